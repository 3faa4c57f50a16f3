"use client";

import type { MouseEvent } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import type { EvidenceData } from "./types";

const icons: Record<"image" | "page" | "download", IconName> = { image: "file-image", page: "file-text", download: "file-spreadsheet" };

interface EvidenceProps {
  evidence: readonly EvidenceData[];
  /** Id of the piece that is open beside. */
  open: string | null;
  onOpen: (piece: EvidenceData) => void;
}

/** The evidence of one item as links; on wide screens what can be shown opens beside the desk. */
export function EvidenceLinks({ evidence, open, onOpen }: EvidenceProps) {
  if (evidence.length === 0) return <p className="text-[0.9375rem] text-muted">Không có minh chứng</p>;

  function show(event: MouseEvent, piece: EvidenceData) {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || piece.preview === "download";
    if (elsewhere || !window.matchMedia("(min-width: 64rem)").matches) return;
    event.preventDefault();
    onOpen(piece);
  }

  return (
    <ul>
      {evidence.map((piece) => (
        <li key={piece.id} className="text-[0.9375rem]">
          {piece.preview ? (
            <a
              href={`/api/minh-chung/${piece.id}?xem=1`}
              target="_blank"
              rel="noopener"
              onClick={(event) => show(event, piece)}
              aria-current={open === piece.id ? "true" : undefined}
              className="link inline-flex min-h-8 items-start gap-1.5 py-1 aria-[current]:font-semibold"
            >
              <Icon name={icons[piece.preview]} className="mt-0.5 size-4" />
              {piece.label}
            </a>
          ) : (
            <span className="inline-flex items-start gap-1.5 py-1">
              <Icon name="link" className="mt-0.5 size-4 text-muted" />
              {piece.label}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
