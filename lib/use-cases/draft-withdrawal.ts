import "server-only";
import { audit } from "../db/audit";
import { storedDay } from "../db/days";
import { findDecision } from "../db/decisions";
import { inScope } from "../db/scope";
import type { DraftContent } from "../domain/decision";
import { type Actor, can, hasConflict } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { sessionActRefusal } from "../domain/session-acts";
import { printDay } from "../domain/tables";
import { nextStatus } from "../domain/workflow";
import { isoDay } from "../format";
import { usualWords } from "./draft-decision";

/**
 * Drafts the withdrawal of the recognition of `dossierIds`, named by the issued decision `decisionId`. Its reason is written in the draft.
 * Refuses units that are not recognised (any more) and units in which the actor holds a role. Gives its id.
 */
export function draftWithdrawal(
  actor: Actor,
  decisionId: string,
  dossierIds: readonly string[],
  now: Date,
): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "issueDecision")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được soạn quyết định thu hồi.");
    const origin = await findDecision(tx, actor, decisionId);
    if (!origin) return fail("notFound", "Không tìm thấy quyết định.");
    if (origin.status !== "issued" || origin.kind !== "recognition")
      return fail("notNow", "Chỉ thu hồi được từ một quyết định công nhận đã ban hành.");
    const closed = sessionActRefusal("draftWithdrawal", origin.cycle);
    if (closed) return fail("notNow", closed);
    const newer = await tx.decision.findFirst({ where: { bodyId: actor.bodyId, replacesId: origin.id, status: "issued" } });
    if (newer) return fail("notNow", `Quyết định này đã bị thay thế; hãy thu hồi từ quyết định số ${newer.numberText}.`);
    const units = origin.units.filter((unit) => dossierIds.includes(unit.dossierId));
    const none = { fields: { units: "Hãy chọn ít nhất một đơn vị." } };
    if (units.length === 0 || units.length !== new Set(dossierIds).size) return fail("invalid", "Hãy chọn đơn vị cần thu hồi.", none);
    if (units.some((unit) => nextStatus("withdraw", unit.status) === null))
      return fail("notNow", "Có đơn vị không còn ở trạng thái được công nhận.", { fields: { units: "Hãy chọn lại các đơn vị." } });
    if (units.some((unit) => hasConflict(actor, unit.unitId)))
      return fail("notAllowed", "Đồng chí giữ chức vụ tại một đơn vị được chọn nên không soạn quyết định thu hồi.");
    const { signerName, signerPosition, executors, recipients } = await usualWords(tx, actor);
    const content: DraftContent = {
      groundsBefore: ["Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh"],
      references: [],
      groundsAfter: [`Căn cứ Quyết định số ${origin.numberText} ngày ${printDay(origin.day)} của Ban Thường vụ`],
      executors,
      recipients,
    };
    const { bodyId } = actor;
    const decision = await tx.decision.create({
      data: {
        ...{ bodyId, kind: "withdrawal", cycleId: origin.cycle.id, withdrawsId: origin.id, decidedOn: storedDay(isoDay(now)) },
        ...{ signerName, signerPosition, content, createdById: actor.userId, createdAt: now },
      },
      select: { id: true },
    });
    const rows = units.map(({ dossierId, unitId }) => ({ bodyId, decisionId: decision.id, dossierId, unitId }));
    await tx.decisionUnit.createMany({ data: rows });
    await audit(tx, actor, { action: "decision.draft", at: now, data: { kind: "withdrawal", units: units.length } });
    return ok(decision);
  });
}
