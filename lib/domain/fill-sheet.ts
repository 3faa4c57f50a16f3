/**
 * The workbook for filling in offline: which cells of a criterion can be filled in and in which columns they stand. One layout for the file that is
 * written and for the one that comes back.
 */
import type { Criterion } from "./criteria";
import { tidyLines } from "./text";
import type { TypedResult, TypedTarget } from "./typed-entry";
import type { EntryPart } from "./workflow";

/** A field of the forms; the workbook fills the same ones. */
export type FillField = keyof TypedTarget | keyof TypedResult;

export type FixedColumn = "unitCode" | "unitName" | "code" | "name" | "measure" | "threshold" | "lastYear" | "registered";
/** Có/Không and words share the column `outcome`, because a criterion has one of them. */
export type FillColumnKey = FixedColumn | Exclude<FillField, "yesno" | "text"> | "outcome";

/** `width` in characters. */
export interface FillColumn {
  key: FillColumnKey;
  title: string;
  width: number;
}

const UNIT_COLUMNS: readonly FillColumn[] = [
  { key: "unitCode", title: "Mã đơn vị", width: 10 },
  { key: "unitName", title: "Đơn vị", width: 22 },
];
const CRITERION_COLUMNS: readonly FillColumn[] = [
  { key: "code", title: "Mã", width: 6 },
  { key: "name", title: "Nội dung, tiêu chí", width: 38 },
  { key: "measure", title: "ĐVT", width: 8 },
  { key: "threshold", title: "Ngưỡng tối thiểu", width: 10 },
  { key: "lastYear", title: "Năm trước", width: 17 },
];
const PART_COLUMNS: Record<EntryPart, readonly FillColumn[]> = {
  target: [
    { key: "target", title: "Chỉ tiêu đăng ký", width: 11 },
    { key: "solution", title: "Giải pháp", width: 36 },
    { key: "dueText", title: "Thời gian hoàn thành", width: 16 },
    { key: "person", title: "Người phụ trách", width: 20 },
  ],
  result: [
    { key: "registered", title: "Chỉ tiêu đã đăng ký", width: 11 },
    { key: "numerator", title: "Số đạt được", width: 9 },
    { key: "denominator", title: "Tổng số", width: 9 },
    { key: "outcome", title: "Có / Không, nội dung", width: 22 },
    { key: "notApplicable", title: "Không phát sinh", width: 9 },
    { key: "reason", title: "Lý do", width: 26 },
    { key: "explanation", title: "Giải trình", width: 26 },
  ],
};

/** Heading of the column in which a workbook comes back with why a row was not taken. */
export const PROBLEM_TITLE = "Lỗi";

/** Gives the columns of a workbook from left to right; that of the whole Khối begins with the unit. */
export function fillColumns(part: EntryPart, wholeBody: boolean): FillColumn[] {
  return [...(wholeBody ? UNIT_COLUMNS : []), ...CRITERION_COLUMNS, ...PART_COLUMNS[part]];
}

/** Gives the fields that can be filled in for a criterion, in the order of the columns. */
export function fillFields(part: EntryPart, criterion: Pick<Criterion, "kind" | "notApplicableAllowed">): FillField[] {
  if (part === "target") return [...(criterion.kind === "text" ? [] : (["target"] as const)), "solution", "dueText", "person"];
  const figures = { percent: ["numerator", "denominator"], count: ["numerator"], yesno: ["yesno"], text: ["text"] } as const;
  return [...figures[criterion.kind], ...(criterion.notApplicableAllowed ? (["notApplicable"] as const) : []), "reason", "explanation"];
}

/** Gives the column in which a field stands. */
export function columnOfField(field: FillField): FillColumnKey {
  return field === "yesno" || field === "text" ? "outcome" : field;
}

/** Gives the field that a column holds for a criterion, or null where the criterion does not use it. */
export function fieldOfColumn(
  part: EntryPart,
  criterion: Pick<Criterion, "kind" | "notApplicableAllowed">,
  key: FillColumnKey,
): FillField | null {
  return fillFields(part, criterion).find((field) => columnOfField(field) === key) ?? null;
}

/** Says whether a column is only read: what the file brings back in it is never stored. */
export function isFixed(key: FillColumnKey): key is FixedColumn {
  return [...UNIT_COLUMNS, ...CRITERION_COLUMNS].some((column) => column.key === key) || key === "registered";
}

/** Gives text as it is compared between file and database: NFC, line ends alike, without what a workbook cannot hold. */
export function comparable(text: string): string {
  return tidyLines(text.replace(/[^\P{Cc}\n\r\t]|\p{Cs}/gu, ""));
}

/** Names one row of a workbook. */
export function fillKey(unitCode: string, code: string): string {
  return `${unitCode} ${code}`;
}
