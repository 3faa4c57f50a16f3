"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { EvidenceData } from "./types";

/** A piece of evidence beside the desk, never over it. Escape closes it. */
export function Preview({ piece, onClose }: { piece: EvidenceData; onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const src = `/api/minh-chung/${piece.id}?xem=1`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another piece moves the focus to its own heading
  useEffect(() => heading.current?.focus(), [piece.id]);

  return (
    <aside
      aria-label="Minh chứng"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
      className="sticky top-20 hidden h-[calc(100dvh-6rem)] min-w-0 flex-col gap-3 self-start rounded-card border border-line bg-surface p-3 lg:flex print:hidden"
    >
      <div className="flex items-start justify-between gap-2">
        <h2 ref={heading} tabIndex={-1} className="min-w-0 pt-2 font-semibold outline-none">
          {piece.label}
        </h2>
        <Button variant="quiet" icon="x" aria-label="Đóng minh chứng" onClick={onClose} />
      </div>
      {piece.preview === "image" ? (
        <div className="min-h-0 flex-1 overflow-auto">
          {/* biome-ignore lint/performance/noImgElement: a stored file of any size, shown as it is */}
          <img src={src} alt={piece.label} className="w-full" />
        </div>
      ) : (
        <iframe src={src} title={piece.label} className="min-h-0 w-full flex-1 rounded-control border border-line bg-sunken" />
      )}
      <LinkButton href={`/api/minh-chung/${piece.id}`} variant="secondary" icon="download" download>
        Tải tệp
      </LinkButton>
    </aside>
  );
}
