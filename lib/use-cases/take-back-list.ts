import "server-only";
import { audit } from "../db/audit";
import { findHandoverBatch, listWritten, readRoleDays, type WrittenOfList } from "../db/handover-lists";
import { wholeBody } from "../db/handovers";
import { lockImports } from "../db/import-batches";
import { inScope, type Tx } from "../db/scope";
import { sealOf } from "../db/seal";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { planTakeBack, type TakeBackPlan } from "../domain/take-back";
import { isoDay } from "../format";
import { writeTakeBack } from "./take-back-handover";
import { LIST_NOT_ALLOWED } from "./upload-handovers";

/** What taking a list back would do now, with the seal to confirm it by. Within a transaction; two statements. */
export async function planListTakeBack(
  tx: Tx,
  bodyId: string,
  batchId: string,
  now: Date,
): Promise<{ plan: TakeBackPlan<WrittenOfList>; seal: string }> {
  const written = await listWritten(tx, bodyId, batchId);
  const plan = planTakeBack(written, await readRoleDays(tx, bodyId, written), isoDay(now));
  const ids = (handovers: readonly { id: string }[]) => handovers.map(({ id }) => id).join();
  return { plan, seal: sealOf({ back: ids(plan.back), stays: ids(plan.stays.map(({ handover }) => handover)) }) };
}

/**
 * Takes back every handover of a list that the rule for a single one still allows, or nothing: what stays was named on the page, and `seal` is of exactly
 * that. Gives how many were taken back and how many stay. Refuses a list of which nothing can be taken back, and one that changed since it was seen.
 */
export function takeBackList(actor: Actor, id: string, seal: string, now: Date): Promise<Result<{ back: number; stays: number }>> {
  return inScope(wholeBody(actor), async (tx) => {
    if (!can(actor, "importData")) return LIST_NOT_ALLOWED;
    const { bodyId } = actor;
    await lockImports(tx, bodyId);
    const batch = await findHandoverBatch(tx, bodyId, id);
    if (!batch) return fail("notFound", "Không tìm thấy danh sách bàn giao này.");
    const { plan, seal: present } = await planListTakeBack(tx, bodyId, id, now);
    if (plan.back.length === 0) return fail("notNow", "Không còn chức vụ nào của danh sách này hoàn tác được.");
    if (present !== seal) return fail("conflict", "Dữ liệu đã đổi từ lúc xem trước. Chưa hoàn tác gì: đồng chí xem lại rồi xác nhận.");
    for (const handover of plan.back) {
      const written = await writeTakeBack(tx, actor, handover, now);
      if (!written.ok) return written;
    }
    const counts = { back: plan.back.length, stays: plan.stays.length };
    await audit(tx, actor, {
      action: "handover.takeBackList",
      at: now,
      data: { file: batch.fileName, total: counts.back, left: counts.stays },
    });
    return ok(counts);
  });
}
