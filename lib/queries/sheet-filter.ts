import "server-only";
import type { SheetRow } from "../db/sheet-rows";
import { lateDays } from "../domain/deadlines";
import { SHEET_STATUSES, type SheetStatus } from "../domain/score-sheet";
import { fold } from "../domain/text";
import { choiceParam, pageParam, type SearchParams, textParam } from "./search-params";

/** Filters of the Khối's list of phiếu chấm. */
export interface SheetFilter {
  status?: SheetStatus;
  cluster: string;
  late: boolean;
  search: string;
  page: number;
}

/** The word of a status in addresses. */
export const STATUS_SLUG: Record<SheetStatus, string> = {
  open: "dang-tu-cham",
  submitted: "cho-tham-dinh",
  returned: "tra-lai",
  appraised: "da-tham-dinh",
  final: "da-chot",
};
const SLUGS = Object.values(STATUS_SLUG);

/** Reads the filters from an address. */
export function sheetFilterOf(params: Awaited<SearchParams>): SheetFilter {
  const slug = choiceParam(params, "tinh-trang", SLUGS);
  return {
    status: SHEET_STATUSES.find((status) => STATUS_SLUG[status] === slug),
    cluster: textParam(params, "cum"),
    late: textParam(params, "tre") !== "",
    search: textParam(params, "tim"),
    page: pageParam(params),
  };
}

/** Writes the filters back into parameters of an address; the page is left out. */
export function sheetFilterParams({ status, cluster, late, search }: SheetFilter): Record<string, string | undefined> {
  return { "tinh-trang": status && STATUS_SLUG[status], cum: cluster, tre: late ? "1" : "", tim: search };
}

/** Days by which a sheet is late at `now`: sent late, or not sent though due. */
export function lateDaysOf(row: Pick<SheetRow, "firstSentAt" | "dueAt">, now: Date): number {
  return lateDays(row.firstSentAt ?? now, row.dueAt);
}

/** Says whether a row stands under every filter but the status. */
export function passesSheetFilter(row: SheetRow, filter: SheetFilter, now: Date): boolean {
  const words = fold(filter.search).split(" ").filter(Boolean);
  return (
    words.every((word) => row.searchKey.includes(word)) &&
    (filter.cluster === "" || row.cluster === filter.cluster) &&
    (!filter.late || lateDaysOf(row, now) > 0)
  );
}
