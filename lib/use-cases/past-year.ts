import "server-only";
import { audit } from "../db/audit";
import { type CycleRecord, toCycle } from "../db/cycles";
import type { ImportYear } from "../db/import-state";
import type { Tx } from "../db/scope";
import { PAST_RULE } from "../domain/assessment";
import type { UnitType } from "../domain/criteria";
import { defaultCalendar } from "../domain/cycle";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { cycleSchema } from "../forms/cycle";
import { storedCycle } from "./write-cycle";

/** What is stored of a past year: the usual calendar, and PAST_RULE. */
function storedPast(year: number, criteriaSets: Partial<Record<UnitType, string>>) {
  const form = cycleSchema.parse({ year, ...defaultCalendar(year), rule: PAST_RULE, references: [], criteriaSets });
  return { year, status: "closed" as const, past: true, ...storedCycle(form) };
}

/** Gives a past year as it would be made; it has no id yet. */
export function pastCycle(year: number, criteriaSets: Partial<Record<UnitType, string>>): CycleRecord {
  return toCycle({ bodyId: "", id: "", version: 1, ...storedPast(year, criteriaSets) });
}

/** Makes the past year of a plan, closed from the beginning: nobody is asked for anything. Refuses one that somebody made meanwhile. */
export async function makePastYear(tx: Tx, actor: Actor, planned: ImportYear, now: Date): Promise<Result<ImportYear>> {
  const { bodyId } = actor;
  const { year } = planned.cycle;
  const { count } = await tx.cycle.createMany({
    data: [{ bodyId, ...storedPast(year, Object.fromEntries(planned.setOfType)) }],
    skipDuplicates: true,
  });
  const made = await tx.cycle.findUnique({ where: { bodyId_year: { bodyId, year } }, select: { id: true } });
  if (count === 0 || !made) return fail("conflict", `Năm ${year} vừa được tạo. Hãy xem lại bản xem trước.`);
  await tx.cycleCriteriaSet.createMany({
    data: [...planned.setOfType].map(([unitType, criteriaSetId]) => ({ bodyId, cycleId: made.id, unitType, criteriaSetId })),
  });
  await audit(tx, actor, { action: "cycle.create", at: now, data: { year, past: "năm đã qua" } });
  return ok({ ...planned, cycle: { ...planned.cycle, id: made.id } });
}
