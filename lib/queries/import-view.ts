import "server-only";
import { formatDay } from "../format";
import { FIELD_LABEL, FIELDS, type Field, REQUIRED, SHEET_KIND_LABEL } from "../imports/fields";
import { recogniseSheets } from "../imports/mapping";
import type { Remark } from "../imports/parsing";
import type { ImportPlan, PlannedState } from "../imports/plan";
import { columnLetter, type SheetData } from "../imports/sheet-data";
import type { ImportRecord } from "./imports";

export const IMPORT_FILTERS = ["moi", "doi", "giu-nguyen", "tu-choi", "luu-y"] as const;
export type ImportFilter = (typeof IMPORT_FILTERS)[number];
/** The state of the rows under a filter; none for remarks. */
export const STATE_OF_FILTER: Partial<Record<ImportFilter, PlannedState>> = { moi: "new", doi: "changed", "giu-nguyen": "unchanged" };
export const IMPORT_ROWS_PER_PAGE = 50;
const SAMPLE_ROWS = 4;

/** A row of the preview in printed values. */
export interface PreviewRow {
  id: string;
  where: string;
  subject: string;
  changes: { label: string; before: string; after: string }[];
}

/** Something said about a cell: "Kết quả 2024!D12", the value in the file, the reason. */
export interface PreviewRemark {
  id: string;
  cell: string;
  value: string;
  reason: string;
}

export interface ImportPreview {
  filter: ImportFilter;
  counts: Record<ImportFilter, number>;
  bySheet: { sheet: string; kindLabel: string; counts: ImportPlan["counts"] }[];
  rows: PreviewRow[];
  remarks: PreviewRemark[];
  page: number;
  pageCount: number;
  days: string[];
}

/** Gives the address of a cell as people look for it: "Kết quả 2024!D12", or the row where it is about all of it. */
export function cellAddress({ sheet, row, column }: Pick<Remark, "sheet" | "row" | "column">): string {
  return column ? `${sheet}!${column}${row}` : `${sheet}, dòng ${row}`;
}

/** Words remarks for the page. */
export function remarksOf(remarks: readonly Remark[]): PreviewRemark[] {
  return remarks.map((remark, index) => ({
    id: String(index),
    cell: cellAddress(remark),
    value: remark.value.trim(),
    reason: remark.reason,
  }));
}

function rowsOf(plan: ImportPlan, state: PlannedState): PreviewRow[] {
  const units = plan.units.map((item) => ({ ...item, subject: `${item.row.code} · ${item.row.name}` }));
  const criteria = [...plan.registrations, ...plan.results].map((item) => ({
    ...item,
    subject: `${item.row.unitCode} · ${item.row.unitName} · tiêu chí ${item.row.criterionCode}`,
  }));
  return [...units, ...criteria]
    .filter((item) => item.state === state)
    .map(({ row, subject, changes }) => ({
      id: `${row.sheet}-${row.row}`,
      where: `${row.sheet}, dòng ${row.row}`,
      subject,
      changes: changes.map(({ label, before, after }) => ({ label, before, after })),
    }));
}

/** The filter one sees first: refusals, then what is written, then what may be worth a look. */
export function firstFilter(counts: Record<ImportFilter, number>): ImportFilter {
  return (["tu-choi", "moi", "doi", "luu-y", "giu-nguyen"] as const).find((one) => counts[one] > 0) ?? "moi";
}

/** Gives one page of the preview; without a chosen filter the first that holds something, refusals first. */
export function previewOf(plan: ImportPlan, filter: ImportFilter | undefined, page: number): ImportPreview {
  const counts = {
    moi: plan.counts.new,
    doi: plan.counts.changed,
    "giu-nguyen": plan.counts.unchanged,
    "tu-choi": plan.refused.length,
    "luu-y": plan.notices.length,
  };
  const chosen = filter ?? firstFilter(counts);
  const state = STATE_OF_FILTER[chosen];
  const [from, to] = [(page - 1) * IMPORT_ROWS_PER_PAGE, page * IMPORT_ROWS_PER_PAGE];
  const remarks = state ? [] : chosen === "tu-choi" ? plan.refused : plan.notices;
  const changedDays = plan.registeredOn.filter((day) => day.state === "changed");
  return {
    filter: chosen,
    counts,
    bySheet: plan.bySheet,
    rows: state ? rowsOf(plan, state).slice(from, to) : [],
    remarks: remarksOf(remarks).slice(from, to),
    page,
    pageCount: Math.max(1, Math.ceil(counts[chosen] / IMPORT_ROWS_PER_PAGE)),
    days: changedDays.map((day) => `${day.unitCode}: ${formatDay(day.before)} → ${formatDay(day.after)}`),
  };
}

/** One sheet on the page of recognition. `column` "" where the field has none. */
export interface SheetView {
  index: number;
  name: string;
  kind: string;
  kindLabel: string;
  isSkipped: boolean;
  headerRow: number;
  year: number | null;
  rowCount: number;
  fields: { field: Field; label: string; isRequired: boolean; column: string }[];
  missing: string[];
  unused: string[];
  columns: { value: string; label: string }[];
  sample: { headings: string[]; rows: { number: number; cells: string[] }[] };
}

/** Gives every sheet as it was recognised, with its first rows. */
export function sheetViews({ sheets, mapping }: Pick<ImportRecord, "sheets" | "mapping">): SheetView[] {
  return recogniseSheets(sheets, mapping).map(({ sheet, recognition }, index) => {
    const { kind, headerRow, year, columns, headings } = recognition;
    const required = kind === "unknown" ? [] : REQUIRED[kind].flatMap((some) => (some.length === 1 ? [...some] : []));
    return {
      index,
      name: sheet.name,
      kind: kind === "unknown" ? "skip" : kind,
      kindLabel: kind === "unknown" ? "Bỏ qua" : SHEET_KIND_LABEL[kind],
      isSkipped: kind === "unknown",
      headerRow,
      year,
      rowCount: sheet.rows.filter((row) => row.number > headerRow).length,
      fields:
        kind === "unknown"
          ? []
          : FIELDS[kind].map((field) => ({
              field,
              label: FIELD_LABEL[field],
              isRequired: required.includes(field),
              column: String(columns[field] ?? ""),
            })),
      missing: recognition.missing.map((field) => FIELD_LABEL[field]),
      unused: kind === "unknown" ? [] : recognition.ignored.map(({ column, header }) => `${columnLetter(column)} “${header}”`),
      columns: headings.map(({ column, header }) => ({ value: String(column), label: `${columnLetter(column)} · ${header}` })),
      sample: sampleOf(sheet, headerRow, headings),
    };
  });
}

/** The first rows under the headings, cell by cell. */
export function sampleOf(
  sheet: SheetData,
  headerRow: number,
  headings: readonly { column: number; header: string }[],
): SheetView["sample"] {
  const rows = sheet.rows.filter((row) => row.number > headerRow).slice(0, SAMPLE_ROWS);
  return {
    headings: headings.map(({ column, header }) => `${columnLetter(column)} · ${header}`),
    rows: rows.map((row) => ({
      number: row.number,
      cells: headings.map(({ column }) => row.cells.find((cell) => cell.column === column)?.text ?? ""),
    })),
  };
}
