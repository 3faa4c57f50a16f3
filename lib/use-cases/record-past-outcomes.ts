import "server-only";
import { auditAll } from "../db/audit";
import { inScope } from "../db/scope";
import { readPastOutcomes } from "../domain/past-outcomes";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";

const MOST_NAMED = 8;

/**
 * Writes pasted outcomes of years decided before the product was used; a unit's year that stands already is written anew. Refuses the whole list where a line
 * cannot be read, and years that are open here or later.
 */
export function recordPastOutcomes(actor: Actor, lines: string, now: Date): Promise<Result<{ count: number }>> {
  return inScope(actor, async (tx): Promise<Result<{ count: number }>> => {
    if (!can(actor, "importData")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được nhập kết quả các năm trước.");
    const { bodyId } = actor;
    const units = await tx.unit.findMany({ where: { bodyId, id: { not: actor.rootUnitId } }, select: { id: true, code: true } });
    const open = await tx.cycle.aggregate({ where: { bodyId, status: "open" }, _min: { year: true } });
    const before = open._min.year ?? Number(isoDay(now).slice(0, 4));
    const { outcomes, problems } = readPastOutcomes(lines, { units: new Set(units.map((unit) => unit.code)), before });
    if (problems.length > 0 || outcomes.length === 0) {
      const named = problems.slice(0, MOST_NAMED).map(({ line, message }) => `Dòng ${line}: ${message}`);
      const rest = problems.length > MOST_NAMED ? ` Còn ${problems.length - MOST_NAMED} dòng khác chưa đúng.` : "";
      const message = problems.length > 0 ? `${named.join(" ")}${rest}` : "Hãy dán ít nhất một dòng kết quả.";
      return fail("invalid", "Chưa ghi dòng nào. Đồng chí sửa các dòng dưới đây rồi ghi lại.", { fields: { lines: message } });
    }
    const idOf = new Map(units.map((unit) => [unit.code, unit.id]));
    for (const { unitCode, year, ...outcome } of outcomes) {
      const key = { bodyId, unitId: idOf.get(unitCode) ?? "", year };
      const data = { ...outcome, recordedById: actor.userId, recordedAt: now };
      await tx.pastOutcome.upsert({
        where: { bodyId_unitId_year: key },
        update: data,
        create: { ...key, ...data },
        select: { year: true },
      });
    }
    const events = outcomes.map(({ unitCode, year, level, recognised }) => ({
      action: "past.record" as const,
      at: now,
      unitId: idOf.get(unitCode) ?? null,
      data: { year, level, recognise: recognised },
    }));
    await auditAll(tx, actor, events);
    return ok({ count: outcomes.length });
  });
}
