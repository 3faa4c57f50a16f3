/** Parses every sheet of a workbook in the order that lets later sheets use earlier ones: units, then registrations, then results. */
import { FIELDS, type SheetKind } from "./fields";
import { parseRegistrations, type RegisteredOn, type RegistrationRow } from "./parse-registrations";
import { parseResults, type ResultRow } from "./parse-results";
import { parseUnits, type UnitRow, unitsAfter } from "./parse-units";
import type { ImportContext, Parsed, Remark, UnitRef } from "./parsing";
import type { Recognition } from "./recognise";
import type { SheetData } from "./sheet-data";

export interface RecognisedSheet {
  sheet: SheetData;
  recognition: Recognition;
}

export interface SheetCount {
  sheet: string;
  kind: SheetKind;
}

/** Everything that one workbook says. `units` are the stored and the new ones that rows refer to (new ids begin with "new:"). */
export interface ParsedWorkbook {
  sheets: SheetCount[];
  /** Sheets that were not recognised and are left out. */
  leftOut: string[];
  units: UnitRef[];
  unitRows: UnitRow[];
  registrations: RegistrationRow[];
  registeredOn: RegisteredOn[];
  results: ResultRow[];
  refusals: Remark[];
  notices: Remark[];
}

/** Parses recognised sheets together; the same unit × criterion on a second sheet of the same kind is refused there. */
export function parseWorkbook(sheets: readonly RecognisedSheet[], context: ImportContext): ParsedWorkbook {
  const of = (kind: SheetKind) => sheets.filter(({ recognition }) => recognition.kind === kind);
  const refusals: Remark[] = [];
  const notices: Remark[] = [];
  const gather = <Row extends { sheet: string; row: number }>(
    parsed: readonly Parsed<Row>[],
    keyOf: (row: Row) => string,
    name: (row: Row) => string,
  ): Row[] => {
    const first = new Map<string, Row>();
    for (const one of parsed) {
      notices.push(...one.notices);
      refusals.push(...one.refusals);
      for (const row of one.rows) {
        const earlier = first.get(keyOf(row));
        if (!earlier) first.set(keyOf(row), row);
        else
          refusals.push({
            sheet: row.sheet,
            row: row.row,
            column: "",
            value: name(row),
            reason: `Đã có ở tờ “${earlier.sheet}”, dòng ${earlier.row}.`,
          });
      }
    }
    return [...first.values()];
  };
  const unitRows = gather(
    of("units").map(({ sheet, recognition }) => parseUnits(sheet, recognition, context)),
    (row) => row.code.toLowerCase(),
    (row) => row.code,
  );
  const units = unitsAfter(context.units, unitRows);
  const known = { ...context, units };
  const subject = (row: RegistrationRow | ResultRow) => `${row.unitId} ${row.criterionCode}`;
  const named = (row: RegistrationRow | ResultRow) => `${row.unitCode}, tiêu chí ${row.criterionCode}`;
  const registered = of("registrations").map(({ sheet, recognition }) => parseRegistrations(sheet, recognition, known));
  const registrations = gather(registered, subject, named);
  const results = gather(
    of("results").map(({ sheet, recognition }) => parseResults(sheet, recognition, known)),
    subject,
    named,
  );
  return {
    sheets: sheets.flatMap(({ sheet, recognition }) =>
      recognition.kind in FIELDS ? [{ sheet: sheet.name, kind: recognition.kind as SheetKind }] : [],
    ),
    leftOut: sheets.filter(({ recognition }) => recognition.kind === "unknown").map(({ sheet }) => sheet.name),
    units,
    unitRows,
    registrations,
    registeredOn: latestDays(registered.flatMap((one) => one.registeredOn)),
    results,
    refusals,
    notices,
  };
}

/** Keeps one day per unit, the latest, when several sheets register the same unit. */
function latestDays(days: readonly RegisteredOn[]): RegisteredOn[] {
  const byUnit = new Map<string, RegisteredOn>();
  for (const one of days) {
    const before = byUnit.get(one.unitId);
    if (!before || (one.day ?? "") > (before.day ?? "")) byUnit.set(one.unitId, one);
  }
  return [...byUnit.values()];
}
