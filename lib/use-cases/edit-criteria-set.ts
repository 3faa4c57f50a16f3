import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import { type CriteriaContent, type Criterion, criteriaContentSchema, criterionByCode } from "../domain/criteria";
import { dropCriterion, moveCriterion, putCriterion } from "../domain/edit-criteria";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { SetDetailsForm } from "../forms/criteria-set";

/** A draft as it was on the page: `revision` guards against a second editor. */
export interface SeenDraft {
  id: string;
  revision: number;
}
type Change = (content: CriteriaContent) => Result<{ content: CriteriaContent; name?: string; source?: string; what: string }>;

const MISSING = fail("notFound", "Không tìm thấy tiêu chí này trong bản nháp.");

/** The message of a refused content at the field of a criterion's form: "groups.0.criteria.3.threshold" → "threshold". */
function refuseContent(issues: readonly { path: PropertyKey[]; message: string }[]) {
  const fields = Object.fromEntries(issues.map((issue) => [String(issue.path.at(-1) ?? ""), issue.message]));
  return fail("invalid", issues[0]?.message ?? "Nội dung chưa đúng.", { fields });
}

function changeDraft(actor: Actor, seen: SeenDraft, now: Date, change: Change): Promise<Result<{ revision: number }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageCriteria")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được sửa bộ tiêu chí.");
    const where = { bodyId: actor.bodyId, id: seen.id };
    const set = await tx.criteriaSet.findFirst({ where });
    if (!set) return fail("notFound", "Không tìm thấy bộ tiêu chí.");
    if (set.status === "published")
      return fail("notNow", "Bộ tiêu chí đã công bố thì không sửa được nữa; hãy sao chép thành bản nháp mới.");
    const changed = change(criteriaContentSchema.parse(set.content));
    if (!changed.ok) return changed;
    const content = criteriaContentSchema.safeParse(changed.value.content);
    if (!content.success) return refuseContent(content.error.issues);
    const { name = set.name, source = set.source, what } = changed.value;
    const { count } = await tx.criteriaSet.updateMany({
      where: { ...where, status: "draft", revision: seen.revision },
      data: { content: content.data, name, source, revision: seen.revision + 1 },
    });
    if (count === 0) {
      return fail("conflict", "Đã có người sửa bản nháp này trước đồng chí. Hãy mở lại trang để xem bản mới nhất rồi sửa tiếp.", {
        current: { revision: set.revision },
      });
    }
    await audit(tx, actor, { action: "criteria.update", at: now, data: { name, version: set.version, what } });
    return ok({ revision: seen.revision + 1 });
  });
}

/** Changes the name, source, names of the nội dung, and whether files may be attached. */
export function saveSetDetails(actor: Actor, seen: SeenDraft, form: SetDetailsForm, now: Date): Promise<Result<{ revision: number }>> {
  const { name, source, uploadsAllowed, groupNames } = form;
  return changeDraft(actor, seen, now, (content) => {
    const groups = content.groups.map((group) => ({ ...group, name: groupNames[group.code] ?? group.name }));
    return ok({ content: { ...content, uploadsAllowed, groups }, name, source, what: "Thông tin chung" });
  });
}

/** Writes a criterion in the place of `code`, or adds it where `code` is null. Refuses a code in use and one of another nội dung. */
export function saveCriterion(
  actor: Actor,
  seen: SeenDraft,
  code: string | null,
  criterion: Criterion,
  now: Date,
): Promise<Result<{ revision: number }>> {
  return changeDraft(actor, seen, now, (content) => {
    if (code !== null && !criterionByCode(content, code)) return MISSING;
    const belongs = content.groups.some((group) => criterion.code.startsWith(`${group.code}.`));
    const doubled = code !== criterion.code && criterionByCode(content, criterion.code);
    if (!belongs || doubled) {
      const message = doubled ? `Mã ${criterion.code} bị trùng` : `Bộ tiêu chí không có nội dung của mã ${criterion.code}`;
      return fail("invalid", message, { fields: { code: message } });
    }
    return ok({ content: putCriterion(content, code ?? criterion.code, criterion), what: `Tiêu chí ${criterion.code}` });
  });
}

/** Takes a criterion out. Refuses the last one of a nội dung. */
export function removeCriterion(actor: Actor, seen: SeenDraft, code: string, now: Date): Promise<Result<{ revision: number }>> {
  return changeDraft(actor, seen, now, (content) => {
    if (!criterionByCode(content, code)) return MISSING;
    return ok({ content: dropCriterion(content, code), what: `Bỏ tiêu chí ${code}` });
  });
}

/** Moves a criterion one place up (-1) or down (+1) inside its nội dung. */
export function reorderCriterion(
  actor: Actor,
  seen: SeenDraft,
  code: string,
  by: -1 | 1,
  now: Date,
): Promise<Result<{ revision: number }>> {
  return changeDraft(actor, seen, now, (content) => {
    if (!criterionByCode(content, code)) return MISSING;
    return ok({ content: moveCriterion(content, code, by), what: `Thứ tự tiêu chí ${code}` });
  });
}
