import "server-only";
import { createHash } from "node:crypto";
import { holdForImport, type ImportState, readImportState } from "../db/import-state";
import type { Tx } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import type { ImportMapping } from "../forms/import";
import { recogniseSheets, yearOf } from "../imports/mapping";
import { type ParsedWorkbook, parseWorkbook, type RecognisedSheet } from "../imports/parse-workbook";
import { type ImportPlan, planImport } from "../imports/plan";
import type { SheetData } from "../imports/sheet-data";
import { currentOf, incompleteRegistrations } from "./import-current";

/** What an upload would do now. `year` null: a list of units alone. `seal` stands for everything that the preview shows. */
export interface PlannedImport {
  year: number | null;
  state: ImportState;
  parsed: ParsedWorkbook;
  plan: ImportPlan;
  seal: string;
  /** Whether confirming would write anything. */
  hasWork: boolean;
}

const NO_YEAR = "Các tờ trong tệp không ghi năm (hoặc ghi các năm khác nhau): hãy chọn năm công tác.";

/** Compares an upload with what is stored now, within the caller's transaction; `hold` keeps it so until the transaction ends. */
export async function planUpload(
  tx: Tx,
  actor: Actor,
  upload: { sheets: readonly SheetData[]; mapping: ImportMapping },
  now: Date,
  options: { hold: boolean },
): Promise<Result<PlannedImport>> {
  const recognised = recogniseSheets(upload.sheets, upload.mapping);
  const { year, needed } = yearOf(recognised, upload.mapping);
  if (needed && year === null) return fail("incomplete", NO_YEAR, { fields: { year: "Hãy chọn năm công tác." } });
  if (options.hold) await holdForImport(tx, actor.bodyId, year);
  const state = await readImportState(tx, actor, needed ? year : null);
  const problem = needed ? yearProblem(state, year) : null;
  if (problem) return fail("notNow", problem, { fields: { year: problem } });
  return ok(compare(recognised, state, needed ? year : null, { rootUnitId: actor.rootUnitId, today: isoDay(now) }));
}

function yearProblem(state: ImportState, year: number | null): string | null {
  if (!state.year) return `Năm công tác ${year} chưa được tạo.`;
  if (state.year.cycle.status === "draft") return `Năm công tác ${year} chưa mở: hãy mở năm công tác trước khi nhập.`;
  return state.year.cycle.status === "closed" ? `Năm công tác ${year} đã đóng, không nhập thêm được.` : null;
}

function compare(
  recognised: readonly RecognisedSheet[],
  state: ImportState,
  year: number | null,
  at: { rootUnitId: string; today: string },
): PlannedImport {
  const stored = state.year;
  const unitByCode = new Map(state.units.map((unit) => [unit.code, unit]));
  const parsed = parseWorkbook(recognised, {
    units: state.units.map((unit) => ({ id: unit.id, code: unit.code, name: unit.version.name })),
    contentFor: (code, unitType) => {
      const unit = unitByCode.get(code);
      const type = unit?.version.unitType ?? unitType;
      const setId = (unit && stored?.dossiers.get(unit.id)?.criteriaSetId) ?? (type && stored?.setOfType.get(type));
      return setId ? stored?.contents.get(setId) : undefined;
    },
    year: year ?? 0,
    dataDay: stored?.cycle.dataDate ?? null,
  });
  const unitRows = parsed.unitRows.filter((row) => row.unitId !== at.rootUnitId);
  const plan = planImport({ ...parsed, unitRows }, currentOf(state, parsed, at));
  plan.notices.push(...incompleteRegistrations(plan, state));
  const changed = plan.counts.new + plan.counts.changed > 0 || plan.registeredOn.some((day) => day.state !== "unchanged");
  return { year, state, parsed, plan, seal: sealOfPlan(year, plan), hasWork: changed };
}

function sealOfPlan(year: number | null, plan: ImportPlan): string {
  const rows = [...plan.units, ...plan.registrations, ...plan.results].map(({ kind, state, row, changes }) => [
    kind,
    row.sheet,
    row.row,
    state,
    changes.map(({ field, before, after }) => [field, before, after]),
  ]);
  return createHash("sha256")
    .update(JSON.stringify([year, rows, plan.registeredOn, plan.refused]))
    .digest("base64url");
}
