import "server-only";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { RECONCILIATION_SHOW, type ReconciliationFilter, reconciliationFor } from "./reconciled-units";
import { requireRight } from "./rights";
import { choiceParam, pageParam, type SearchParams, textParam } from "./search-params";

/** Reads the filters of the page from an address. */
export function reconciliationFilterOf(params: Awaited<SearchParams>): ReconciliationFilter {
  return {
    show: choiceParam(params, "loc", RECONCILIATION_SHOW),
    cluster: textParam(params, "cum"),
    search: textParam(params, "tim"),
    page: pageParam(params),
  };
}

/** The reconciliation of a year for the signed-in person who sees the body. */
export async function readReconciliation(year: number, filter: ReconciliationFilter) {
  return (await reconciliationFor(await requireRight("seeBody"), year, filter, now())) ?? notFound();
}
