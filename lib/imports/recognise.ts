/** Finds out what a sheet holds: its kind, its header row, which column is which, and the year it speaks of. Nothing is guessed silently. */
import { FIELDS, type Field, headingKey, headingScore, REQUIRED, SHEET_KINDS, type SheetKind } from "./fields";
import type { SheetData, SheetRow } from "./sheet-data";

/** Headings stand in the first rows of a sheet. */
export const HEADER_WITHIN = 20;

export interface Heading {
  column: number;
  header: string;
}

export interface Recognition {
  sheet: string;
  kind: SheetKind | "unknown";
  /** Row number of the headings; 0 when none was found. */
  headerRow: number;
  /** Field → column from 1 (A). */
  columns: Partial<Record<Field, number>>;
  /** Fields without which the sheet cannot be read; of alternatives (code or name) the first one is named. */
  missing: Field[];
  /** Fields that the kind may have and this sheet does not. */
  absent: Field[];
  /** Every heading of the header row, and those that no field uses. */
  headings: Heading[];
  ignored: Heading[];
  /** The year in the sheet's name, else in the lines above the headings; null when none, or when they disagree. */
  year: number | null;
  yearsSeen: number[];
}

/** What a person chose on the page; a column of null means "this sheet has none". */
export interface MappingChoice {
  columns?: Partial<Record<Field, number | null>>;
  year?: number | null;
}

/** Gives the headings that a row would make. */
export function headingsOf(row: SheetRow): Heading[] {
  return row.cells.filter((cell) => cell.text !== "").map((cell) => ({ column: cell.column, header: cell.text.replace(/\s+/g, " ") }));
}

/** Gives each field the heading that names it best; a column serves one field only. */
function matchColumns(kind: SheetKind, headings: readonly Heading[]): { columns: Partial<Record<Field, number>>; score: number } {
  const pairs = FIELDS[kind].flatMap((field) =>
    headings.map(({ column, header }) => ({ field, column, score: headingScore(field, header) })),
  );
  const columns: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  let total = 0;
  for (const { field, column, score } of pairs.filter((pair) => pair.score > 0).sort((a, b) => b.score - a.score)) {
    if (columns[field] !== undefined || taken.has(column)) continue;
    columns[field] = column;
    taken.add(column);
    total += score;
  }
  return { columns, score: total };
}

function missingOf(kind: SheetKind, columns: Partial<Record<Field, number>>): Field[] {
  return REQUIRED[kind].filter((some) => some.every((field) => columns[field] === undefined)).flatMap((some) => some.slice(0, 1));
}

function yearsOf(sheet: SheetData, headerRow: number): Pick<Recognition, "year" | "yearsSeen"> {
  const years = (text: string) => [...text.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map((match) => Number(match[1]));
  const title = sheet.rows
    .filter((row) => row.number < headerRow)
    .flatMap((row) => row.cells.map((cell) => cell.text))
    .join(" \n");
  const named = [...headingKey(title).matchAll(/nam (20\d{2})(?!\d)/g)].map((match) => Number(match[1]));
  const inName = [...new Set(years(sheet.name))];
  const inTitle = [...new Set([...named, ...years(title)])];
  const yearsSeen = [...new Set([...inName, ...inTitle])];
  if (inName.length > 1) return { year: null, yearsSeen };
  const [name] = inName;
  if (name === undefined) return { year: named[0] ?? inTitle[0] ?? null, yearsSeen };
  return { year: inTitle.length === 0 || inTitle.includes(name) ? name : null, yearsSeen };
}

function built(sheet: SheetData, kind: SheetKind, row: SheetRow): Recognition {
  const headings = headingsOf(row);
  const { columns } = matchColumns(kind, headings);
  return complete({ sheet: sheet.name, kind, headerRow: row.number, columns, headings, ...yearsOf(sheet, row.number) });
}

function complete(known: Omit<Recognition, "missing" | "absent" | "ignored"> & { kind: SheetKind }): Recognition {
  const used = new Set(Object.values(known.columns));
  const missing = missingOf(known.kind, known.columns);
  return {
    ...known,
    missing,
    absent: FIELDS[known.kind].filter((field) => known.columns[field] === undefined && !missing.includes(field)),
    ignored: known.headings.filter(({ column }) => !used.has(column)),
  };
}

/**
 * Recognises a sheet from its headings, which may stand anywhere in the first 20 rows and in any order. `forced` is what a person said instead
 * (kind, header row). A sheet whose headings fit no kind is "unknown", with the headings of its fullest row for the page to show.
 */
export function recognise(sheet: SheetData, forced: { kind?: SheetKind; headerRow?: number } = {}): Recognition {
  const rows = sheet.rows.filter((row) => (forced.headerRow ? row.number === forced.headerRow : row.number <= HEADER_WITHIN));
  const kinds = forced.kind ? [forced.kind] : SHEET_KINDS;
  const candidates = rows.flatMap((row) => kinds.map((kind) => ({ row, kind, ...matchColumns(kind, headingsOf(row)) })));
  const fits = (one: (typeof candidates)[number]) => missingOf(one.kind, one.columns).length === 0;
  // A list of units has neither criteria nor targets: a sheet with a criterion column is never one, however many other headings fit.
  const isUnits = (one: (typeof candidates)[number]) =>
    one.kind !== "units" || headingsOf(one.row).every(({ header }) => headingScore("criterion", header) < 3);
  const usable = candidates.filter((one) => (forced.kind ? one.score > 0 : fits(one) && isUnits(one)));
  const best = usable.reduce<(typeof candidates)[number] | null>((top, one) => (top && top.score >= one.score ? top : one), null);
  if (best) return built(sheet, best.kind, best.row);
  const fullest = rows.reduce<SheetRow | null>((top, row) => (top && top.cells.length >= row.cells.length ? top : row), null);
  if (forced.kind && fullest) return built(sheet, forced.kind, fullest);
  const headings = fullest ? headingsOf(fullest) : [];
  return {
    sheet: sheet.name,
    kind: "unknown",
    headerRow: fullest?.number ?? 0,
    columns: {},
    missing: [],
    absent: [],
    headings,
    ignored: headings,
    ...yearsOf(sheet, fullest?.number ?? 0),
  };
}

/** Applies a person's choice of columns and year. A column given to a field is taken from the field that had it. */
export function withMapping(recognition: Recognition, choice: MappingChoice): Recognition {
  if (recognition.kind === "unknown") return recognition;
  const columns: Partial<Record<Field, number>> = { ...recognition.columns };
  for (const field of FIELDS[recognition.kind]) {
    const chosen = choice.columns?.[field];
    if (chosen === undefined) continue;
    for (const other of FIELDS[recognition.kind]) if (columns[other] === chosen) delete columns[other];
    if (chosen === null) delete columns[field];
    else columns[field] = chosen;
  }
  const year = choice.year === undefined ? recognition.year : choice.year;
  return complete({ ...recognition, kind: recognition.kind, columns, year });
}
