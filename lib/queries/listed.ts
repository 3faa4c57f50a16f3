import "server-only";
import type { ListTable } from "../documents/xlsx/list-table";
import { readDay } from "../format";

/** What a list gives to be saved: its columns, rows and words. */
export type Listed = Pick<ListTable, "columns" | "rows" | "groups"> & {
  /** How many rows there are in all, the number of rows unless told; null where there are more than fit. */
  total?: number | null;
  /** What the list was narrowed to, in words. */
  subtitle?: string;
};

/** A printed day ("06/11/2024") as a date cell; null where there is none. */
export function dayCell(printed: string): { day: string } | null {
  const iso = readDay(printed);
  return iso ? { day: iso } : null;
}

/** The columns that nearly every list begins with. */
export const NUMBER_COLUMN = { title: "TT", width: 5, format: "centre" } as const;
