import "server-only";
import { type Adjustments, adjustmentsOf } from "./adjustment-lines";
import { requireRight } from "./rights";

/** As many of the latest decided ones stand on the page; a file has them all. */
const MOST_DECIDED = 50;

/** Gives the adjustments of a year for their page: all that wait, oldest first, and the latest decided ones; six statements, whatever their number. */
export async function readAdjustments(year: number): Promise<Adjustments> {
  return adjustmentsOf(await requireRight("seeBody"), year, MOST_DECIDED);
}
