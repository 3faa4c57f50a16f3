import "server-only";
import { audit } from "../db/audit";
import { inScope, type Tx } from "../db/scope";
import { unlessTaken } from "../db/taken";
import type { UnitType } from "../domain/criteria";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { parseDraft, schemeProblems, subjectsOf } from "../domain/scheme";
import type { Purpose, Subject } from "../domain/score-sheet";
import { proposedScheme } from "../schemes/proposed";

const NOT_ALLOWED = fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được soạn bộ quy tắc xếp loại, thi đua.");
const NOT_FOUND = fail("notFound", "Không tìm thấy bộ quy tắc.");
const TAKEN = fail("conflict", "Vừa có người tạo bản nháp mới của loại hình này. Hãy mở lại danh sách.");
const CONFLICT = fail(
  "conflict",
  "Bản nháp đã thay đổi hoặc đã được công bố sau khi đồng chí mở trang. Hãy mở lại trang để xem bản mới nhất.",
);

/** What a scheme is for. */
export interface SchemeKey {
  purpose: Purpose;
  subject: Subject;
  unitType: UnitType;
}
/** A draft as it was on the page: `revision` guards against a second editor. */
export interface SeenScheme {
  id: string;
  revision: number;
}

async function create(
  tx: Tx,
  actor: Actor,
  key: SchemeKey,
  data: { name: string; source: string; content: object; basedOnId: string | null },
  now: Date,
) {
  const { bodyId } = actor;
  const latest = await tx.scheme.aggregate({ where: { bodyId, ...key }, _max: { version: true } });
  const version = (latest._max.version ?? 0) + 1;
  const scheme = await tx.scheme.create({ data: { bodyId, ...key, version, ...data }, select: { id: true } });
  await audit(tx, actor, { action: "scheme.create", at: now, data: { name: data.name, version } });
  return ok(scheme);
}

/** Makes a draft from the proposal that comes with the product, the next version of its kind. Refuses a subject that the purpose does not judge. */
export function draftProposedScheme(actor: Actor, key: SchemeKey, now: Date): Promise<Result<{ id: string }>> {
  const write = () =>
    inScope(actor, async (tx): Promise<Result<{ id: string }>> => {
      if (!can(actor, "manageScoring")) return NOT_ALLOWED;
      if (!subjectsOf(key.purpose).includes(key.subject)) return fail("invalid", "Thi đua chỉ chấm tổ chức Đoàn.");
      const { name, source, scheme } = proposedScheme(key.purpose, key.subject, key.unitType);
      return create(tx, actor, key, { name, source, content: scheme.rules, basedOnId: null }, now);
    });
  return unlessTaken(write, () => TAKEN);
}

/** Copies a scheme (published or draft) to a new draft, the next version of its kind. */
export function copyScheme(actor: Actor, id: string, now: Date): Promise<Result<{ id: string }>> {
  const write = () =>
    inScope(actor, async (tx): Promise<Result<{ id: string }>> => {
      if (!can(actor, "manageScoring")) return NOT_ALLOWED;
      const from = await tx.scheme.findFirst({ where: { bodyId: actor.bodyId, id } });
      if (!from) return NOT_FOUND;
      const { purpose, subject, unitType, name, source } = from;
      const content = parseDraft(purpose, from.content).rules;
      return create(tx, actor, { purpose, subject, unitType }, { name, source, content, basedOnId: id }, now);
    });
  return unlessTaken(write, () => TAKEN);
}

/** Publishes a draft: from now on it never changes, and rounds may use it. Refuses content that does not hold together. */
export function publishScheme(actor: Actor, seen: SeenScheme, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx): Promise<Result<null>> => {
    if (!can(actor, "manageScoring")) return NOT_ALLOWED;
    const scheme = await tx.scheme.findFirst({ where: { bodyId: actor.bodyId, id: seen.id } });
    if (!scheme) return NOT_FOUND;
    const problems = schemeProblems(parseDraft(scheme.purpose, scheme.content));
    if (problems.length > 0) return fail("incomplete", problems.map((problem) => problem.message).join("; "));
    const { count } = await tx.scheme.updateMany({
      where: { bodyId: actor.bodyId, ...seen, status: "draft" },
      data: { status: "published", publishedAt: now, revision: seen.revision + 1 },
    });
    if (count === 0) return CONFLICT;
    await audit(tx, actor, { action: "scheme.publish", at: now, data: { name: scheme.name, version: scheme.version } });
    return ok(null);
  });
}

/** Deletes a draft; a published scheme stays for good. */
export function deleteSchemeDraft(actor: Actor, seen: SeenScheme, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx): Promise<Result<null>> => {
    if (!can(actor, "manageScoring")) return NOT_ALLOWED;
    const where = { bodyId: actor.bodyId, id: seen.id };
    const scheme = await tx.scheme.findFirst({ where, select: { name: true, version: true } });
    if (!scheme) return NOT_FOUND;
    const { count } = await tx.scheme.deleteMany({ where: { ...where, revision: seen.revision, status: "draft" } });
    if (count === 0) return CONFLICT;
    await audit(tx, actor, { action: "scheme.delete", at: now, data: { name: scheme.name, version: scheme.version } });
    return ok(null);
  });
}
