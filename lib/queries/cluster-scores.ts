import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import type { RankingPlace } from "../domain/ranking-address";
import { periodOf } from "../domain/score-address";
import { clusterSheetFor, clusterSheetsFor } from "./cluster-lines";
import { type SearchParams, textParam, yearOf } from "./search-params";
import { roundName } from "./sheet-words";

/** Reads which thi đua round an address is of; an unknown quarter is not found. */
export function rankingKeyOf(nam: string, params: Awaited<SearchParams>): RankingPlace {
  const period = periodOf(textParam(params, "ky"));
  if (!period) notFound();
  return { year: yearOf(nam), period };
}

/** The list page of the cụm. */
export async function readClusterSheets(nam: string, params: Awaited<SearchParams>) {
  const key = rankingKeyOf(nam, params);
  const found = await clusterSheetsFor(await requireActor(), key);
  if (!found) notFound();
  return { ...found, round: roundName({ ...key, purpose: "emulation" }) };
}

/** The page of one sheet of the cụm. */
export async function readClusterSheet({ nam, donVi }: { nam: string; donVi: string }, params: Awaited<SearchParams>) {
  const key = { ...rankingKeyOf(nam, params), unitCode: decodeURIComponent(donVi) };
  const found = await clusterSheetFor(await requireActor(), key, now());
  if (!found) notFound();
  return found;
}
