import "server-only";
import { dayOf } from "../db/days";
import { type DossierRecord, factsOf, findDossier } from "../db/dossiers";
import { inScope, type Tx } from "../db/scope";
import type { SheetHead } from "../documents/xlsx/sheet";
import { criterionByCode } from "../domain/criteria";
import { type DossierFacts, type EntryValue, effectiveEntries, isReported, proposeDossier } from "../domain/dossier";
import { MARK_LABEL } from "../domain/labels";
import { formatTarget } from "../domain/measure";
import { type Actor, seesBody } from "../domain/permissions";
import { dayOf as dayInVietnam, printDay } from "../domain/tables";
import { type UnitTable, unitTable } from "../domain/unit-table";
import { assessCriterion } from "../domain/verdict";
import { isIn } from "../domain/workflow";
import { readBodyLetterhead, unitHead } from "./sheet-head";

/** A unit's Bảng tổng hợp with the head it is printed under. */
export interface UnitTableView {
  table: UnitTable;
  head: SheetHead;
  unitCode: string;
  shortName: string;
}

/** A unit learns the Khối's verdicts when its dossier is decided, not while it is being appraised. */
export function seesVerdicts(actor: Actor, dossier: Pick<DossierRecord, "status">): boolean {
  return seesBody(actor) || isIn(dossier.status, "decided");
}

/** Gives the facts of a dossier as the actor may know them. */
export function factsShownTo(actor: Actor, dossier: DossierRecord): DossierFacts {
  const facts = factsOf(dossier);
  if (seesVerdicts(actor, dossier)) return facts;
  return { ...facts, entries: facts.entries.map((entry) => ({ ...entry, appraised: null })) };
}

/** Builds the table of a dossier already read; one statement (adjustments). */
export async function unitTableIn(tx: Tx, actor: Actor, dossier: DossierRecord, bodyName: string, at: Date): Promise<UnitTable> {
  const adjustments = await tx.targetAdjustment.findMany({
    where: { bodyId: actor.bodyId, dossierId: dossier.id, status: "approved" },
    orderBy: { decidedAt: "asc" },
    select: { code: true, oldTarget: true, decidedAt: true },
  });
  const facts = factsShownTo(actor, dossier);
  return unitTable({
    ...{ unitName: dossier.unit.name, bodyName, year: dossier.cycle.year, content: dossier.content },
    entries: withAgreed(actor, dossier, effectiveEntries(facts, at)),
    evidence: dossier.evidence.map((piece) => ({ ...piece, documentDate: dayOf(piece.documentDate) })),
    proposal: proposeDossier(facts, at),
    reported: isReported(facts),
    registeredOn: dayInVietnam(dossier.registeredAt),
    dataDate: dossier.cycle.dataDate,
    remarks: remarksOf(actor, dossier, adjustments),
  });
}

/** The same with the head it is printed under; two statements. */
export async function unitTableOf(tx: Tx, actor: Actor, dossier: DossierRecord, at: Date): Promise<UnitTableView> {
  const body = await readBodyLetterhead(tx, actor);
  const table = await unitTableIn(tx, actor, dossier, body.name, at);
  return { table, head: unitHead(dossier.unit, body, at), unitCode: dossier.unitCode, shortName: dossier.unit.shortName };
}

/** Gives the table of a unit (by its code) in a year; null where the actor has no such dossier. Three statements. */
export function unitTableFor(actor: Actor, key: { year: number; unitCode: string }, at: Date): Promise<UnitTableView | null> {
  return inScope(actor, async (tx) => {
    const dossier = await findDossier(tx, actor, key);
    return dossier && unitTableOf(tx, actor, dossier, at);
  });
}

/** Where the reviewer agreed, the Khối's verdict is the computed one: it is printed as well. */
function withAgreed(actor: Actor, dossier: DossierRecord, entries: ReadonlyMap<string, EntryValue>): ReadonlyMap<string, EntryValue> {
  if (!seesVerdicts(actor, dossier)) return entries;
  const agreed = new Set(dossier.entries.filter((entry) => entry.mark === "agree").map((entry) => entry.code));
  return new Map(
    [...entries].map(([code, entry]) => {
      const criterion = agreed.has(code) ? criterionByCode(dossier.content, code) : undefined;
      return [code, criterion ? { ...entry, appraised: entry.appraised ?? assessCriterion(criterion, entry) } : entry];
    }),
  );
}

interface Adjusted {
  code: string;
  oldTarget: number | null;
  decidedAt: Date | null;
}

/** The Khối's reasons, and targets before their adjustment, by code. */
function remarksOf(actor: Actor, dossier: DossierRecord, adjustments: readonly Adjusted[]): Map<string, string> {
  const remarks = new Map<string, string>();
  const add = (code: string, text: string) => remarks.set(code, [remarks.get(code), text].filter(Boolean).join("; "));
  for (const { code, oldTarget, decidedAt } of adjustments) {
    const kind = criterionByCode(dossier.content, code)?.kind;
    const day = printDay(dayInVietnam(decidedAt));
    if (kind) add(code, `Chỉ tiêu trước khi điều chỉnh ngày ${day}: ${formatTarget(kind, oldTarget)}`);
  }
  if (!seesVerdicts(actor, dossier)) return remarks;
  for (const { code, mark, appraisalReason } of dossier.entries) {
    const lead = mark === "insufficient" ? `Đoàn Khối: ${MARK_LABEL.insufficient.toLowerCase()}` : "Đoàn Khối";
    if (mark === "insufficient" || appraisalReason.trim() !== "") add(code, [lead, appraisalReason].filter(Boolean).join(": "));
  }
  return remarks;
}
