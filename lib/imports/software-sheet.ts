/** Finds the sheet, the headings and the columns of an export of the national software; what was chosen before for the same headings is taken again. */
import { createHash } from "node:crypto";
import type { SoftwareColumns, SoftwareMapping } from "../forms/software-import";
import { headingKey } from "./fields";
import { HEADER_WITHIN, type Heading, headingsOf, type Recognition, recognise, withMapping } from "./recognise";
import type { SheetData } from "./sheet-data";

/** Columns as chosen before, by the fingerprint of the headings; `when` in words. */
export interface RememberedColumns {
  columns: SoftwareColumns;
  by: string;
  when: string;
}

export interface SoftwareSheet {
  sheet: SheetData;
  recognition: Recognition;
  fingerprint: string;
  /** Set where the columns come from an earlier import. */
  remembered: RememberedColumns | null;
}

/** Gives the fingerprint of a row of headings: which words stand in which columns, whatever their case, diacritics and punctuation. */
export function fingerprintOf(headings: readonly Heading[]): string {
  const words = headings.map(({ column, header }) => [column, headingKey(header)]);
  return createHash("sha256").update(JSON.stringify(words)).digest("hex");
}

function rememberedRow(
  sheets: readonly SheetData[],
  known: ReadonlyMap<string, RememberedColumns>,
): { sheet: SheetData; row: number } | null {
  for (const sheet of sheets) {
    const row = sheet.rows.find((one) => one.number <= HEADER_WITHIN && known.has(fingerprintOf(headingsOf(one))));
    if (row) return { sheet, row: row.number };
  }
  return null;
}

/** The sheet whose headings fit best; the first with any row where none fits. */
function likelySheet(sheets: readonly SheetData[]): SheetData | undefined {
  const scored = sheets
    .filter((sheet) => sheet.rows.length > 0)
    .map((sheet) => {
      const { columns, missing } = recognise(sheet, { kind: "software" });
      return { sheet, score: Object.keys(columns).length - missing.length * 10 };
    });
  return scored.reduce<(typeof scored)[number] | undefined>((best, one) => (best && best.score >= one.score ? best : one), undefined)
    ?.sheet;
}

/** Recognises an upload under what was chosen for it. Null where no sheet holds anything. */
export function softwareSheet(
  sheets: readonly SheetData[],
  mapping: SoftwareMapping,
  known: ReadonlyMap<string, RememberedColumns>,
): SoftwareSheet | null {
  const chosen = sheets.find((sheet) => sheet.name === mapping.sheet);
  const before = mapping.headerRow === null ? rememberedRow(chosen ? [chosen] : sheets, known) : null;
  const sheet = chosen ?? before?.sheet ?? likelySheet(sheets);
  if (!sheet) return null;
  const headerRow = mapping.headerRow ?? before?.row;
  const found = recognise(sheet, { kind: "software", ...(headerRow ? { headerRow } : {}) });
  const fingerprint = fingerprintOf(found.headings);
  const remembered = mapping.columns === null ? (known.get(fingerprint) ?? null) : null;
  const columns = mapping.columns ?? remembered?.columns;
  return { sheet, recognition: columns ? withMapping(found, { columns }) : found, fingerprint, remembered };
}
