import "server-only";
import { audit, auditAll } from "../db/audit";
import { carryDossier } from "../db/carry-dossier";
import { changeDossier } from "../db/change-dossier";
import { combineDossier } from "../db/combine-dossier";
import { dayOf, storedDay } from "../db/days";
import { setNext } from "../db/register";
import type { Tx } from "../db/scope";
import { type Combination, takenItems } from "../domain/combine-dossiers";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { UnitChangePlan } from "../domain/unit-change-plan";
import type { PlannedDossier } from "../domain/unit-change-ways";
import { isIn } from "../domain/workflow";

/** What every part of the change needs to know. `idOf` gives the unit behind a successor's key. */
export interface Change {
  id: string;
  effectiveOn: string;
  decisionNumber: string;
  now: Date;
  idOf: (key: string) => string;
}

const CONFLICT = fail("conflict", "Dữ liệu đã thay đổi từ lúc xem trước. Hãy xem lại hệ quả rồi xác nhận.");

/** Carries, copies, combines, closes or leaves the dossiers as the plan says, and records for each what became of it. */
export async function applyDossiers(tx: Tx, actor: Actor, plan: UnitChangePlan, change: Change): Promise<Result<null>> {
  const made = plan.successors.filter((successor) => successor.unitId === null);
  const ended = new Set(plan.ended.map((unit) => unit.id));
  /** Where a carried dossier goes on. */
  const carriedTo = new Map<string, string>();
  // Nothing becomes of a blank dossier of a unit that lives on, unless a carried one takes its place.
  const changed = plan.dossiers.filter(({ choice, dossier }) => {
    return choice && !isIn(dossier.status, "closed") && (dossier.filled || ended.has(dossier.unitId));
  });
  for (const planned of changed.filter(({ choice }) => choice?.kind !== "combine")) {
    const { id, choice } = planned;
    const keys = choice?.kind === "carry" ? [choice.toKey ?? ""] : choice?.kind === "split" ? made.map(({ key }) => key) : [];
    for (const unitId of keys.map(change.idOf)) {
      const toDossierId = await carryDossier(tx, actor.bodyId, id, unitId);
      if (!toDossierId) return CONFLICT;
      carriedTo.set(id, toDossierId);
      await record(tx, actor, change, planned, { toDossierId, toUnitId: unitId });
    }
    if (keys.length === 0) await record(tx, actor, change, planned, null);
  }
  for (const planned of changed.filter(({ choice }) => choice?.kind === "combine")) {
    const { id, combined, choice } = planned;
    if (!combined) return CONFLICT;
    const { combination } = combined;
    const intoId = carriedTo.get(combined.intoId) ?? combined.intoId;
    const taken = await combineDossier(tx, { bodyId: actor.bodyId, fromId: id, intoId }, combination);
    if (!taken.ok) return CONFLICT;
    await record(tx, actor, change, planned, { toDossierId: intoId, toUnitId: change.idOf(choice?.toKey ?? ""), combination });
  }
  for (const { id, dossier, choice } of changed.filter((planned) => ended.has(planned.dossier.unitId) && planned.choice?.kind !== "stay")) {
    const closed = await end(tx, actor, change, { id, dossier, choice });
    if (!closed.ok) return closed;
  }
  return ok(null);
}

type Gone = Pick<PlannedDossier, "id" | "dossier" | "choice">;

/** Ends a dossier with its unit; it stays as it is. */
async function end(tx: Tx, actor: Actor, change: Change, { id, dossier }: Gone): Promise<Result<unknown>> {
  const { bodyId } = actor;
  const { version } = await tx.dossier.findUniqueOrThrow({ where: { bodyId_id: { bodyId, id } }, select: { version: true } });
  const closed = await changeDossier(tx, { bodyId, id, status: dossier.status, version }, "endWithUnit");
  if (!closed.ok) return closed;
  const data = { year: dossier.year, decision: change.decisionNumber };
  await audit(tx, actor, { action: "dossier.end", at: change.now, unitId: dossier.unitId, dossierId: id, data });
  return ok(null);
}

/** Records what became of a dossier: where it goes on, and what of it was taken over. */
async function record(
  tx: Tx,
  actor: Actor,
  change: Change,
  { id, dossier, choice, name }: Gone & { name: string },
  to: { toDossierId: string; toUnitId: string; combination?: Combination } | null,
): Promise<void> {
  const { bodyId } = actor;
  const row = { bodyId, changeId: change.id, dossierId: id, unitId: dossier.unitId, statusBefore: dossier.status };
  const { combination, ...place } = to ?? {};
  await tx.unitChangeDossier.create({
    data: { ...row, way: choice?.kind ?? "stay", ...place, combination: combination && { ...combination } },
  });
  if (!to) return;
  const about = { at: change.now, unitId: to.toUnitId, dossierId: to.toDossierId };
  const told = { unit: name, year: dossier.year, decision: change.decisionNumber };
  if (combination) await audit(tx, actor, { action: "dossier.combine", ...about, data: { ...told, items: takenItems(combination) } });
  else await audit(tx, actor, { action: "dossier.carry", ...about, data: told });
}

/** Ends the roles at units that end, moves those that go along, and withdraws slips that lead to no role any more. */
export async function applyRoles(tx: Tx, actor: Actor, plan: UnitChangePlan, change: Change): Promise<Result<null>> {
  const { bodyId } = actor;
  const { effectiveOn, now } = change;
  for (const { id, choice, role, runsOn } of plan.roles) {
    if (!choice || choice.kind === "stay") continue;
    // A role that began after the effective day ends on the day it began: it was held at a unit that was no more.
    const day = [role.validFrom, effectiveOn].sort().at(-1) ?? effectiveOn;
    const held = await tx.membership.findUniqueOrThrow({ where: { bodyId_id: { bodyId, id } } });
    if (!runsOn) {
      const data = { validTo: storedDay(day) };
      const { count } = await tx.membership.updateMany({ where: { bodyId, id, validTo: held.validTo }, data });
      if (count === 0) return CONFLICT;
      const told = { user: role.userId, role: held.role, to: day, decision: change.decisionNumber };
      await audit(tx, actor, { action: "membership.end", at: now, unitId: role.unitId, data: told });
    }
    if (choice.kind === "end") continue;
    const unitId = change.idOf(choice.toKey ?? "");
    const until = held.validTo && dayOf(held.validTo) > day ? held.validTo : null;
    const key = { bodyId, userId: role.userId, unitId };
    await tx.membership.create({
      data: { ...key, role: held.role, position: held.position, validFrom: storedDay(day), validTo: until },
    });
    const told = { user: role.userId, role: held.role, from: day, decision: change.decisionNumber };
    await audit(tx, actor, { action: "membership.add", at: now, unitId, data: told });
  }
  const userIds = plan.withdrawnLinks.map((link) => link.userId);
  await tx.oneTimeLink.updateMany({ where: { bodyId, userId: { in: userIds }, usedAt: null }, data: { usedAt: new Date() } });
  return ok(null);
}

/** Lets new units carry on the number series of a unit that ended, where that was chosen; otherwise they begin at 1 by themselves. */
export async function applyNumbers(tx: Tx, actor: Actor, plan: UnitChangePlan, change: Change): Promise<void> {
  const { bodyId } = actor;
  const { term } = await tx.body.findUniqueOrThrow({ where: { id: bodyId }, select: { term: true } });
  for (const { id: key, choice } of plan.numbers) {
    if (choice?.kind !== "continue") continue;
    const counters = await tx.documentCounter.findMany({ where: { bodyId, issuerId: choice.toKey ?? "", term, lastNumber: { gt: 0 } } });
    const issuerId = change.idOf(key);
    for (const { type, lastNumber } of counters) await setNext(tx, { bodyId, issuerId, type, term }, lastNumber + 1);
    const events = counters.map(({ type, lastNumber }) => {
      return { action: "register.set" as const, at: change.now, unitId: issuerId, data: { type, term, next: lastNumber + 1 } };
    });
    await auditAll(tx, actor, events);
  }
}
