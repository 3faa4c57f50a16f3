import type { BodyList, BodyListRow } from "@/lib/domain/body-list";
import { formatWhole } from "@/lib/format";

/** One unit of the Khối's list: its code, the cells in the order of the columns, what needs attention. */
export type BodyListLine = [code: string, cells: string[], isLate: boolean, eligible: boolean | null];

/** Gives the printed cells of the list as compact arrays; `codes` belong to the rows one by one. */
export function bodyListLines(list: BodyList, codes: readonly string[]): BodyListLine[] {
  return list.rows.map((row, index) => [codes[index] ?? "", cellsOf(row), (row.lateDays ?? 0) > 0, row.eligible]);
}

function cellsOf(row: BodyListRow): string[] {
  const whole = (value: number | null) => (value === null ? "" : formatWhole(value));
  return [
    ...[String(row.tt), row.unitName, row.unitType, whole(row.branchCount), whole(row.memberCount), row.registered, row.reported],
    ...row.groups,
    ...(row.compared === null ? [] : [row.compared]),
    ...[row.software, row.proposal, row.outcome, row.note],
  ];
}

/** Gives the cells of the row of totals, in the order of the columns. */
export function bodyListTotals({ totals, columns }: BodyList): string[] {
  const cells = columns.map(() => "");
  cells[1] = `Tổng số: ${totals.units} đơn vị`;
  cells[3] = formatWhole(totals.branches);
  cells[4] = formatWhole(totals.members);
  cells[6] = `${totals.reported} đã nộp, ${totals.late} trễ hạn`;
  cells[columns.length - 3] = `${totals.eligible} đủ điều kiện`;
  cells[columns.length - 2] = `${totals.recognised} công nhận`;
  return cells;
}

/** "12 trong 15 đơn vị · 10 đã nộp báo cáo, 1 trễ hạn · 9 đủ điều kiện · 0 công nhận"; `all`: the units of the year. */
export function bodyListSummary({ totals }: BodyList, all: number): string {
  const units = totals.units === all ? `${all} đơn vị` : `${totals.units} trong ${all} đơn vị`;
  const reported = `${totals.reported} đã nộp báo cáo, ${totals.late} trễ hạn`;
  return `${units} · ${reported} · ${totals.eligible} đủ điều kiện · ${totals.recognised} công nhận`;
}
