/** The matrix units × criteria as a workbook: one sheet to print, one with every figure in a cell of its own to filter and count. */
import type { Workbook } from "exceljs";
import type { Verdict } from "../../domain/assessment";
import { VERDICT_LABEL } from "../../domain/labels";
import { type Matrix, printedCell, verdictAt } from "../../domain/matrix";
import type { MatrixDataRow } from "../../domain/matrix-data";
import { SHEET } from "../settings";
import {
  bannerRow,
  closeSheet,
  endRow,
  fileOf,
  newWorkbook,
  type OpenSheet,
  openSheet,
  type SheetHead,
  SIGNATURES,
  write,
  writeSignatures,
} from "./sheet";
import type { Content } from "./text";

const POINTS = 10;
const MIDDLE = { horizontal: "center" } as const;

const FILL: Record<Verdict, string | undefined> = {
  met: undefined,
  metThreshold: "FFFFF0D6",
  notMet: "FFFBE3E1",
  notApplicable: "FFE9EDF2",
  noData: undefined,
};

/** Writes the workbook; `compact` and `data` come from the same units (matrix, matrixData). */
export function matrixWorkbook(compact: Matrix, data: readonly MatrixDataRow[], head: SheetHead): Promise<Buffer> {
  const title = matrixTitle(compact.year);
  const workbook = newWorkbook(title, head);
  writePrinted(openSheet(workbook, printedFrame(compact, head, title)), compact);
  writeData(openSheet(workbook, dataFrame(compact, head, title)), data);
  writeCriteriaSheet(workbook, compact, head);
  return fileOf(workbook);
}

/** The title of the matrix of a year. */
export function matrixTitle(year: number): string {
  return `Ma trận chỉ tiêu, kết quả Đoàn cơ sở "3 chủ động" năm ${year}`;
}

/** Adds a sheet that says what the codes of the criteria stand for. */
export function writeCriteriaSheet(workbook: Workbook, compact: Pick<Matrix, "year" | "columns">, head: SheetHead): void {
  writeCriteria(openSheet(workbook, criteriaFrame(head, compact)), compact);
}

function criteriaFrame(head: SheetHead, { year }: Pick<Matrix, "year">) {
  const columns = [
    { title: "Mã", width: 8 },
    { title: "Nội dung tiêu chí", width: 95 },
    { title: "ĐVT", width: 22 },
  ];
  return { name: "Tiêu chí", head, title: `Các tiêu chí năm ${year}`.toUpperCase(), subtitle: "", columns, frozenColumns: 1 };
}

function writeCriteria(open: OpenSheet, compact: Pick<Matrix, "columns">): void {
  for (const [code, name, unit] of compact.columns) {
    write(open, 1, code, MIDDLE);
    write(open, 2, name);
    write(open, 3, unit, MIDDLE);
    endRow(open);
  }
  closeSheet(open);
}

function groupColumns(compact: Matrix) {
  return compact.groupCodes.map((code) => ({ title: `ND${code}`, width: 6 }));
}

function printedFrame(compact: Matrix, head: SheetHead, title: string) {
  const criteria = compact.columns.map(([code]) => ({ title: code, width: 7 }));
  const columns = [
    { title: "TT", width: 5 },
    { title: "Đơn vị", width: 26 },
    ...criteria,
    ...groupColumns(compact),
    { title: "Đề xuất", width: 10 },
  ];
  const told = compact.compared ? "; ▲ tăng, = bằng, ▼ giảm so với năm trước, ≠ không so được" : "";
  const subtitle = `Mỗi ô: chỉ tiêu đăng ký / kết quả thực hiện; dòng dưới là đánh giá khi chưa đạt chỉ tiêu${told}`;
  return { name: "Ma trận", head, title: title.toUpperCase(), subtitle, columns, frozenColumns: 2, points: POINTS };
}

function writePrinted(open: OpenSheet, compact: Matrix): void {
  compact.rows.forEach(([, name, , cells, groups, eligible], index) => {
    write(open, 1, index + 1, MIDDLE);
    write(open, 2, name);
    let column = 3;
    for (const cell of cells) {
      const verdict = cell === 0 ? null : verdictAt(cell[2]);
      write(open, column, printedCell(cell), { ...MIDDLE, fill: verdict ? FILL[verdict] : undefined });
      column += 1;
    }
    for (const share of groups) write(open, column++, share, MIDDLE);
    write(open, column, eligible === null ? "" : eligible ? "Đủ" : "Chưa đủ", MIDDLE);
    endRow(open);
  });
  filterRows(open);
  for (const [, name, , , , , note] of compact.rows) {
    if (note !== "") bannerRow(open, [{ from: 1, to: open.frame.columns.length, text: `${name}: ${note}`, horizontal: "left" }]);
  }
  writeSignatures(open, SIGNATURES.body);
  closeSheet(open);
}

function dataFrame(compact: Matrix, head: SheetHead, title: string) {
  const criteria = compact.columns.flatMap(([code]) => [
    { title: `${code} Chỉ tiêu`, width: 9 },
    { title: `${code} Kết quả`, width: 9 },
    { title: `${code} Đánh giá`, width: 14 },
    ...(compact.compared
      ? [
          { title: `${code} Năm trước`, width: 9 },
          { title: `${code} So sánh`, width: 14 },
        ]
      : []),
  ]);
  const columns = [
    { title: "Đơn vị", width: 34 },
    { title: "Cụm", width: 12 },
    ...criteria,
    ...groupColumns(compact),
    { title: "Đề xuất", width: 16 },
    ...(compact.compared ? [{ title: "Đơn vị thay đổi", width: 40 }] : []),
  ];
  return {
    name: "Số liệu",
    head,
    title: title.toUpperCase(),
    subtitle: "Tỷ lệ tính bằng %, làm tròn một chữ số",
    columns,
    frozenColumns: 1,
    points: POINTS,
    wide: true,
  };
}

function writeData(open: OpenSheet, data: readonly MatrixDataRow[]): void {
  for (const row of data) {
    const cells: Content[] = row.cells.flatMap(([target, result, verdict], index) => {
      return [target, result, verdict && VERDICT_LABEL[verdict], ...(row.before?.[index] ?? [])];
    });
    const end = row.before ? [row.proposal, row.beforeNote ?? ""] : [row.proposal];
    [row.unitName, row.cluster, ...cells, ...row.groups, ...end].forEach((content, index) => {
      const format = typeof content === "number" && !Number.isInteger(content) ? SHEET.formats.decimal : undefined;
      write(open, index + 1, content, { horizontal: index < 2 ? "left" : "center", format });
    });
    endRow(open);
  }
  filterRows(open);
  closeSheet(open);
}

function filterRows({ sheet, titleRow, row, frame }: OpenSheet): void {
  if (row > titleRow + 1) sheet.autoFilter = { from: { row: titleRow, column: 1 }, to: { row: row - 1, column: frame.columns.length } };
}
