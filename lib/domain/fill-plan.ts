/**
 * What a filled-in workbook would change: each row three ways, as it was downloaded (base), as it comes back (mine) and as it is stored now (theirs).
 * Read and refused like the forms; a row of which both sides changed is a conflict that a person decides. Pure.
 */
import type { Criterion } from "./criteria";
import type { EntryValue } from "./dossier";
import { comparable, type FillField, fillFields } from "./fill-sheet";
import { type ResultHalf, readTypedResult, readTypedTarget, type TargetHalf, typedResult, typedTarget } from "./typed-entry";
import type { EntryPart } from "./workflow";

type Texts = Partial<Record<FillField, string>>;

/** One row as read from a file. `base` seals of the fields as downloaded; `refusals` why a cell cannot be read; `locked` why nothing may be written now. */
export interface FilledRow {
  part: EntryPart;
  criterion: Pick<Criterion, "kind" | "threshold" | "notApplicableAllowed">;
  base: Partial<Record<FillField, string>>;
  mine: Texts;
  refusals: Texts;
  theirs: EntryValue;
  locked: string | null;
}

export interface FillChange {
  field: FillField;
  before: string;
  after: string;
}

/** `before` of a change is what is stored now, `after` what the file says. The problem of a whole row has no field. */
export type FillOutcome =
  | { state: "unchanged" }
  | { state: "wrong"; problems: { field: FillField | null; reason: string }[] }
  | { state: "changed" | "conflict"; changes: FillChange[]; half: TargetHalf | ResultHalf };

export type FillState = FillOutcome["state"];
export const FILL_STATES = ["wrong", "conflict", "changed", "unchanged"] as const satisfies readonly FillState[];

/** Prints one half of a stored entry into the fields of the forms. */
export function printedHalf(part: EntryPart, criterion: Pick<Criterion, "kind">, entry: EntryValue): Texts {
  return part === "target" ? typedTarget(criterion, entry) : typedResult(criterion, entry);
}

/**
 * Decides one row. `seal` makes of a text what was noted of it at the download. Cells left as they were keep what is stored, whatever that
 * is now, also in a conflict; a row that says what is stored already changes nothing; one wrong or locked cell keeps the whole row out.
 */
export function planFilledRow(row: FilledRow, seal: (text: string) => string): FillOutcome {
  const { part, criterion, theirs } = row;
  const fields = fillFields(part, criterion);
  const isAsDownloaded = (field: FillField, text: string | undefined) => seal(comparable(text ?? "")) === row.base[field];
  const touched = fields.filter((field) => row.refusals[field] !== undefined || !isAsDownloaded(field, row.mine[field]));
  const strange = Object.keys(row.refusals).filter((field) => !fields.some((one) => one === field)) as FillField[];
  if (touched.length + strange.length === 0) return { state: "unchanged" };
  const own = withWholeResult(fields, touched);
  const stored = printedHalf(part, criterion, theirs);
  const isAsStored = (field: FillField) =>
    row.refusals[field] === undefined && comparable(row.mine[field] ?? "") === comparable(stored[field] ?? "");
  if (strange.length === 0 && own.every(isAsStored)) return { state: "unchanged" };
  if (row.locked !== null) return { state: "wrong", problems: [{ field: null, reason: row.locked }] };
  const refused = [...touched, ...strange].flatMap((field) => {
    const reason = row.refusals[field];
    return reason === undefined ? [] : [{ field, reason }];
  });
  const { half, problems } = read(row, stored, own);
  const unread = fields.flatMap((field) => {
    const reason = touched.includes(field) && row.refusals[field] === undefined ? problems[field] : undefined;
    return reason === undefined ? [] : [{ field, reason }];
  });
  if (refused.length + unread.length > 0) return { state: "wrong", problems: [...refused, ...unread] };
  const next = printedHalf(part, criterion, { ...theirs, ...half });
  const changes = fields.flatMap((field): FillChange[] => {
    const [before, after] = [stored[field] ?? "", next[field] ?? ""];
    return comparable(before) === comparable(after) ? [] : [{ field, before, after }];
  });
  if (changes.length === 0) return { state: "unchanged" };
  return { state: fields.every((field) => isAsDownloaded(field, stored[field])) ? "changed" : "conflict", changes, half };
}

/** A conflict of which the side of the web was kept before, with the same texts on both sides, is not asked again: the row stays as it is stored. */
export function withoutSettled(outcome: FillOutcome, settled: (changes: readonly FillChange[]) => boolean): FillOutcome {
  return outcome.state === "conflict" && settled(outcome.changes) ? { state: "unchanged" } : outcome;
}

/** What stands together as one result: a new numerator over somebody else's total would be a figure that nobody wrote. */
const RESULT: readonly FillField[] = ["numerator", "denominator", "yesno", "text", "notApplicable"];

/** The fields that the file decides: the touched ones, and of a result all of them when one is touched. */
function withWholeResult(fields: readonly FillField[], touched: readonly FillField[]): FillField[] {
  const isResultTouched = RESULT.some((field) => touched.includes(field));
  return fields.filter((field) => touched.includes(field) || (isResultTouched && RESULT.includes(field)));
}

/** Reads what the file decides as a form is read, over what is stored now. */
function read({ part, criterion, mine, theirs }: FilledRow, stored: Texts, own: readonly FillField[]) {
  const typed = { ...stored, ...Object.fromEntries(own.map((field) => [field, mine[field] ?? ""])) };
  return part === "target"
    ? readTypedTarget(criterion, { ...typedTarget(criterion, theirs), ...typed }, theirs)
    : readTypedResult(criterion, { ...typedResult(criterion, theirs), ...typed }, theirs.result);
}
