import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { findCycle } from "../db/cycles";
import { dayOf } from "../db/days";
import { type DocumentRecord, listDocuments } from "../db/documents";
import { inScope } from "../db/scope";
import { DOCUMENT_KIND, DOCUMENT_KINDS, type DocumentKind, documentName, isLetter } from "../domain/document-kinds";
import { canReadDocument, canWriteDocument, notYetDraftable, notYetIssuable } from "../domain/document-rights";
import { LEVEL_PAPERS } from "../domain/level-papers";
import { type Actor, seesBody } from "../domain/permissions";
import { periodWords } from "../domain/scoring-labels";
import { formatDay } from "../format";
import type { DocumentAbout } from "../use-cases/draft-document";
import { type DossierAddress, openDossier } from "./open-dossier";

/** A document in one line. */
export interface DocumentLine {
  id: string;
  name: string;
  year: number;
  day: string;
  status: DocumentRecord["status"];
}

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

function lineOf(document: DocumentRecord): DocumentLine {
  const { id, year, status, signedOn } = document;
  return { id, year, status, day: formatDay(signedOn), name: documentName(document) };
}

function shelf(
  actor: Actor,
  kind: DocumentKind,
  about: DocumentAbout,
  subject: Subject,
  documents: readonly DocumentRecord[],
): DocumentShelf {
  const { title } = DOCUMENT_KIND[kind];
  const of = documents.filter(
    (document) =>
      document.kind === kind && document.meetingId === (about.meetingId ?? null) && document.roundId === (about.roundId ?? null),
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

type Subject = { unitId: string | null; detail?: string } & Parameters<typeof notYetIssuable>[1];

/** The documents of a dossier: those of the unit, and the Khối's about it. Two statements beside the scope. */
export async function readDossierDocuments(address: DossierAddress) {
  const { dossier, head, actor, more } = await openDossier(address, (tx, record, person) =>
    listDocuments(tx, person, { dossierId: record.id }),
  );
  const subject = { unitId: dossier.unitId, status: dossier.status, sessionCompleted: false };
  const about = { year: head.year, dossierId: dossier.id };
  const shelves = DOCUMENT_KINDS.filter((kind) => DOCUMENT_KIND[kind].about === "dossier").map((kind) =>
    shelf(actor, kind, about, subject, more),
  );
  const shown = shelves.filter(({ documents, mayStart, early }) => mayStart || early !== null || documents.length > 0);
  return {
    head,
    unit: shown.filter(({ kind }) => DOCUMENT_KIND[kind].issuer === "unit"),
    body: shown.filter(({ kind }) => DOCUMENT_KIND[kind].issuer === "body"),
  };
}

/** The Khối's documents of a year: lists, reports, letters, the minutes of each session, notice and decision of each round of xếp loại. Four statements. */
export async function readBodyDocuments(nam: string) {
  const actor = await requireActor();
  const year = /^\d{4}$/.test(nam) && seesBody(actor) ? Number(nam) : notFound();
  return inScope(actor, async (tx) => {
    const cycle = await findCycle(tx, actor, year);
    if (!cycle) return notFound();
    const documents = await listDocuments(tx, actor, { cycleId: cycle.id, dossierId: null });
    const meetings = await tx.meeting.findMany({ where: { bodyId: actor.bodyId, cycleId: cycle.id }, orderBy: { heldOn: "asc" } });
    const rounds = await tx.scoreRound.findMany({ where: { bodyId: actor.bodyId, cycleId: cycle.id }, orderBy: { period: "asc" } });
    const rankingPublished = rounds.some((round) => round.purpose === "emulation" && round.publishedAt !== null);
    const plain = { unitId: null, status: null, sessionCompleted: false, rankingPublished };
    const minutes = meetings.map((meeting) => {
      const subject = { ...plain, sessionCompleted: meeting.status === "completed", detail: `phiên ${formatDay(dayOf(meeting.heldOn))}` };
      return shelf(actor, "sessionMinutes", { year, meetingId: meeting.id }, subject, documents);
    });
    const rated = rounds.filter(({ purpose }) => purpose === "classification");
    const levels = rated.flatMap(({ id, period }) => {
      const subject = { ...plain, detail: periodWords(period, year) };
      return LEVEL_PAPERS.map((kind) => shelf(actor, kind, { year, roundId: id }, subject, documents));
    });
    const yearly = DOCUMENT_KINDS.filter((kind) => DOCUMENT_KIND[kind].about === "cycle").map((kind) =>
      shelf(actor, kind, { year }, plain, documents),
    );
    const letters = yearly.filter(({ kind }) => isLetter(kind));
    return { year, papers: [...yearly.filter(({ kind }) => !isLetter(kind)), ...minutes, ...levels], letters };
  });
}

/** Every issued or voided document that the signed-in person may read, newest first, beside the decisions. One statement. */
export async function readIssuedDocuments(): Promise<DocumentLine[]> {
  const actor = await requireActor();
  const rows = await inScope(actor, (tx) => listDocuments(tx, actor, { status: { not: "draft" } }));
  return rows.filter((document) => canReadDocument(actor, document)).map(lineOf);
}
