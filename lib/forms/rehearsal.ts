/** The names of a rehearsal's boxes, in its form and its address. */
import type { Gate } from "../domain/assessment";

/** The name of a gate's box. */
export function gateParam(gate: Gate): string {
  return `dieu-kien-${gate.toLowerCase()}`;
}
