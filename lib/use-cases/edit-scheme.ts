import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import { editScheme, type SchemeEdit } from "../domain/edit-scheme";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { parseDraft, type SchemeContent, shapeProblems } from "../domain/scheme";
import type { SchemeDetailsForm } from "../forms/scheme";
import type { SeenScheme } from "./write-scheme";

interface Changed extends Partial<SchemeDetailsForm> {
  scheme: SchemeContent;
  what: string;
}

function changeDraft(
  actor: Actor,
  seen: SeenScheme,
  now: Date,
  change: (scheme: SchemeContent) => Result<Changed>,
): Promise<Result<{ revision: number }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageScoring")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được sửa bộ quy tắc.");
    const where = { bodyId: actor.bodyId, id: seen.id };
    const row = await tx.scheme.findFirst({ where });
    if (!row) return fail("notFound", "Không tìm thấy bộ quy tắc.");
    if (row.status === "published") {
      return fail("notNow", "Bộ quy tắc đã công bố thì không sửa được nữa; hãy sao chép thành bản nháp mới.");
    }
    const changed = change(parseDraft(row.purpose, row.content));
    if (!changed.ok) return changed;
    const { scheme, what, name = row.name, source = row.source } = changed.value;
    const [problem] = shapeProblems(scheme);
    if (problem) return fail("invalid", problem);
    const { count } = await tx.scheme.updateMany({
      where: { ...where, status: "draft", revision: seen.revision },
      data: { content: scheme.rules, name, source, revision: seen.revision + 1 },
    });
    if (count === 0) {
      return fail("conflict", "Đã có người sửa bản nháp này trước đồng chí. Hãy mở lại trang để xem bản mới nhất rồi sửa tiếp.", {
        current: { revision: row.revision },
      });
    }
    await audit(tx, actor, { action: "scheme.update", at: now, data: { name, version: row.version, what } });
    return ok({ revision: seen.revision + 1 });
  });
}

/** Changes the name of a draft and what it rests on. */
export function saveSchemeDetails(
  actor: Actor,
  seen: SeenScheme,
  form: SchemeDetailsForm,
  now: Date,
): Promise<Result<{ revision: number }>> {
  return changeDraft(actor, seen, now, (scheme) => ok({ scheme, ...form, what: "Thông tin chung" }));
}

/** Makes one edit of a draft: see editScheme. The draft may have problems afterwards, which only publishing refuses. */
export function changeScheme(actor: Actor, seen: SeenScheme, edit: SchemeEdit, now: Date): Promise<Result<{ revision: number }>> {
  return changeDraft(actor, seen, now, (scheme) => editScheme(scheme, edit));
}
