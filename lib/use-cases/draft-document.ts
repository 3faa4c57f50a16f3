import "server-only";
import { audit } from "../db/audit";
import { lastFields } from "../db/documents";
import { inScope, type Tx, unitsInScope } from "../db/scope";
import { DOCUMENT_KIND, type DocumentFields, type DocumentKind, isLetter } from "../domain/document-kinds";
import { canWriteDocument, notYetDraftable } from "../domain/document-rights";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";

/** What a document is to be about: a dossier, a session, a round of xếp loại, a phiếu, or the year alone. */
export interface DocumentAbout {
  year: number;
  dossierId?: string;
  meetingId?: string;
  roundId?: string;
  sheetId?: string;
}

/** Fields that are carried over from the last document: who signs and who receives, never what was said about another year or unit. */
const CARRIED = [
  "signerPosition",
  "signerName",
  "signerBy",
  "acting",
  "recipients",
  "preparedBy",
  "confirmedPosition",
  "confirmedName",
  "reviewerPosition",
  "reviewerName",
  "secretaryPosition",
  "secretaryName",
  "chairPosition",
  "chairName",
];

/**
 * Begins a document, or gives the draft that is there already (letters: always a new one; others not while one is in force). Signer and recipients go on from the issuer's last document;
 * `usual` fills what is still empty. Gives its id. Refuses who may not write it, a certificate before the recognition, and anything of a year before the product; what it is about must be in scope.
 */
export function draftDocument(
  actor: Actor,
  kind: DocumentKind,
  about: DocumentAbout,
  now: Date,
  usual: (tx: Tx, issuerId: string) => Promise<DocumentFields>,
): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    const found = await subjectOf(tx, actor, kind, about);
    if (!found) return fail("notFound", "Không tìm thấy nội dung của văn bản này.");
    const { status, ...subject } = found;
    if (!canWriteDocument(actor, { kind, ...subject })) return fail("notAllowed", "Đồng chí không soạn văn bản này.");
    const { bodyId } = actor;
    const same = { bodyId, kind, status: "draft" as const, ...subject };
    const there = isLetter(kind) ? null : await tx.officialDocument.findFirst({ where: same, select: { id: true } });
    if (there) return ok(there);
    const past = (await tx.cycle.count({ where: { bodyId, id: subject.cycleId, past: true } })) > 0;
    const early = notYetDraftable(kind, { status, sessionCompleted: false, past });
    if (early) return fail("notNow", early);
    const inForce = isLetter(kind)
      ? null
      : await tx.officialDocument.findFirst({ where: { ...same, status: "issued" }, select: { id: true } });
    if (inForce) return fail("conflict", "Văn bản này đã được ban hành. Nếu có sai sót, hãy mở văn bản đó để hủy hoặc thay thế.");
    const last = await lastFields(tx, actor, found.issuerId, kind);
    const names = DOCUMENT_KIND[kind].fields.map((field) => field.name);
    const carried = Object.fromEntries(Object.entries(last).filter(([name, text]) => CARRIED.includes(name) && text !== ""));
    const fields = Object.fromEntries(
      Object.entries({ ...(await usual(tx, found.issuerId)), ...carried }).filter(([name]) => names.includes(name)),
    );
    const data = { ...same, fields, createdById: actor.userId, createdAt: now };
    const { id } = await tx.officialDocument.create({ data, select: { id: true } });
    const { unitId, dossierId } = found;
    await audit(tx, actor, { action: "document.draft", at: now, unitId, dossierId, data: { kind: DOCUMENT_KIND[kind].title } });
    return ok({ id });
  });
}

async function subjectOf(tx: Tx, actor: Actor, kind: DocumentKind, about: DocumentAbout) {
  const facts = DOCUMENT_KIND[kind];
  const { bodyId, rootUnitId } = actor;
  const { year } = about;
  if (facts.about === "dossier") {
    const where = { ...unitsInScope(actor), id: about.dossierId ?? "", cycle: { year } };
    const dossier = about.dossierId ? await tx.dossier.findFirst({ where, select: { unitId: true, cycleId: true, status: true } }) : null;
    if (!dossier) return null;
    const issuerId = facts.issuer === "unit" ? dossier.unitId : rootUnitId;
    return { ...dossier, issuerId, dossierId: about.dossierId ?? null, meetingId: null, roundId: null, sheetId: null };
  }
  const nothing = { issuerId: rootUnitId, unitId: null, dossierId: null, status: null, roundId: null, sheetId: null };
  if (facts.about === "sheet") {
    const where = { ...unitsInScope(actor), id: about.sheetId ?? "", round: { purpose: "classification" as const, cycle: { year } } };
    const select = { id: true, unitId: true, round: { select: { cycleId: true } } };
    const sheet = about.sheetId ? await tx.scoreSheet.findFirst({ where, select }) : null;
    if (!sheet) return null;
    const { unitId, round } = sheet;
    const key = { bodyId, cycleId: round.cycleId, unitId };
    // A chi đoàn cơ sở has no hồ sơ "3 chủ động", but rates itself all the same.
    const dossier = await tx.dossier.findFirst({ where: key, select: { id: true } });
    return {
      ...nothing,
      issuerId: unitId,
      unitId,
      cycleId: round.cycleId,
      dossierId: dossier?.id ?? null,
      meetingId: null,
      sheetId: sheet.id,
    };
  }
  if (facts.about === "meeting") {
    const where = { bodyId, id: about.meetingId ?? "", cycle: { year } };
    const meeting = about.meetingId ? await tx.meeting.findFirst({ where, select: { cycleId: true } }) : null;
    return meeting && { ...nothing, cycleId: meeting.cycleId, meetingId: about.meetingId ?? null };
  }
  if (facts.about === "round") {
    const where = { bodyId, id: about.roundId ?? "", purpose: "classification" as const, cycle: { year } };
    const round = about.roundId ? await tx.scoreRound.findFirst({ where, select: { cycleId: true } }) : null;
    return round && { ...nothing, cycleId: round.cycleId, meetingId: null, roundId: about.roundId ?? null };
  }
  const cycle = await tx.cycle.findUnique({ where: { bodyId_year: { bodyId, year } }, select: { id: true } });
  return cycle && { ...nothing, cycleId: cycle.id, meetingId: null };
}
