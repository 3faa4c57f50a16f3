import "server-only";
import { now } from "../clock";
import type { RehearsalAsked } from "./rehearsal-filter";
import { type RehearsalView, rehearsalFor } from "./rehearsed";
import { requireRight } from "./rights";

/** The rehearsal for the signed-in person who edits rules. */
export async function readRehearsal(year: number, asked: RehearsalAsked): Promise<RehearsalView> {
  return rehearsalFor(await requireRight("manageScoring"), year, asked, now());
}
