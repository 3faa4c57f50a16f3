import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { findCycle } from "../db/cycles";
import { dayOf } from "../db/days";
import { listDocuments } from "../db/documents";
import { inScope, type Tx } from "../db/scope";
import { DOCUMENT_KIND, DOCUMENT_KINDS, isLetter } from "../domain/document-kinds";
import { canReadDocument } from "../domain/document-rights";
import { LEVEL_PAPERS } from "../domain/level-papers";
import { type Actor, seesBody } from "../domain/permissions";
import { periodWords } from "../domain/scoring-labels";
import { formatDay } from "../format";
import { type DocumentLine, isShown, lineOf, type ShelfSheet, sheetShelf, shelf } from "./document-shelf";
import { type DossierAddress, openDossier } from "./open-dossier";

/** The phiếu of xếp loại of a unit in a year, each with the round that it belongs to. One statement. */
async function ratedSheets(tx: Tx, { bodyId }: Actor, { unitId, year }: { unitId: string; year: number }): Promise<ShelfSheet[]> {
  const sheets = await tx.scoreSheet.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, unitId, round: { purpose: "classification", cycle: { year } } },
    select: { id: true, subject: true, round: { select: { period: true } } },
    orderBy: [{ round: { period: "asc" } }, { subject: "asc" }],
  });
  return sheets.map(({ id, subject, round }) => ({ id, subject, unitId, year, period: round.period }));
}

/** The documents of a dossier: those of the unit, of each phiếu of xếp loại its report, and the Khối's about it. Three statements beside the scope. */
export async function readDossierDocuments(address: DossierAddress) {
  const { dossier, head, actor, more } = await openDossier(address, async (tx, record, person) => ({
    documents: await listDocuments(tx, person, { dossierId: record.id }),
    sheets: await ratedSheets(tx, person, { unitId: record.unitId, year: record.cycle.year }),
  }));
  const subject = { unitId: dossier.unitId, status: dossier.status, sessionCompleted: false };
  const about = { year: head.year, dossierId: dossier.id };
  const shelves = DOCUMENT_KINDS.filter((kind) => DOCUMENT_KIND[kind].about === "dossier").map((kind) =>
    shelf(actor, kind, about, subject, more.documents),
  );
  const reports = more.sheets.map((sheet) => sheetShelf(actor, sheet, more.documents));
  const shown = [...shelves, ...reports].filter(isShown);
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
    const plain = { unitId: null, status: null, sessionCompleted: false, rankingPublished, past: cycle.past };
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
