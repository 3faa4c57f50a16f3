/** Applies what a person chose on the page to every sheet of a workbook, and finds the year it speaks of. */
import type { ImportMapping } from "../forms/import";
import { FIELDS, type Field, type SheetKind } from "./fields";
import type { RecognisedSheet } from "./parse-workbook";
import { type Recognition, recognise, withMapping } from "./recognise";
import type { SheetData } from "./sheet-data";

function isKind(kind: string | undefined): kind is SheetKind {
  return kind !== undefined && kind in FIELDS;
}

function skipped(recognition: Recognition): Recognition {
  return { ...recognition, kind: "unknown", columns: {}, missing: [], absent: [], ignored: recognition.headings };
}

function fieldsOnly(columns: Record<string, number | null> | undefined, recognition: Recognition): Partial<Record<Field, number | null>> {
  if (!columns || recognition.kind === "unknown") return {};
  return Object.fromEntries(FIELDS[recognition.kind].flatMap((field) => (field in columns ? [[field, columns[field] ?? null]] : [])));
}

/** Recognises every sheet, with the chosen kinds, header rows and columns in place of the found ones. */
export function recogniseSheets(sheets: readonly SheetData[], mapping: ImportMapping): RecognisedSheet[] {
  return sheets.map((sheet) => {
    const choice = mapping.sheets[sheet.name];
    const forced = { ...(isKind(choice?.kind) && { kind: choice.kind }), ...(choice?.headerRow && { headerRow: choice.headerRow }) };
    const found = recognise(sheet, forced);
    if (choice?.kind === "skip") return { sheet, recognition: skipped(found) };
    return { sheet, recognition: withMapping(found, { columns: fieldsOnly(choice?.columns, found) }) };
  });
}

/** Gives the year to import into: as chosen, else the only one that the sheets with targets or results name. `needed`: there are such sheets. */
export function yearOf(sheets: readonly RecognisedSheet[], mapping: ImportMapping): { year: number | null; needed: boolean } {
  const dated = sheets.filter(({ recognition }) => recognition.kind === "registrations" || recognition.kind === "results");
  const years = [...new Set(dated.flatMap(({ recognition }) => (recognition.year === null ? [] : [recognition.year])))];
  const [only, second] = years;
  return { year: mapping.year ?? (second === undefined ? (only ?? null) : null), needed: dated.length > 0 };
}
