import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import { unlessTaken } from "../db/taken";
import { criteriaContentSchema } from "../domain/criteria";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";

/** Copies a set (published or draft) to a new draft, the next version of its unit type. */
export function copyCriteriaSet(actor: Actor, id: string, now: Date): Promise<Result<{ id: string }>> {
  const write = () =>
    inScope(actor, async (tx): Promise<Result<{ id: string }>> => {
      if (!can(actor, "manageCriteria")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được soạn bộ tiêu chí.");
      const { bodyId } = actor;
      const source = await tx.criteriaSet.findFirst({ where: { bodyId, id } });
      if (!source) return fail("notFound", "Không tìm thấy bộ tiêu chí.");
      const { unitType, name } = source;
      const latest = await tx.criteriaSet.aggregate({ where: { bodyId, unitType }, _max: { version: true } });
      const version = (latest._max.version ?? 0) + 1;
      const copy = await tx.criteriaSet.create({
        data: {
          bodyId,
          unitType,
          version,
          name,
          source: source.source,
          content: criteriaContentSchema.parse(source.content),
          basedOnId: id,
        },
        select: { id: true },
      });
      await audit(tx, actor, { action: "criteria.create", at: now, data: { name, version } });
      return ok(copy);
    });
  return unlessTaken(write, () => fail("conflict", "Vừa có người tạo bản nháp mới của loại hình này. Hãy mở lại danh sách."));
}
