"use client";

import Link from "next/link";
import { useEffect, useId, useRef, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Verdict } from "@/lib/domain/assessment";
import { VERDICT_LABEL, VERDICT_TONE } from "@/lib/domain/labels";

/** What the server tells of a cell: lines of term and value. */
export type CellStory = { term: string; value: string }[];

interface CellDialogProps {
  year: number;
  unit: { code: string; name: string };
  criterion: { code: string; name: string };
  /** The verdict that counts. */
  verdict: Verdict;
  /** How the result stands to the year before; "" where the matrix is not compared, or nothing is known. */
  before: string;
  onClose: () => void;
}

/** The story of one cell: target, result, reason, evidence, appraisal; closes by Escape and gives the focus back to the cell. */
export function CellDialog({ year, unit, criterion, verdict, before, onClose }: CellDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [story, setStory] = useState<CellStory | "loading" | "failed">("loading");
  const dossier = `/${year}/ho-so/${encodeURIComponent(unit.code)}`;

  useEffect(() => {
    const before = document.activeElement;
    const stop = new AbortController();
    dialog.current?.showModal();
    readStory(`/api/o-ma-tran/${year}/${encodeURIComponent(unit.code)}/${criterion.code}`, stop.signal).then(setStory, () => {
      if (!stop.signal.aborted) setStory("failed");
    });
    return () => {
      stop.abort();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [year, unit.code, criterion.code]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="max-h-[90dvh] w-[min(36rem,calc(100vw-2rem))] overflow-y-auto rounded-card border border-line bg-surface p-5 text-ink shadow-raised backdrop:bg-black/50"
    >
      <div className="mb-3 flex items-start justify-between gap-4">
        <div>
          <p className="text-muted">{unit.name}</p>
          <h2 id={titleId} className="font-semibold text-lg">
            {criterion.code}. {criterion.name}
          </h2>
        </div>
        <Button variant="quiet" aria-label="Đóng" icon="x" onClick={() => dialog.current?.close()} />
      </div>
      <Badge tone={VERDICT_TONE[verdict]}>{VERDICT_LABEL[verdict]}</Badge>
      {before && <p className="mt-3 whitespace-pre-line">So với năm trước: {before}</p>}
      <div aria-live="polite" className="my-4 min-h-24">
        {story === "loading" && <p className="text-muted">Đang tải số liệu…</p>}
        {story === "failed" && <p>Chưa tải được chi tiết của ô này. Đồng chí mở Bảng tổng hợp của đơn vị để xem đầy đủ.</p>}
        {typeof story === "object" && <Story lines={story} />}
      </div>
      <p className="flex flex-wrap gap-x-6">
        <Link href={`${dossier}/bang-tong-hop#tc-${criterion.code}`} prefetch={false} className="link inline-flex min-h-11 items-center">
          Bảng tổng hợp của đơn vị
        </Link>
        <Link href={dossier} prefetch={false} className="link inline-flex min-h-11 items-center">
          Hồ sơ {year}
        </Link>
      </p>
    </dialog>
  );
}

function Story({ lines }: { lines: CellStory }) {
  return (
    <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[12rem_1fr]">
      {lines.map(({ term, value }) => (
        <div key={term} className="contents">
          <dt className="text-muted">{term}</dt>
          <dd className="whitespace-pre-line max-sm:mb-1">{value || "—"}</dd>
        </div>
      ))}
    </dl>
  );
}

async function readStory(address: string, signal: AbortSignal): Promise<CellStory> {
  const response = await fetch(address, { signal, headers: { Accept: "application/json" } });
  if (!response.ok || response.redirected) throw new Error(String(response.status));
  return response.json();
}
