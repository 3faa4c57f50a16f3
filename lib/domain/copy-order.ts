/**
 * In which order the copy helper gives what is typed into the Phần mềm Quản lý đoàn viên. Its form may change, so the order is the body's to set.
 * Source: classification.md ("copy-friendly output in the order in which a user would type it there").
 */

/** The kinds of lines of a criterion, in the order proposed. */
export const COPY_LINES = ["target", "numerator", "denominator", "percent", "result", "reason", "evidence"] as const;
export type CopyLine = (typeof COPY_LINES)[number];

export const COPY_LINE_LABEL: Record<CopyLine, string> = {
  target: "Chỉ tiêu",
  numerator: "Số đạt",
  denominator: "Tổng số",
  percent: "Tỷ lệ (%)",
  result: "Kết quả của tiêu chí không tính tỷ lệ",
  reason: "Lý do, ghi chú",
  evidence: "Minh chứng: số, ký hiệu và ngày",
};

/** What a press moves: a line one place up or down, the parts of the report before or after the nội dung, or all back to the order proposed. */
export type CopyMove = { line: CopyLine; by: -1 | 1 } | "partsFirst" | "partsLast" | "proposed";

export interface CopyOrder {
  lines: readonly CopyLine[];
  /** Whether minutes, opinion and software step come before the nội dung. */
  partsFirst: boolean;
}

export const PROPOSED_ORDER: CopyOrder = { lines: COPY_LINES, partsFirst: false };

function isCopyLine(text: string): text is CopyLine {
  return COPY_LINES.some((line) => line === text);
}

/** Reads a stored order: each known line once, and lines that it does not know (from a newer version of the product) at the end. */
export function copyOrderOf(stored: { lines: readonly string[]; partsFirst: boolean } | null): CopyOrder {
  if (!stored) return PROPOSED_ORDER;
  return { lines: [...new Set([...stored.lines.filter(isCopyLine), ...COPY_LINES])], partsFirst: stored.partsFirst };
}

/** Gives the order after a press; null where nothing would move: the first line up, the last one down. */
export function movedOrder(order: CopyOrder, move: CopyMove): CopyOrder | null {
  if (move === "proposed") return isProposed(order) ? null : PROPOSED_ORDER;
  if (move === "partsFirst" || move === "partsLast") {
    const partsFirst = move === "partsFirst";
    return order.partsFirst === partsFirst ? null : { ...order, partsFirst };
  }
  const from = order.lines.indexOf(move.line);
  const to = from + move.by;
  if (to < 0 || to >= order.lines.length) return null;
  return { ...order, lines: order.lines.toSpliced(from, 1).toSpliced(to, 0, move.line) };
}

/** Whether an order is the one proposed. */
export function isProposed(order: CopyOrder): boolean {
  return !order.partsFirst && order.lines.every((line, place) => line === COPY_LINES[place]);
}
