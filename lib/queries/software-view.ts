import "server-only";
import { NONE_OF_OURS } from "../forms/software-import";
import { FIELD_LABEL, FIELDS } from "../imports/fields";
import type { AskReason } from "../imports/match-name";
import type { PlannedState } from "../imports/plan";
import type { SoftwarePlan } from "../imports/plan-software";
import { columnLetter, type SheetData } from "../imports/sheet-data";
import type { PlannedSoftware } from "../use-cases/plan-software-import";
import {
  firstFilter,
  IMPORT_ROWS_PER_PAGE,
  type ImportFilter,
  type ImportPreview,
  type PreviewRow,
  remarksOf,
  STATE_OF_FILTER,
  sampleOf,
} from "./import-view";

/** The page of recognition: the sheets, the chosen one with its headings, which column is which, its first rows. */
export function softwareMappingView(sheets: readonly SheetData[], { found }: Pick<PlannedSoftware, "found">) {
  const { sheet, recognition, remembered } = found;
  const { headerRow, headings, columns } = recognition;
  return {
    sheets: sheets.filter((one) => one.rows.length > 0).map((one) => ({ value: one.name, label: `${one.name} (${one.rows.length} dòng)` })),
    sheet: sheet.name,
    headerRow,
    remembered: remembered && { by: remembered.by, when: remembered.when },
    fields: FIELDS.software.map((field) => ({ field, label: FIELD_LABEL[field], column: String(columns[field] ?? "") })),
    missing: recognition.missing.map((field) => FIELD_LABEL[field]),
    columns: headings.map(({ column, header }) => ({ value: String(column), label: `${columnLetter(column)} · ${header}` })),
    sample: sampleOf(sheet, headerRow, headings),
  };
}

/** Each question carries a list of all units: more of them make the page too heavy for a phone. */
const ASKED_AT_ONCE = 30;

const WHY: Record<AskReason, string> = {
  unknown: "Không có đơn vị nào tên như vậy.",
  ambiguous: "Tên này ứng với nhiều đơn vị.",
  codeAndNameDiffer: "Mã và tên trong tệp là của hai đơn vị khác nhau.",
  levelDiffers: "Cấp ghi trong tệp (Đoàn cơ sở, Chi đoàn cơ sở) khác với cấp của đơn vị.",
};

/** The page of names: each asked name with likely units first, then all; and how the others were matched. */
export function softwareNamesView({ plan, state }: PlannedSoftware) {
  const all = state.units.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }));
  const count = (by: string) => plan?.readings.filter((reading) => reading.by === by).length ?? 0;
  const none = { value: NONE_OF_OURS, label: "Không thuộc Đoàn Khối (bỏ qua)" };
  return {
    answered: (plan?.answered ?? []).slice(0, ASKED_AT_ONCE).map(({ key, code, name, unitId, rows }) => ({
      ...{ key, written: [code, name].filter(Boolean).join(" · "), where: `Dòng ${rows.join(", ")}` },
      ...{ unitId: unitId ?? NONE_OF_OURS, options: [...all, none] },
    })),
    matched: { code: count("code"), name: count("name"), answer: count("answer") },
    more: Math.max(0, (plan?.questions.length ?? 0) - ASKED_AT_ONCE),
    questions: (plan?.questions ?? []).slice(0, ASKED_AT_ONCE).map(({ key, code, name, reason, suggestions, rows }) => {
      const likely = suggestions.map((unit) => unit.id);
      const options = [
        ...likely.flatMap((id) => all.filter(({ value }) => value === id)),
        ...all.filter(({ value }) => !likely.includes(value)),
      ];
      const written = [code, name].filter(Boolean).join(" · ");
      const where = `Dòng ${rows.join(", ")}`;
      return {
        key,
        written,
        where,
        why: WHY[reason],
        suggested: likely.length,
        options: [...options, none],
      };
    }),
  };
}

function rowsOf(plan: SoftwarePlan, state: PlannedState): PreviewRow[] {
  return plan.readings
    .filter((reading) => reading.state === state)
    .map(({ unit, row, changes }) => ({
      id: `${row.sheet}-${row.row}`,
      where: `${row.sheet}, dòng ${row.row}: ${[row.code, row.name].filter(Boolean).join(" · ")}`,
      subject: `${unit.code} · ${unit.name}`,
      changes,
    }));
}

/** Gives one page of the preview in the shape of the other imports' preview. */
export function softwarePreview(plan: SoftwarePlan, sheet: string, filter: ImportFilter | undefined, page: number): ImportPreview {
  const { counts: rows, refused, notices } = plan;
  const counts = { moi: rows.new, doi: rows.changed, "giu-nguyen": rows.unchanged, "tu-choi": refused.length, "luu-y": notices.length };
  const chosen = filter ?? firstFilter(counts);
  const state = STATE_OF_FILTER[chosen];
  const [from, to] = [(page - 1) * IMPORT_ROWS_PER_PAGE, page * IMPORT_ROWS_PER_PAGE];
  const remarks = state ? [] : chosen === "tu-choi" ? refused : notices;
  return {
    filter: chosen,
    counts,
    bySheet: [{ sheet, kindLabel: "Kết quả trên Phần mềm", counts: rows }],
    rows: state ? rowsOf(plan, state).slice(from, to) : [],
    remarks: remarksOf(remarks).slice(from, to),
    page,
    pageCount: Math.max(1, Math.ceil(counts[chosen] / IMPORT_ROWS_PER_PAGE)),
    days: [],
  };
}
