"use client";

import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { ProgressBar } from "@/components/ui/progress-bar";
import { pointsText } from "@/lib/domain/score-text";
import type { LiveSheet } from "./live-sheet";
import { useLiveSheet } from "./use-live-sheet";

interface LiveSummaryProps {
  sheetId: string;
  stage: "self" | "cluster" | "final";
  /** As of the making of the page. */
  initial: LiveSheet;
  title: string;
  /** Address of the field of every line, by code. */
  hrefs: readonly { code: string; href: string }[];
  /** Opens the reasons of the level. */
  open?: boolean;
}

/** What the sheet comes to: points, the level with its reasons, what is missing as links; follows every save. */
export function LiveSummary({ sheetId, stage, initial, title, hrefs, open }: LiveSummaryProps) {
  const now = useLiveSheet(sheetId, stage, initial);
  const todo = stage === "self" ? now.missing : now.open.map(({ code }) => code);
  return (
    <Card title={title} className="space-y-3">
      {stage === "self" && <ProgressBar value={now.done} max={now.total} label="Mục đã điền" text={`${now.done}/${now.total} mục`} />}
      <p aria-live="polite">
        Tổng điểm: <strong className="text-xl">{pointsText(now.points)}</strong> trên {pointsText(now.maximum)}
        {now.bonus > 0 && ` · thưởng ${pointsText(now.bonus)}`}
        {now.minus > 0 && ` · trừ ${pointsText(now.minus)}`}
        {now.outOf100 !== null && now.maximum !== 10_000 && ` · quy về 100: ${pointsText(now.outOf100)}`}
      </p>
      {now.level !== null && (
        <>
          <p>
            {now.missing.length > 0 ? "Mức theo phần đã điền: " : "Mức theo bảng điểm và điều kiện: "}
            <strong>{now.level}</strong>
          </p>
          <Details summary="Vì sao ra mức này" open={open}>
            <ul className="list-disc space-y-1 pl-5">
              {now.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Details>
        </>
      )}
      {now.level === null && now.failing.length > 0 && (
        <p className="text-bad">Không xét thi đua vì không thỏa: {now.failing.join(", ")}.</p>
      )}
      <Todo codes={todo} hrefs={hrefs} lead={stage === "self" ? "Còn thiếu:" : "Cần có kết quả hoặc lý do:"} />
    </Card>
  );
}

function Todo({ codes, hrefs, lead }: { codes: readonly string[]; hrefs: LiveSummaryProps["hrefs"]; lead: string }) {
  if (codes.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-1 text-muted">
      {lead}
      {codes.map((code) => (
        <a
          key={code}
          href={hrefs.find((line) => line.code === code)?.href}
          className="link inline-flex min-h-8 items-center px-1.5 font-medium"
        >
          {code}
        </a>
      ))}
    </p>
  );
}
