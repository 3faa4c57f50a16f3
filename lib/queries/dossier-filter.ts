import "server-only";
import { STAGE_SLUG, STAGES } from "../domain/review";
import type { DossierFilter } from "./progress-lines";
import { pageParam, type SearchParams, textParam } from "./search-params";

/** Reads the filters of the Khối's list from an address. */
export function dossierFilterOf(params: Awaited<SearchParams>): DossierFilter {
  const slug = textParam(params, "buoc");
  return {
    stage: STAGES.find((stage) => STAGE_SLUG[stage] === slug),
    cluster: textParam(params, "cum"),
    monitor: textParam(params, "theo-doi"),
    late: textParam(params, "tre") !== "",
    search: textParam(params, "tim"),
    page: pageParam(params),
    compared: textParam(params, "so-sanh") === "1",
  };
}

/** Writes the filters back into parameters of an address; the page is left out. */
export function dossierFilterParams(filter: DossierFilter): Record<string, string | undefined> {
  const { stage, cluster, monitor, late, search, compared } = filter;
  return {
    ...{ buoc: stage && STAGE_SLUG[stage], cum: cluster, "theo-doi": monitor, tre: late ? "1" : "", tim: search },
    "so-sanh": compared ? "1" : "",
  };
}
