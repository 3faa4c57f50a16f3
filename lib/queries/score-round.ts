import "server-only";
import { notFound, redirect } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { inScope } from "../db/scope";
import { listSheetRows, type RoundKey } from "../db/sheet-rows";
import { type Actor, seesBody } from "../domain/permissions";
import { periodOf, purposeOf, sheetAddress, subjectOf } from "../domain/score-address";
import { requireRight } from "./rights";
import { countSheets, scoreRoundFor } from "./round-lines";
import { type SearchParams, sheetParams, yearOf } from "./search-params";
import { passesSheetFilter, type SheetFilter, sheetFilterOf } from "./sheet-filter";

/** Reads which round an address is of; an unknown đợt, collective or quarter is not found. */
export function roundKeyOf({ nam, dot }: { nam: string; dot: string }, params: Awaited<SearchParams>): RoundKey {
  const { doiTuong, ky } = sheetParams(params);
  const [purpose, subject, period] = [purposeOf(dot), subjectOf(doiTuong), periodOf(ky)];
  if (!purpose || !subject || !period) notFound();
  return { year: yearOf(nam), purpose, period, subject };
}

/** Gives one page of the sheets of a round for the Khối, with counts per status. A unit is sent to its own sheet. Six statements at most. */
export async function readScoreRound(address: { nam: string; dot: string }, params: Awaited<SearchParams>) {
  const key = roundKeyOf(address, params);
  const actor = await requireActor();
  if (!seesBody(actor)) return toOwnSheet(actor, key);
  return scoreRoundFor(actor, key, sheetFilterOf(params), now());
}

async function toOwnSheet(actor: Actor, key: RoundKey): Promise<never> {
  const [own] = await inScope(actor, (tx) => listSheetRows(tx, actor, key));
  if (!own) notFound();
  redirect(sheetAddress({ ...key, unitCode: own.code }));
}

/** Gives the sheets of a round under the filters of their list, all pages together; for files. Six statements at most. */
export async function readFilteredSheets(key: RoundKey, filter: SheetFilter) {
  const actor = await requireRight("seeBody");
  const at = now();
  return inScope(actor, async (tx) => {
    const all = await listSheetRows(tx, actor, key);
    const rows = all.filter((row) => passesSheetFilter(row, filter, at) && (!filter.status || row.status === filter.status));
    return { at, all: all.length, sheets: await countSheets(tx, actor, key, rows, at) };
  });
}
