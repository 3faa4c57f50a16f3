import "server-only";
import { audit } from "../db/audit";
import { endUnit, formUnit, rewriteUnit } from "../db/change-unit";
import { storedDay } from "../db/days";
import { ensureDossiers } from "../db/ensure-dossiers";
import { inScope, type Tx } from "../db/scope";
import { holdForUnitChange, unitChangeRows } from "../db/unit-change-rows";
import { beginTrace, endTrace } from "../db/unit-change-trace";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { placeAbove, type UnitChangeRequest } from "../domain/unit-change";
import { planUnitChange, type UnitChangePlan } from "../domain/unit-change-plan";
import type { ChangeRows } from "../domain/unit-change-ways";
import { changeProblemSentence, choiceProblemSentence } from "../domain/unit-change-words";
import { isoDay } from "../format";
import type { UnitChangeConfirmForm } from "../forms/unit-change";
import { applyDossiers, applyNumbers, applyRoles, type Change } from "./apply-unit-change";

const CONFLICT = "Đã có người thay đổi đơn vị hoặc hồ sơ từ lúc xem trước. Hãy xem lại hệ quả rồi xác nhận.";

/**
 * Carries out an operation on units by decision, exactly as planUnitChange says: units end and begin, attributes change from the effective day on,
 * dossiers are carried, copied or closed, roles move, all in one transaction. Refuses what the rules refuse, choices not made, and a preview that
 * is no longer true. The same `id` twice is carried out once. Gives the id of the recorded change.
 */
export function changeUnits(actor: Actor, form: UnitChangeConfirmForm, now: Date): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageUnits")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được thay đổi tổ chức.");
    const { bodyId } = actor;
    const { request, choices, id } = form;
    await holdForUnitChange(tx, bodyId, request.unitIds);
    if (await tx.unitChange.findUnique({ where: { bodyId_id: { bodyId, id } }, select: { id: true } })) return ok({ id });
    const { rows, seen } = await unitChangeRows(tx, actor, request, isoDay(now));
    const plan = planUnitChange(request, choices, rows);
    const [problem] = plan.problems;
    if (problem) return fail("invalid", changeProblemSentence(problem), { fields: { [problem.field]: changeProblemSentence(problem) } });
    if (seen !== form.seen) return fail("conflict", CONFLICT);
    if (plan.open.length > 0) {
      const fields = Object.fromEntries(plan.open.map((open) => [open.field, choiceProblemSentence(open)]));
      return fail("invalid", "Còn mục chưa chọn cách xử lý.", { fields });
    }
    return apply(tx, actor, { id, request, rows, plan }, now);
  });
}

interface Decided {
  id: string;
  request: UnitChangeRequest;
  rows: ChangeRows;
  plan: UnitChangePlan;
}

async function apply(tx: Tx, actor: Actor, decided: Decided, now: Date): Promise<Result<{ id: string }>> {
  const { bodyId } = actor;
  const { id, request, plan } = decided;
  const { effectiveOn, decisionNumber } = request;
  await beginTrace(tx, id);
  const ids = await formUnits(tx, actor, decided);
  const change: Change = { id, effectiveOn, decisionNumber, now, idOf: (key) => ids.get(key) ?? key };
  for (const unit of plan.ended) {
    if (!(await endUnit(tx, bodyId, unit.id, effectiveOn))) return fail("conflict", CONFLICT);
    await audit(tx, actor, {
      action: "unit.end",
      at: now,
      unitId: unit.id,
      data: { name: unit.name, from: effectiveOn, decision: decisionNumber },
    });
  }
  const renamed = plan.successors.flatMap(({ unitId, form }) => (unitId && form ? [unitId] : []));
  for (const child of plan.children.filter((unit) => !renamed.includes(unit.id))) {
    const parentId = change.idOf(child.choice?.toKey ?? actor.rootUnitId);
    await rewriteUnit(tx, bodyId, child.id, { effectiveOn, decisionNumber, parentId });
  }
  await recordChange(tx, actor, decided, change);
  const dossiers = await applyDossiers(tx, actor, plan, change);
  if (!dossiers.ok) return dossiers;
  const roles = await applyRoles(tx, actor, plan, change);
  if (!roles.ok) return roles;
  await applyNumbers(tx, actor, plan, change);
  const successors = plan.successors.map(({ key }) => change.idOf(key));
  await ensureDossiers(tx, bodyId, successors);
  await endTrace(tx, bodyId, id);
  return ok({ id });
}

/** Forms the new units and rewrites those that live on under other attributes; gives the unit ids by key. */
async function formUnits(tx: Tx, actor: Actor, { request, rows, plan }: Decided): Promise<Map<string, string>> {
  const { bodyId, rootUnitId } = actor;
  const { effectiveOn, decisionNumber, operation } = request;
  const since = { effectiveOn, decisionNumber };
  const ended = plan.ended.map((unit) => unit.id);
  const ids = new Map<string, string>();
  if (operation === "renameBody") await rewriteUnit(tx, bodyId, rootUnitId, { ...since, form: request.successors[0] });
  for (const { key, unitId, form, sourceId } of plan.successors) {
    if (unitId === null && form) {
      const parentId = operation === "establish" ? request.parentId || rootUnitId : placeAbove(sourceId, rows.units, ended, rootUnitId);
      ids.set(key, await formUnit(tx, bodyId, form, { ...since, sourceId, parentId }));
    } else if (unitId !== null && operation === "transfer") {
      await rewriteUnit(tx, bodyId, unitId, { ...since, parentId: request.parentId || rootUnitId });
    } else if (unitId !== null && form) {
      // Where the kept unit hung under one that ends, name and place change in one version.
      const parentId = plan.children.find((child) => child.id === unitId)?.choice?.toKey ?? undefined;
      await rewriteUnit(tx, bodyId, unitId, { ...since, form, parentId });
    }
  }
  return ids;
}

/** Writes the lineage: the units before and after, with their names as of then. */
async function recordChange(tx: Tx, actor: Actor, { id, request, rows, plan }: Decided, change: Change): Promise<void> {
  const { bodyId, rootUnitId } = actor;
  const { operation, decisionNumber } = request;
  const renamed = operation === "renameBody";
  const before = renamed ? [rootUnitId] : request.unitIds;
  const predecessors = before.map((unitId) => ({ unitId, name: rows.units.find((unit) => unit.id === unitId)?.name ?? "" }));
  const successors = renamed
    ? [{ unitId: rootUnitId, name: request.successors[0]?.name ?? "" }]
    : plan.successors.map(({ key, name }) => ({ unitId: change.idOf(key), name }));
  const ended = new Set(plan.ended.map((unit) => unit.id));
  await tx.unitChange.create({
    data: {
      ...{ bodyId, id, operation, decisionNumber, decidedOn: storedDay(request.decidedOn), effectiveOn: storedDay(request.effectiveOn) },
      ...{ createdById: actor.userId, createdBy: actor.name, createdAt: change.now },
    },
  });
  await tx.unitChangeUnit.createMany({
    data: [
      ...predecessors.map((unit, place) => ({
        ...unit,
        bodyId,
        changeId: id,
        place,
        role: "predecessor" as const,
        ended: ended.has(unit.unitId),
      })),
      ...successors.map((unit, place) => ({ ...unit, bodyId, changeId: id, place, role: "successor" as const })),
    ],
  });
  const names = { predecessors: predecessors.map(({ name }) => name), successors: successors.map(({ name }) => name) };
  const data = { operation, decision: decisionNumber, from: request.effectiveOn, ...names };
  await audit(tx, actor, { action: "unit.change", at: change.now, unitId: [...successors, ...predecessors][0]?.unitId ?? null, data });
}
