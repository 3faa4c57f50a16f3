import "server-only";
import { audit } from "../db/audit";
import { dayOf } from "../db/days";
import { findHandoverBatch, listActiveUnits, listPeople } from "../db/handover-lists";
import { lockImports } from "../db/import-batches";
import { inScope, type Tx } from "../db/scope";
import { sealOf } from "../db/seal";
import { type HandoverListPlan, planHandoverList } from "../domain/handover-list";
import { type Actor, can } from "../domain/permissions";
import { fail, type Result } from "../domain/result";
import { isoDay } from "../format";
import { handoverListSchema } from "../imports/parse-handovers";
import type { PersonLink } from "./create-password-links";
import { LIST_NOT_ALLOWED } from "./upload-handovers";
import { writeHandoverList } from "./write-handover-list";

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
    const written = await writeHandoverList(tx, actor, { id, list: planned.plan }, now);
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
