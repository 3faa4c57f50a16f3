import { join } from "node:path";
import { readPrivate, writePrivate } from "./secrets.mjs";

/** The demonstration begins on the morning when 2024 is being reported and 2025 registered. */
const morning = Date.parse("2024-11-04T08:00:00+07:00");

/**
 * Milliseconds by which the demonstration's clock differs from the machine's; fixed at its first start, then time goes on.
 * @param {string} folder that keeps it
 * @returns {number}
 */
export function demoClockOffset(folder) {
  const file = join(folder, "demo-clock.json");
  const known = readPrivate(file);
  if (typeof known.offset === "number") return known.offset;
  const offset = morning - Date.now();
  writePrivate(file, { offset });
  return offset;
}
