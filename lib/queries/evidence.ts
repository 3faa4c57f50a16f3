import "server-only";
import { dayOf } from "../db/days";
import type { DossierRecord } from "../db/dossiers";
import { FILE_KINDS } from "../storage";

/** One piece of evidence as a strip shows it; `href` is absent for a document reference without a file. */
export interface EvidencePiece {
  id: string;
  title: string;
  fileName: string | null;
  size: number | null;
  href: string | null;
  /** Opens in the browser (PDF, pictures); the others are downloads. */
  inline: boolean;
  documentNumber: string;
  documentDate: string | null;
}

/** Gives the evidence of an item in the order in which it was added. */
export function evidenceOf(dossier: DossierRecord, item: string): EvidencePiece[] {
  return dossier.evidence
    .filter((piece) => piece.item === item)
    .map((piece) => ({
      id: piece.id,
      title: piece.title,
      fileName: piece.fileName,
      size: piece.fileSize,
      href: piece.storageKey ? `/api/minh-chung/${piece.id}` : null,
      inline: FILE_KINDS[piece.fileType ?? ""]?.inline ?? false,
      documentNumber: piece.documentNumber,
      documentDate: dayOf(piece.documentDate),
    }));
}
