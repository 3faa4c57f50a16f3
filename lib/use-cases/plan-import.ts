import "server-only";
import { createHash } from "node:crypto";
import { holdForImport, type ImportState, type ImportUnit, readImportState, readNewPastYear } from "../db/import-state";
import type { Tx } from "../db/scope";
import { pastYearRefusal } from "../domain/cycle";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import type { ImportMapping } from "../forms/import";
import { recogniseSheets, yearOf } from "../imports/mapping";
import { nameKey } from "../imports/match-unit";
import type { UnitRow } from "../imports/parse-units";
import { type ParsedWorkbook, parseWorkbook, type RecognisedSheet } from "../imports/parse-workbook";
import type { UnitRef } from "../imports/parsing";
import { type ImportPlan, planImport } from "../imports/plan";
import type { SheetData } from "../imports/sheet-data";
import { currentOf, incompleteRegistrations } from "./import-current";
import { pastCycle } from "./past-year";

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
  const stored = await readImportState(tx, actor, needed ? year : null);
  const today = isoDay(now);
  const { past } = upload.mapping;
  const isMade = needed && year !== null && !stored.year && past && pastYearRefusal(year, thisYear(today)) === null;
  const state = isMade ? await readNewPastYear(tx, actor, pastCycle(year, past), Object.values(past)) : stored;
  const problem = needed ? yearProblem(state, year, today) : null;
  if (problem) return fail("notNow", problem, { fields: { year: problem } });
  return ok(compare(recognised, state, needed ? year : null, { rootUnitId: actor.rootUnitId, today }));
}

/** Gives the year that an upload speaks of, null where it names none. */
export function wantedYear(upload: { sheets: readonly SheetData[]; mapping: ImportMapping }): number | null {
  const { year, needed } = yearOf(recogniseSheets(upload.sheets, upload.mapping), upload.mapping);
  return needed ? year : null;
}

const thisYear = (today: string) => Number(today.slice(0, 4));

function yearProblem(state: ImportState, year: number | null, today: string): string | null {
  if (!state.year) {
    const refusal = pastYearRefusal(year ?? 0, thisYear(today));
    return `Năm công tác ${year} chưa được tạo. ${refusal ?? "Năm này đã qua: chọn bộ tiêu chí đã công bố của năm đó thì ghi lại được số liệu, không cần mở năm."}`;
  }
  if (state.year.cycle.past) return null;
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
    units: unitsToMatch(state.units),
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
  const read = stored?.cycle.past ? withoutUnitRows(parsed, unitRows, stored.cycle.year) : { ...parsed, unitRows };
  const plan = planImport(read, currentOf(state, parsed, at));
  plan.notices.push(...incompleteRegistrations(plan, state));
  const changed = plan.counts.new + plan.counts.changed > 0 || plan.registeredOn.some((day) => day.state !== "unchanged");
  const sets = stored?.isNew ? [...stored.setOfType] : [];
  return { year, state, parsed, plan, seal: sealOfPlan([year, ...sets], plan), hasWork: changed };
}

/** Gives the units by code and name; one that did not exist in a past year steps back behind one that bore its name then. */
function unitsToMatch(units: readonly ImportUnit[]): UnitRef[] {
  const taken = new Set(units.filter((unit) => unit.wasThere).map((unit) => nameKey(unit.version.name)));
  return units
    .filter((unit) => unit.wasThere || !taken.has(nameKey(unit.version.name)))
    .map((unit) => ({ id: unit.id, code: unit.code, name: unit.version.name }));
}

/** A list of units of a past year changes no unit: those that are known serve to understand the other sheets, the rest is refused. */
function withoutUnitRows(parsed: ParsedWorkbook, unitRows: readonly UnitRow[], year: number): ParsedWorkbook {
  const unknown = new Set(unitRows.filter((row) => row.unitId === null).map((row) => row.code));
  const reason = "Đơn vị chưa có trong danh sách: năm đã qua không thêm đơn vị. Hãy thêm đơn vị ở trang Đơn vị rồi nhập lại.";
  const refuse = (rows: readonly { sheet: string; row: number; code: string }[]) =>
    rows.filter(({ code }) => unknown.has(code)).map(({ sheet, row, code }) => ({ sheet, row, column: "", value: code, reason }));
  const known = <Row extends { unitCode: string }>(rows: readonly Row[]) => rows.filter(({ unitCode }) => !unknown.has(unitCode));
  const [first] = unitRows;
  const note = `Danh sách đơn vị của năm ${year} không làm thay đổi đơn vị hiện nay.`;
  const coded = [...parsed.registrations, ...parsed.results].map((row) => ({ ...row, code: row.unitCode }));
  return {
    ...parsed,
    unitRows: [],
    registrations: known(parsed.registrations),
    results: known(parsed.results),
    registeredOn: known(parsed.registeredOn),
    refusals: [...parsed.refusals, ...refuse(unitRows), ...refuse(coded)],
    notices: first ? [...parsed.notices, { sheet: first.sheet, row: first.row, column: "", value: "", reason: note }] : parsed.notices,
  };
}

function sealOfPlan(year: readonly unknown[], plan: ImportPlan): string {
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
