import "server-only";
import { type CopyOrder, copyOrderOf } from "../domain/copy-order";
import type { Scope, Tx } from "./scope";

/** The order of the body with the version it was read at: 0 where the proposed one holds. */
export interface CopyOrderRecord {
  order: CopyOrder;
  version: number;
}

/** Gives the order in which the body copies. One statement. */
export async function findCopyOrder(tx: Tx, { bodyId }: Pick<Scope, "bodyId">): Promise<CopyOrderRecord> {
  const row = await tx.copyOrder.findUnique({ where: { bodyId } });
  return { order: copyOrderOf(row), version: row?.version ?? 0 };
}

/** Keeps an order over the version that was seen; false where somebody kept another one meanwhile. */
export async function keepCopyOrder(
  tx: Tx,
  { bodyId, seen, order, by, at }: { bodyId: string; seen: number; order: CopyOrder; by: string; at: Date },
): Promise<boolean> {
  const data = { lines: [...order.lines], partsFirst: order.partsFirst, savedBy: by, savedAt: at };
  const { count } =
    seen === 0
      ? await tx.copyOrder.createMany({ data: { bodyId, ...data }, skipDuplicates: true })
      : await tx.copyOrder.updateMany({ where: { bodyId, version: seen }, data: { ...data, version: { increment: 1 } } });
  return count === 1;
}
