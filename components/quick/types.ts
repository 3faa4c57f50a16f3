import type { FillColumn, FillField } from "@/lib/domain/fill-sheet";
import type { CriterionKind } from "@/lib/domain/measure";

/** One criterion as a row: what it says, the texts of its fields, why it is locked. */
export interface QuickRowData {
  code: string;
  name: string;
  /** Threshold, registered target, last year. */
  facts: string;
  kind: CriterionKind;
  notApplicableAllowed: boolean;
  fields: readonly FillField[];
  values: Record<string, string>;
  version: string;
  locked: string | null;
}

export interface QuickTableData {
  part: "target" | "result";
  dossierId: string;
  /** The server's instant at which the page was made. */
  stamp: number;
  userId: string;
  columns: readonly FillColumn[];
  groups: readonly { code: string; name: string; rows: readonly QuickRowData[] }[];
}

/** How a row stands while somebody types: texts on the page, and what the last save said. */
export interface RowState {
  values: Record<string, string>;
  version: string;
  /** Texts that the server has. */
  stored: Record<string, string>;
  status: "idle" | "waiting" | "saving" | "saved" | "offline" | "failed";
  time: string;
  errors: Record<string, string>;
  message: string;
  theirs: Record<string, string> | null;
}
