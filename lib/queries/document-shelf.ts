import "server-only";
import type { DocumentRecord } from "../db/documents";
import { DOCUMENT_KIND, type DocumentKind, documentName, isLetter } from "../domain/document-kinds";
import { canReadDocument, canWriteDocument, notYetDraftable, notYetIssuable, type ReadCase } from "../domain/document-rights";
import { ratedWords } from "../domain/level-papers";
import type { Actor } from "../domain/permissions";
import type { RoundPeriod, Subject } from "../domain/score-sheet";
import { periodWords } from "../domain/scoring-labels";
import { formatDay } from "../format";
import type { DocumentAbout } from "../use-cases/draft-document";

/** A document in one line. */
export interface DocumentLine {
  id: string;
  name: string;
  year: number;
  day: string;
  status: DocumentRecord["status"];
}

/** What a shelf needs to know of a document. */
export type ShelfDocument = ReadCase &
  Pick<DocumentRecord, "id" | "year" | "meetingId" | "roundId" | "sheetId" | "numberText" | "signedOn"> & { kind: DocumentKind };

/** A kind of document at the place where it is drawn up: what is there of it, whether the reader may begin one, and what it still waits for. */
export interface DocumentShelf {
  kind: DocumentKind;
  title: string;
  detail: string;
  about: DocumentAbout;
  documents: DocumentLine[];
  mayStart: boolean;
  early: string | null;
}

/** Gives a document in one line. */
export function lineOf(document: ShelfDocument): DocumentLine {
  const { id, year, status, signedOn } = document;
  return { id, year, status, day: formatDay(signedOn), name: documentName(document) };
}

/** Gives the shelf of a kind with what is there of it among `documents`. */
export function shelf(
  actor: Actor,
  kind: DocumentKind,
  about: DocumentAbout,
  subject: ShelfSubject,
  documents: readonly ShelfDocument[],
): DocumentShelf {
  const { title } = DOCUMENT_KIND[kind];
  const of = documents.filter(
    (document) =>
      document.kind === kind &&
      document.meetingId === (about.meetingId ?? null) &&
      document.roundId === (about.roundId ?? null) &&
      document.sheetId === (about.sheetId ?? null),
  );
  const issuerId = DOCUMENT_KIND[kind].issuer === "unit" ? (subject.unitId ?? "") : actor.rootUnitId;
  const mayWrite = canWriteDocument(actor, { kind, issuerId, unitId: subject.unitId });
  const refused = mayWrite ? notYetDraftable(kind, subject) : null;
  const taken = !isLetter(kind) && of.some((document) => document.status !== "voided");
  return {
    ...{ kind, title, about, detail: subject.detail ?? "" },
    documents: of.filter((document) => canReadDocument(actor, document)).map(lineOf),
    mayStart: mayWrite && !taken && refused === null,
    early: taken ? null : (refused ?? (mayWrite && of.length === 0 ? notYetIssuable(kind, subject) : null)),
  };
}

type ShelfSubject = { unitId: string | null; detail?: string } & Parameters<typeof notYetIssuable>[1];

/** The phiếu of xếp loại that a unit's report on its own level is drawn from. */
export interface ShelfSheet {
  id: string;
  unitId: string;
  year: number;
  period: RoundPeriod;
  subject: Subject;
}

/** Gives the shelf of the report that is drawn from a phiếu: "Báo cáo tự đánh giá, xếp loại · tập thể Ban Chấp hành quý III năm 2024". */
export function sheetShelf(
  actor: Actor,
  { id, unitId, year, period, subject }: ShelfSheet,
  documents: readonly ShelfDocument[],
): DocumentShelf {
  const detail = `${ratedWords(subject)} ${periodWords(period, year)}`;
  return shelf(actor, "selfClassification", { year, sheetId: id }, { unitId, status: null, sessionCompleted: false, detail }, documents);
}

/** Says whether a shelf has anything to show to its reader. */
export function isShown({ documents, mayStart, early }: DocumentShelf): boolean {
  return mayStart || early !== null || documents.length > 0;
}
