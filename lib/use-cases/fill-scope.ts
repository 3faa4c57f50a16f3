import "server-only";
import { type DossierRecord, factsOf, findDossier } from "../db/dossiers";
import type { Tx } from "../db/scope";
import type { Criterion } from "../domain/criteria";
import { computedResult } from "../domain/dossier";
import { type Actor, can, isOfficerOf } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { canEditItem, type EntryPart } from "../domain/workflow";
import { refused } from "./refused";

/** Whose workbook: one unit's, or (`wholeBody`) every unit's under the body's own unit. */
export interface FillScope {
  part: EntryPart;
  year: number;
  unitId: string;
  /** "" for the whole Khối. */
  unitCode: string;
  wholeBody: boolean;
  /** Seals of conflicts that were decided for what is stored, from workbooks of the same kind that were written (sealOfConflict). */
  settled?: ReadonlySet<string>;
}

const NOT_FOUND = fail("notFound", "Không tìm thấy hồ sơ.");

/** Decides whose workbook the actor may fill in: an officer that of the unit, the secretary of the BTV or an administrator that of the Khối. Another unit is not found. */
export async function fillScopeOf(
  tx: Tx,
  actor: Actor,
  wanted: { part: EntryPart; year: number; unitCode: string },
): Promise<Result<FillScope>> {
  const { part, year, unitCode } = wanted;
  if (unitCode === "") {
    if (!can(actor, "importData")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được điền cho cả Khối.");
    return ok({ part, year, unitId: actor.rootUnitId, unitCode, wholeBody: true });
  }
  const dossier = await findDossier(tx, actor, { year, unitCode });
  if (!dossier) return NOT_FOUND;
  if (!isOfficerOf(actor, dossier.unitId)) return fail("notAllowed", "Chỉ cán bộ của đơn vị được điền hồ sơ của đơn vị.");
  return ok({ part, year, unitId: dossier.unitId, unitCode, wholeBody: false });
}

/** Why a criterion cannot be filled in now, or null: the rule of the forms, for the unit's officer or for the Khối in the unit's place. */
export function lockOf(
  scope: Pick<FillScope, "part" | "wholeBody">,
  criterion: Criterion,
  dossier: DossierRecord,
  actor: Actor,
  at: Date,
): string | null {
  const by = scope.wholeBody ? "importer" : "unit";
  const permission = canEditItem(scope.part, criterion.code, actor, dossier, dossier.cycle, at, by);
  if (!permission.allowed) return refused(permission.refusal).error.message;
  if (scope.part === "target") return null;
  const computed = computedResult(criterion, dossier.cycle.rule, factsOf(dossier).record, at);
  return computed ? `Hệ thống tự tính tiêu chí này: ${computed.working}` : null;
}
