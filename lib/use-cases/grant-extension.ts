import "server-only";
import { audit } from "../db/audit";
import { inScope, unitsInScope } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { formatInstant, vietnamInstant } from "../format";
import type { ExtensionForm } from "../forms/cycle";

const NOT_ALLOWED = fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được gia hạn.");

/**
 * Gives a unit its own later due instant for one window of one cycle, with the reason; a second one replaces the first.
 * Refuses an instant that is not after the cycle's own, and a closed cycle.
 */
export function grantExtension(actor: Actor, cycleId: string, form: ExtensionForm, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageCycles")) return NOT_ALLOWED;
    const { bodyId } = actor;
    const { unitId, window, reason } = form;
    const cycle = await tx.cycle.findFirst({ where: { bodyId, id: cycleId } });
    if (!cycle) return fail("notFound", "Không tìm thấy năm công tác.");
    if (cycle.status === "closed") return fail("notNow", "Năm công tác đã đóng nên không gia hạn được.");
    const unit = await tx.unitVersion.findFirst({ where: { ...unitsInScope(actor), unitId, validTo: null }, select: { name: true } });
    if (!unit || unitId === actor.rootUnitId) return fail("invalid", "Hãy chọn đơn vị.", { fields: { unitId: "Hãy chọn đơn vị." } });
    const [day = "", time = ""] = form.dueAt.split("T");
    const dueAt = vietnamInstant(day, time, true);
    const general = window === "registration" ? cycle.registrationDueAt : cycle.reportDueAt;
    if (dueAt <= general) {
      const message = `Hạn mới phải sau hạn chung ${formatInstant(general)}.`;
      return fail("invalid", message, { fields: { dueAt: message } });
    }
    const values = { dueAt, reason, createdById: actor.userId, createdAt: now };
    await tx.extension.upsert({
      where: { bodyId_cycleId_unitId_window: { bodyId, cycleId, unitId, window } },
      create: { bodyId, cycleId, unitId, window, ...values },
      update: values,
    });
    const data = { year: cycle.year, name: unit.name, window, until: formatInstant(dueAt), reason };
    await audit(tx, actor, { action: "extension.grant", at: now, unitId, data });
    return ok(null);
  });
}

/** Takes an extension back; the general due instant holds again. What was already received keeps its mark of on time or late. */
export function withdrawExtension(
  actor: Actor,
  key: { cycleId: string; unitId: string; window: "registration" | "report" },
  now: Date,
): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageCycles")) return NOT_ALLOWED;
    const extension = await tx.extension.findFirst({
      where: { ...unitsInScope(actor), ...key, bodyId: actor.bodyId },
      select: { dueAt: true, cycle: { select: { year: true } } },
    });
    if (!extension) return fail("notFound", "Không tìm thấy gia hạn này.");
    await tx.extension.deleteMany({ where: { bodyId: actor.bodyId, ...key } });
    const data = { year: extension.cycle.year, window: key.window, until: formatInstant(extension.dueAt) };
    await audit(tx, actor, { action: "extension.withdraw", at: now, unitId: key.unitId, data });
    return ok(null);
  });
}
