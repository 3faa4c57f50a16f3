import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";

/** Deletes a draft; an issued decision stays for good. */
export function deleteDraft(actor: Actor, seen: { id: string; version: number }, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "issueDecision")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được xóa dự thảo quyết định.");
    const { bodyId } = actor;
    const decision = await tx.decision.findFirst({ where: { bodyId, id: seen.id }, select: { status: true, kind: true } });
    if (!decision) return fail("notFound", "Không tìm thấy dự thảo.");
    if (decision.status !== "draft") return fail("conflict", "Quyết định đã ban hành, không xóa được.");
    await tx.decisionUnit.deleteMany({ where: { bodyId, decisionId: seen.id } });
    const { count } = await tx.decision.deleteMany({ where: { bodyId, ...seen, status: "draft" } });
    if (count === 0) return fail("conflict", "Dự thảo vừa có thay đổi. Đồng chí xem lại trước khi xóa.");
    await audit(tx, actor, { action: "decision.delete", at: now, data: { kind: decision.kind } });
    return ok(null);
  });
}
