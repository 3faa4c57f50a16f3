import "server-only";
import { isDeepStrictEqual } from "node:util";
import { audit } from "../db/audit";
import { storedDay } from "../db/days";
import { ensureDossiers } from "../db/ensure-dossiers";
import { inScope, type Tx } from "../db/scope";
import { CALENDAR_LABEL } from "../domain/cycle";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { vietnamInstant } from "../format";
import type { CycleForm } from "../forms/cycle";

const NOT_ALLOWED = fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được sửa năm công tác.");

const PAST = fail("notNow", "Năm đã qua chỉ để xem: không sửa, không mở được.");

function instant(wallClock: string, endOfMinute: boolean): Date {
  const [day = "", time = ""] = wallClock.split("T");
  return vietnamInstant(day, time, endOfMinute);
}

/** Gives the columns of a cycle as a form says. */
export function storedCycle(form: CycleForm) {
  return {
    registrationOpensAt: instant(form.registrationOpensAt, false),
    registrationDueAt: instant(form.registrationDueAt, true),
    registrationPhrase: form.registrationPhrase,
    approvalDueAt: instant(form.approvalDueAt, true),
    dataDate: storedDay(form.dataDate),
    reportOpensAt: instant(form.reportOpensAt, false),
    reportDueAt: instant(form.reportDueAt, true),
    reportPhrase: form.reportPhrase,
    appraisalDueAt: instant(form.appraisalDueAt, true),
    meetingDueAt: instant(form.meetingDueAt, true),
    summaryDueAt: instant(form.summaryDueAt, true),
    rule: form.rule,
    references: form.references,
  };
}

/** Names what differs between the stored cycle and what is written, for the log. */
function changesOf(before: Record<string, unknown>, after: ReturnType<typeof storedCycle>): string[] {
  const words: Record<string, string> = { ...CALENDAR_LABEL, rule: "Quy tắc công nhận", references: "Căn cứ" };
  return Object.entries(after)
    .filter(([key, value]) => !isDeepStrictEqual(JSON.parse(JSON.stringify(before[key])), JSON.parse(JSON.stringify(value))))
    .map(([key]) => words[key] ?? key);
}

async function writeSets(tx: Tx, bodyId: string, cycleId: string, sets: CycleForm["criteriaSets"]): Promise<Result<null>> {
  const ids = Object.values(sets);
  const published = await tx.criteriaSet.findMany({
    where: { bodyId, id: { in: ids }, status: "published" },
    select: { id: true, unitType: true },
  });
  if (published.length !== ids.length)
    return fail("invalid", "Chỉ dùng được bộ tiêu chí đã công bố.", { fields: { criteriaSets: "Chỉ dùng được bộ tiêu chí đã công bố." } });
  await tx.cycleCriteriaSet.deleteMany({ where: { bodyId, cycleId } });
  await tx.cycleCriteriaSet.createMany({
    data: published.map((set) => ({ bodyId, cycleId, unitType: set.unitType, criteriaSetId: set.id })),
  });
  return ok(null);
}

/** Makes a cycle as draft. Refuses a year that exists and criteria sets that are not published. */
export function createCycle(actor: Actor, form: CycleForm, now: Date): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageCycles")) return NOT_ALLOWED;
    const exists = await tx.cycle.findUnique({ where: { bodyId_year: { bodyId: actor.bodyId, year: form.year } }, select: { id: true } });
    if (exists) return fail("invalid", `Năm ${form.year} đã có.`, { fields: { year: `Năm ${form.year} đã có.` } });
    const cycle = await tx.cycle.create({ data: { bodyId: actor.bodyId, year: form.year, ...storedCycle(form) }, select: { id: true } });
    const sets = await writeSets(tx, actor.bodyId, cycle.id, form.criteriaSets);
    if (!sets.ok) return sets;
    await audit(tx, actor, { action: "cycle.create", at: now, data: { year: form.year } });
    return ok(cycle);
  });
}

/** Changes a cycle guarded by the version seen. Criteria sets can change only while it is a draft (frozen once it opens). */
export function updateCycle(actor: Actor, seen: { id: string; version: number }, form: CycleForm, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageCycles")) return NOT_ALLOWED;
    const cycle = await tx.cycle.findUnique({ where: { bodyId_id: { bodyId: actor.bodyId, id: seen.id } } });
    if (!cycle) return fail("notFound", "Không tìm thấy năm công tác.");
    if (cycle.past) return PAST;
    const { count } = await tx.cycle.updateMany({
      where: { bodyId: actor.bodyId, ...seen },
      data: { ...storedCycle(form), version: seen.version + 1 },
    });
    if (count === 0) return fail("conflict", "Đã có người sửa năm công tác này trước đồng chí.");
    if (cycle.status === "draft") {
      const sets = await writeSets(tx, actor.bodyId, seen.id, form.criteriaSets);
      if (!sets.ok) return sets;
    }
    await audit(tx, actor, { action: "cycle.update", at: now, data: { year: cycle.year, changes: changesOf(cycle, storedCycle(form)) } });
    return ok(null);
  });
}

/** Opens a cycle (its Đoàn cơ sở get their dossiers) or closes it. */
export function setCycleStatus(actor: Actor, id: string, status: "open" | "closed", now: Date): Promise<Result<{ dossiers: number }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageCycles")) return NOT_ALLOWED;
    if ((await tx.cycle.count({ where: { bodyId: actor.bodyId, id, past: true } })) > 0) return PAST;
    const { count } = await tx.cycle.updateMany({
      where: { bodyId: actor.bodyId, id, status: { in: status === "open" ? ["draft", "closed"] : ["open"] } },
      data: { status, version: { increment: 1 } },
    });
    if (count === 0)
      return fail("conflict", "Năm công tác không ở trạng thái để thực hiện việc này, hoặc đã có người thực hiện trước đồng chí.");
    const dossiers = status === "open" ? await ensureDossiers(tx, actor.bodyId) : 0;
    await audit(tx, actor, { action: status === "open" ? "cycle.open" : "cycle.close", at: now, data: { dossiers } });
    return ok({ dossiers });
  });
}
