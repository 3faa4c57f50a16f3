import "server-only";
import { audit } from "../db/audit";
import { findCopyOrder, keepCopyOrder } from "../db/copy-order";
import { inScope } from "../db/scope";
import { COPY_LINE_LABEL, type CopyMove, type CopyOrder, movedOrder } from "../domain/copy-order";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";

/** Moves a line of the order in which the body copies to the software; `seen`: the version on the page. Refuses others than who reads the software, and a page out of date. */
export function moveCopyLine(actor: Actor, move: CopyMove, seen: number, now: Date): Promise<Result<CopyOrder>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "importData")) return fail("notAllowed", "Thứ tự chép do quản trị và thư ký Ban Thường vụ đặt.");
    const { order, version } = await findCopyOrder(tx, actor);
    if (version !== seen) return fail("conflict", "Thứ tự vừa được người khác đổi; danh sách dưới đây là thứ tự mới.");
    const moved = movedOrder(order, move);
    if (!moved) return fail("invalid", "Dòng này không dời được theo hướng đó.");
    const kept = await keepCopyOrder(tx, { bodyId: actor.bodyId, seen, order: moved, by: actor.name, at: now });
    if (!kept) return fail("conflict", "Thứ tự vừa được người khác đổi. Đồng chí tải lại trang để xem thứ tự mới.");
    const words = moved.lines.map((line) => COPY_LINE_LABEL[line]);
    const parts = "Kèm theo báo cáo";
    const items = moved.partsFirst ? [parts, ...words] : [...words, parts];
    await audit(tx, actor, { action: "software.order", at: now, data: { items } });
    return ok(moved);
  });
}
