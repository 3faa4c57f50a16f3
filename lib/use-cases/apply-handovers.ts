import "server-only";
import { audit } from "../db/audit";
import { dayOf, storedDay } from "../db/days";
import { findHandoverBatch, listActiveUnits, listPeople } from "../db/handover-lists";
import { lockImports } from "../db/import-batches";
import { inScope, type Tx } from "../db/scope";
import { sealOf } from "../db/seal";
import { type AddedPosition, type HandoverListPlan, type ListedPosition, planHandoverList } from "../domain/handover-list";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import { handoverListSchema } from "../imports/parse-handovers";
import { writeLink } from "./create-password-link";
import type { PersonLink } from "./create-password-links";
import { writeHandover, writeNewcomer } from "./hand-over";
import { LIST_NOT_ALLOWED } from "./upload-handovers";

const NOT_FOUND = fail("notFound", "Không tìm thấy danh sách bàn giao này.");

/** What an uploaded list would do now, with the seal to confirm it by. Within a transaction; three statements. */
export async function planUploadedHandovers(
  tx: Tx,
  actor: Actor,
  batch: { content: unknown; day: Date },
  now: Date,
): Promise<{ plan: HandoverListPlan; seal: string; sheet: string }> {
  const content = handoverListSchema.parse(batch.content);
  const state = { units: await listActiveUnits(tx, actor.bodyId), people: await listPeople(tx, actor.bodyId) };
  const days = { day: dayOf(batch.day), today: isoDay(now), byUserId: actor.userId };
  const planned = planHandoverList(content.rows, { ...state, ...days });
  const plan = { ...planned, refused: [...content.refused, ...planned.refused] };
  return { plan, sheet: content.sheet, seal: sealOfList(plan) };
}

function sealOfList({ changed, added, refused }: HandoverListPlan): string {
  const changes = changed.map(({ row, plan }) => [row.number, plan.held.id, plan.newcomer.userId ?? plan.newcomer.name, plan.day].join());
  const additions = added.map(({ row, newcomer, day }) => [row.number, newcomer.userId ?? newcomer.name, day].join());
  return sealOf({ changes: changes.join("|"), additions: additions.join("|"), refused: refused.map((remark) => remark.ref).join() });
}

/** The account of a row's newcomer, made where there is none; the link of a new one. */
async function accountOf(
  tx: Tx,
  actor: Actor,
  row: ListedPosition,
  known: string | null,
  place: { unitId: string; name: string },
  now: Date,
) {
  if (known) return ok({ userId: known, link: null });
  const made = await writeNewcomer(tx, actor, { name: row.name, username: "", email: row.email, phone: row.phone });
  if (!made.ok) return fail("conflict", `Ô ${row.refs.email}: ${made.error.message}`);
  const { id: userId, username } = made.value;
  await audit(tx, actor, { action: "user.create", at: now, unitId: place.unitId, data: { user: userId, role: "unitOfficer" } });
  const secret = await writeLink(tx, { bodyId: actor.bodyId, id: userId }, "firstPassword");
  const link: PersonLink = { userId, name: row.name, username, places: place.name, secret };
  return ok({ userId, link });
}

async function writeAdded(tx: Tx, actor: Actor, { unit, row, day }: AddedPosition, userId: string, now: Date): Promise<void> {
  const data = { bodyId: actor.bodyId, userId, unitId: unit.id, role: "unitOfficer" as const, position: row.position };
  const begun = await tx.membership.create({ data: { ...data, validFrom: storedDay(day) }, select: { id: true } });
  const { bodyId, unitId, role, position } = data;
  const record = { bodyId, unitId, role, position, toUserId: userId, day: storedDay(day), undo: { begun: begun.id, ended: [] } };
  await tx.handover.create({ data: { ...record, createdById: actor.userId, createdAt: now }, select: { id: true } });
  const event = { user: userId, role: "unitOfficer", from: day };
  await audit(tx, actor, { action: "membership.add", at: now, unitId: unit.id, data: event });
}

async function writeAll(tx: Tx, actor: Actor, { changed, added }: HandoverListPlan, now: Date): Promise<Result<PersonLink[]>> {
  const links: PersonLink[] = [];
  for (const { row, plan } of changed) {
    const account = await accountOf(tx, actor, row, plan.newcomer.userId, { unitId: plan.held.unitId, name: plan.held.unitName }, now);
    if (!account.ok) return account;
    const written = await writeHandover(tx, actor, plan, { userId: account.value.userId, papers: "" }, now);
    if (!written.ok) return written;
    if (account.value.link) links.push(account.value.link);
  }
  for (const each of added) {
    const account = await accountOf(tx, actor, each.row, each.newcomer.userId, { unitId: each.unit.id, name: each.unit.name }, now);
    if (!account.ok) return account;
    await writeAdded(tx, actor, each, account.value.userId, now);
    if (account.value.link) links.push(account.value.link);
  }
  return ok(links);
}

/**
 * Writes a list as it was previewed: everything that was not refused, or nothing. Gives the links of the new people, for their slips. Refuses a list
 * already written, one that would write nothing, and one that no longer does what was seen (`seal`).
 */
export function applyHandovers(actor: Actor, id: string, seal: string, now: Date): Promise<Result<PersonLink[]>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "importData")) return LIST_NOT_ALLOWED;
    const { bodyId } = actor;
    await lockImports(tx, bodyId);
    const batch = await findHandoverBatch(tx, bodyId, id);
    if (!batch) return NOT_FOUND;
    if (batch.status !== "preview") return fail("notNow", "Danh sách này đã được bàn giao rồi.");
    const planned = await planUploadedHandovers(tx, actor, batch, now);
    if (planned.seal !== seal) return fail("conflict", "Dữ liệu đã đổi từ lúc xem trước. Chưa ghi gì: đồng chí xem lại rồi xác nhận.");
    const { changed, added } = planned.plan;
    if (changed.length + added.length === 0) return fail("notNow", "Không có chức vụ nào để bàn giao.");
    const written = await writeAll(tx, actor, planned.plan, now);
    if (!written.ok) return written;
    const report = { changed: changed.length, added: added.length };
    const { count } = await tx.handoverBatch.updateMany({
      where: { bodyId, id, status: "preview" },
      data: { status: "applied", appliedAt: now, report, content: {} },
    });
    if (count === 0) return fail("notNow", "Danh sách này đã được bàn giao rồi.");
    await audit(tx, actor, { action: "handover.apply", at: now, data: { file: batch.fileName, total: report.changed + report.added } });
    return written;
  });
}
