import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import { criteriaContentSchema } from "../domain/criteria";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { SeenDraft } from "./edit-criteria-set";

const CONFLICT = fail(
  "conflict",
  "Bản nháp đã thay đổi hoặc đã được công bố sau khi đồng chí mở trang. Hãy mở lại trang để xem bản mới nhất.",
);

/** Publishes a draft: from now on it never changes, and cycles may use it. Refuses content that is not complete. */
export function publishCriteriaSet(actor: Actor, seen: SeenDraft, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageCriteria")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được công bố bộ tiêu chí.");
    const set = await tx.criteriaSet.findFirst({ where: { bodyId: actor.bodyId, id: seen.id } });
    if (!set) return fail("notFound", "Không tìm thấy bộ tiêu chí.");
    const content = criteriaContentSchema.safeParse(set.content);
    if (!content.success) return fail("incomplete", content.error.issues.map((issue) => issue.message).join("; "));
    const { count } = await tx.criteriaSet.updateMany({
      where: { bodyId: actor.bodyId, ...seen, status: "draft" },
      data: { status: "published", publishedAt: now, revision: seen.revision + 1 },
    });
    if (count === 0) return CONFLICT;
    await audit(tx, actor, { action: "criteria.publish", at: now, data: { name: set.name, version: set.version } });
    return ok(null);
  });
}

/** Deletes a draft; a published set stays for good. */
export function deleteCriteriaDraft(actor: Actor, seen: SeenDraft, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageCriteria")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được xóa bản nháp.");
    const where = { bodyId: actor.bodyId, id: seen.id };
    const set = await tx.criteriaSet.findFirst({ where, select: { name: true, version: true } });
    if (!set) return fail("notFound", "Không tìm thấy bộ tiêu chí.");
    const { count } = await tx.criteriaSet.deleteMany({ where: { ...where, revision: seen.revision, status: "draft" } });
    if (count === 0) return CONFLICT;
    await audit(tx, actor, { action: "criteria.delete", at: now, data: { name: set.name, version: set.version } });
    return ok(null);
  });
}
