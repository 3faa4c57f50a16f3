/** Outcomes of years that were decided before the product was used, pasted from Excel: recognition, level, ranks. Refused by line; nothing is guessed. */
import { readWhole, readYesNo } from "./measure";
import { fold, tidy } from "./text";

/** What a unit came out with in a past year; null or "" where it is not known. */
export interface PastOutcome {
  unitCode: string;
  year: number;
  recognised: boolean | null;
  decisionNumber: string;
  level: string;
  clusterRank: number | null;
  bodyRank: number | null;
}

export interface LineProblem {
  line: number;
  message: string;
}

export const PAST_OUTCOME_COLUMNS = ["Mã đơn vị", "Năm", "Công nhận", "Số quyết định", "Xếp loại", "Hạng cụm", "Hạng Khối"] as const;
const FIRST_YEAR = 2000;
const WIDEST = 120;

/** `units`: codes of the body; `before`: the first year that is not past; it and later ones are decided in the product. */
export interface PastLimits {
  units: ReadonlySet<string>;
  before: number;
}

function readRank(text: string, column: string): number | null | string {
  const reading = readWhole(text);
  if (reading.kind === "empty") return null;
  if (reading.kind === "unreadable" || reading.value < 1) return `${column} “${tidy(text)}” phải là số nguyên từ 1.`;
  return reading.value;
}

/** Reads one pasted row; gives a sentence where it is refused. */
function readRow(cells: readonly string[], limits: PastLimits): PastOutcome | string {
  const [code = "", yearText = "", recognisedText = "", decision = "", level = "", cluster = "", body = ""] = cells.map(tidy);
  const unitCode = [...limits.units].find((known) => fold(known) === fold(code));
  if (!unitCode) return `không có đơn vị mã “${code}”.`;
  const year = readWhole(yearText);
  if (year.kind !== "value" || year.value < FIRST_YEAR) return `năm “${yearText}” chưa đúng.`;
  if (year.value >= limits.before) return `năm ${year.value} được quyết định trong hệ thống, không ghi ở đây.`;
  const recognised = readYesNo(recognisedText);
  if (recognised.kind === "unreadable") return `cột Công nhận: ${recognised.reason}`;
  const [clusterRank, bodyRank] = [readRank(cluster, "Hạng cụm"), readRank(body, "Hạng Khối")];
  if (typeof clusterRank === "string") return clusterRank;
  if (typeof bodyRank === "string") return bodyRank;
  if (decision.length > WIDEST || level.length > WIDEST) return `ô quá dài, tối đa ${WIDEST} ký tự.`;
  const known = recognised.kind === "value" ? recognised.value : null;
  if (known === null && level === "" && clusterRank === null && bodyRank === null) return "chưa có kết quả nào để ghi.";
  return { unitCode, year: year.value, recognised: known, decisionNumber: decision, level, clusterRank, bodyRank };
}

/** Reads pasted lines, cells apart by tabs or ";", a heading row allowed. Gives outcomes and what is wrong with which line; a unit's year stands once. */
export function readPastOutcomes(text: string, limits: PastLimits): { outcomes: PastOutcome[]; problems: LineProblem[] } {
  const outcomes = new Map<string, PastOutcome>();
  const problems: LineProblem[] = [];
  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
    const cells = raw.split(/\t|;/);
    if (raw.trim() === "" || (index === 0 && fold(cells[0] ?? "").startsWith("ma"))) continue;
    const row = readRow(cells, limits);
    const key = typeof row === "string" ? "" : `${row.unitCode}/${row.year}`;
    if (typeof row === "string") problems.push({ line: index + 1, message: row });
    else if (outcomes.has(key)) problems.push({ line: index + 1, message: `${row.unitCode} năm ${row.year} đã có ở dòng trên.` });
    else outcomes.set(key, row);
  }
  return { outcomes: [...outcomes.values()], problems };
}
