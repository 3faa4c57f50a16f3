import "server-only";
import { audit } from "../db/audit";
import { inScope, type Tx } from "../db/scope";
import { EXPORTS_AT_ONCE, type ExportKind, mayAskExport } from "../domain/export";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";

/** What is to be made. `title`: its line on the page; `params`: what its maker reads; `unitId` null: of the whole body. */
export interface ExportWish {
  kind: ExportKind;
  title: string;
  params: Record<string, string | number | boolean>;
  unitId: string | null;
}

/** Puts a file into the queue and gives its id; asked again while the same one waits or runs, gives that one. Refuses more than a few at once. */
export function requestExport(actor: Actor, wish: ExportWish, now: Date): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    if (!mayAskExport(actor, wish.unitId)) return fail("notFound", "Không tìm thấy nội dung cần xuất.");
    const mine = { bodyId: actor.bodyId, requestedById: actor.userId };
    const present = await findOnItsWay(tx, mine, wish);
    if (present) return ok(present);
    const waiting = await tx.exportFile.count({ where: { ...mine, status: { in: ["queued", "running"] } } });
    if (waiting >= EXPORTS_AT_ONCE)
      return fail("tooMany", `Đang có ${waiting} tệp chờ lập. Đồng chí đợi các tệp đó xong rồi yêu cầu tiếp.`);
    const { count } = await tx.exportFile.createMany({ data: [{ ...mine, ...wish, createdAt: now }], skipDuplicates: true });
    const queued = await findOnItsWay(tx, mine, wish);
    if (!queued) return fail("conflict", "Tệp vừa được lập xong. Đồng chí xem ở Tệp đã xuất.");
    if (count > 0)
      await audit(tx, actor, { action: "export.request", at: now, unitId: wish.unitId, data: { kind: wish.kind, name: wish.title } });
    return ok(queued);
  });
}

function findOnItsWay(tx: Tx, mine: { bodyId: string; requestedById: string }, { kind, params }: ExportWish) {
  const where = { ...mine, kind, params: { equals: params }, status: { in: ["queued" as const, "running" as const] } };
  return tx.exportFile.findFirst({ where, select: { id: true } });
}
