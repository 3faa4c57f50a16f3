import "server-only";
import { findCopyOrder } from "../db/copy-order";
import { inScope } from "../db/scope";
import { requireRight } from "./rights";

/** Gives the order in which the body copies to the software, to whoever may set it. One statement. */
export async function readCopyOrder() {
  const actor = await requireRight("importData");
  return inScope(actor, (tx) => findCopyOrder(tx, actor));
}
