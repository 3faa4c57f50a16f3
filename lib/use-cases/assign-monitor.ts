import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { storedDay } from "../db/days";
import { findDossierById } from "../db/dossiers";
import { inScope, type Tx } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import type { AssignMonitorForm, SeenDossier } from "../forms/review";
import type { BulkOutcome } from "./approve-registrations";
import { DOSSIER_NOT_FOUND, SEEN_TOO_OLD } from "./permit-review";

/** Gives the person's name and the units in which they hold a role today, or null when they are no monitor of the body. */
async function findMonitor(tx: Tx, actor: Actor, userId: string, now: Date): Promise<{ name: string; unitIds: string[] } | null> {
  const today = storedDay(isoDay(now));
  const held = await tx.membership.findMany({
    where: { bodyId: actor.bodyId, userId, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gt: today } }] },
    select: { unitId: true, role: true, user: { select: { name: true, disabledAt: true } } },
  });
  const [first] = held;
  if (!first || first.user.disabledAt || !held.some((membership) => membership.role === "monitor")) return null;
  return { name: first.user.name, unitIds: held.map((membership) => membership.unitId).filter((id) => id !== actor.rootUnitId) };
}

/** Makes a monitor follow a dossier; null takes the assignment back. Refuses people who are no monitors or hold a role in the unit. */
export function assignMonitor(actor: Actor, form: AssignMonitorForm, now: Date): Promise<Result<{ version: number }>> {
  return inScope(actor, async (tx) => {
    const record = await findDossierById(tx, actor, form.dossierId);
    if (!record) return DOSSIER_NOT_FOUND;
    if (!can(actor, "assignMonitor")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được phân công cán bộ theo dõi.");
    if (record.cycle.status !== "open") return fail("notNow", "Năm công tác chưa mở hoặc đã đóng.");
    if (record.version !== form.version) return SEEN_TOO_OLD;
    const monitor = form.monitorUserId ? await findMonitor(tx, actor, form.monitorUserId, now) : null;
    if (form.monitorUserId && !monitor) return fail("invalid", "Người được chọn không phải là cán bộ theo dõi đang công tác.");
    if (monitor?.unitIds.includes(record.unitId)) {
      return fail("notAllowed", `${monitor.name} giữ chức vụ tại ${record.unit.name} nên không theo dõi đơn vị này.`);
    }
    if (record.monitorUserId === form.monitorUserId) return ok({ version: record.version });
    const changed = await changeDossier(tx, record, null, { monitorUserId: form.monitorUserId });
    if (!changed.ok) return changed;
    const data = { monitor: form.monitorUserId };
    await audit(tx, actor, { action: "dossier.assign", at: now, unitId: record.unitId, dossierId: record.id, data });
    return ok({ version: changed.value.version });
  });
}

/** Assigns one monitor to several dossiers, each by its own guard; a refused one holds up no other. */
export async function assignMonitors(
  actor: Actor,
  chosen: readonly SeenDossier[],
  monitorUserId: string | null,
  now: Date,
): Promise<Result<BulkOutcome>> {
  const outcome: BulkOutcome = { done: [], failed: [] };
  for (const seen of chosen) {
    const result = await assignMonitor(actor, { ...seen, monitorUserId }, now);
    if (result.ok) outcome.done.push(seen.dossierId);
    else outcome.failed.push({ dossierId: seen.dossierId, message: result.error.message });
  }
  return ok(outcome);
}
