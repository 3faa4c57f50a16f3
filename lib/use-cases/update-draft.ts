import "server-only";
import { audit } from "../db/audit";
import { storedDay } from "../db/days";
import { findDecision } from "../db/decisions";
import { lastNotedSave } from "../db/draft-events";
import { inScope } from "../db/scope";
import { isNotedSave } from "../domain/draft-log";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { DecisionForm } from "../forms/decision";

const STALE = "Dự thảo vừa có người khác sửa. Đồng chí tải lại trang để xem bản mới.";

/** Changes a draft, guarded by the version seen; gaps are allowed. Refuses units that the session (or the withdrawn decision) does not give it. Other units always leave an event, other words one for each piece of work. */
export function updateDraft(actor: Actor, id: string, form: DecisionForm, now: Date): Promise<Result<{ version: number }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "issueDecision")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được sửa dự thảo quyết định.");
    const decision = await findDecision(tx, actor, id);
    if (!decision) return fail("notFound", "Không tìm thấy dự thảo.");
    if (decision.status !== "draft") return fail("conflict", `Quyết định đã ban hành, số ${decision.numberText}, không sửa được nữa.`);
    const { version, decidedOn, signerName, signerPosition, reason, units: chosen, ...content } = form;
    const units = decision.candidates.filter((candidate) => chosen.includes(candidate.dossierId));
    if (units.length !== new Set(chosen).size)
      return fail("invalid", "Có đơn vị không thuộc dự thảo này.", { fields: { units: "Hãy chọn lại các đơn vị." } });
    const { bodyId } = actor;
    const { count } = await tx.decision.updateMany({
      where: { bodyId, id, status: "draft", version },
      data: { decidedOn: storedDay(decidedOn), signerName, signerPosition, reason, content, version: version + 1 },
    });
    if (count === 0) return fail("conflict", STALE, { current: { version: decision.version } });
    await tx.decisionUnit.deleteMany({ where: { bodyId, decisionId: id } });
    await tx.decisionUnit.createMany({ data: units.map(({ dossierId, unitId }) => ({ bodyId, decisionId: id, dossierId, unitId })) });
    const action = "decision.update";
    const before = decision.units.map((unit) => unit.dossierId);
    const sameUnits = before.length === units.length && units.every((unit) => before.includes(unit.dossierId));
    if (!sameUnits || isNotedSave(await lastNotedSave(tx, actor, action, id), now)) {
      await audit(tx, actor, { action, at: now, data: { units: units.length, draft: id } });
    }
    return ok({ version: version + 1 });
  });
}
