/** Formulas that stay alive in the saved tables, each with the value that the page shows. Texts in them are our own words only. */
import { VERDICT_LABEL } from "../../domain/labels";
import type { UnitTableGroup, UnitTableRow } from "../../domain/unit-table";
import type { Content } from "./text";

const NBSP = "\u00a0";

/** A block of cells of one column: rows `from` to `to`, empty where `to` is smaller. */
export interface Block {
  column: string;
  from: number;
  to: number;
}

function rangeOf({ column, from, to }: Block): string {
  return `${column}${from}:${column}${to}`;
}

/** The sum of a block, `sum` as on the page; a plain number where the block is empty. */
export function sumOf(block: Block, sum: number): Content {
  return block.to < block.from ? sum : { formula: `SUM(${rangeOf(block)})`, result: sum };
}

/** "Tổng số: 15 đơn vị": how many cells of a block are filled, between two pieces of text. */
export function countOf(block: Block, before: string, count: number, after: string): Content {
  const result = `${before}${count}${after}`;
  return block.to < block.from ? result : { formula: `${quoted(before)}&COUNTA(${rangeOf(block)})&${quoted(after)}`, result };
}

/** "7 đủ điều kiện": how many cells of a block hold `word`. */
export function countOfWord(block: Block, word: string, count: number, after: string): Content {
  const result = `${count}${after}`;
  return block.to < block.from ? result : { formula: `COUNTIF(${rangeOf(block)},${quoted(word)})&${quoted(after)}`, result };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A result n/N in percent, unrounded, so that what is computed from it is exact; the number format shows one decimal. */
export function fractionOf([numerator, denominator]: readonly [number, number]): Content {
  return { formula: `${numerator}/${denominator}*100`, result: (numerator / denominator) * 100 };
}

/** "Tỷ lệ so với đăng ký (%)" of a row: its result by its target, to one decimal. */
export function ratioOf(row: number, ratio: number): Content {
  return { formula: `ROUND(E${row}/D${row}*100,1)`, result: ratio };
}

/**
 * The summary of a nội dung, counted from the verdicts of its rows (column I where the Khối has judged, else G). A plain text where what can be seen in
 * the rows does not give it, as in a unit's own copy before the decision.
 */
export function groupSummaryOf({ code, summary, passed, applicable, rows }: UnitTableGroup, from: number): Content {
  const counted = [VERDICT_LABEL.met, VERDICT_LABEL.metThreshold].map((_, index, words) => words.slice(0, index + 1));
  const words = counted.find((some) => rows.filter((row) => some.includes(verdictOf(row))).length === passed);
  const seen = rows.filter((row) => verdictOf(row) !== VERDICT_LABEL.notApplicable).length;
  if (!words || seen !== applicable || applicable === 0 || summary === "") return summary;
  const to = from + rows.length - 1;
  const [judged, self] = [`I${from}:I${to}`, `G${from}:G${to}`];
  const count = (word: string) => `COUNTIF(${judged},${quoted(word)})+COUNTIFS(${judged},"",${self},${quoted(word)})`;
  const done = `(${words.map(count).join("+")})`;
  const all = `(${rows.length}-(${count(VERDICT_LABEL.notApplicable)}))`;
  const percent = `SUBSTITUTE(ROUND(${done}/${all}*100,1)&"",".",",")`;
  const head = quoted(`Nội dung ${code}: đạt `);
  return { formula: `${head}&${done}&"/"&${all}&${quoted(`${NBSP}=${NBSP}`)}&${percent}&${quoted(`${NBSP}%`)}`, result: summary };
}

function verdictOf(row: UnitTableRow): string {
  return row.appraised || row.selfVerdict;
}
