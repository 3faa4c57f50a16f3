/** The matrix of a year with thousands of units: one sheet of figures, a cell for each of target, result and verdict, and the criteria beside it. */
import type { Writable } from "node:stream";
import type { Verdict } from "../../domain/assessment";
import type { UnitType } from "../../domain/criteria";
import { UNIT_TYPE_LABEL, VERDICT_LABEL } from "../../domain/labels";
import type { Matrix } from "../../domain/matrix";
import type { MatrixDataRow } from "../../domain/matrix-data";
import { SHEET } from "../settings";
import { matrixTitle, writeCriteriaSheet } from "./matrix";
import type { PlainContent } from "./row-xml";
import { closeSheet, fileOf, newWorkbook, openSheet, type SheetHead, SIGNATURES, write, writeSignatures } from "./sheet";
import { type Shell, streamWorkbook } from "./stream";

const POINTS = 10;

/** A row of the matrix with what else is listed of the unit. */
export interface LongMatrixRow extends MatrixDataRow {
  code: string;
  unitType: UnitType;
  monitor: string;
  outcome: string;
}

type Frame = Pick<Matrix, "year" | "columns" | "groupCodes" | "compared">;

const BEFORE = [
  { title: "TT", width: 7 },
  { title: "Mã", width: 12 },
  { title: "Đơn vị", width: 36 },
  { title: "Loại hình", width: 20 },
  { title: "Cụm", width: 12 },
  { title: "Cán bộ theo dõi", width: 22 },
];
/** Columns of words from the left; the rest stands in the middle. */
const TEXTS = [2, 3, 4, 5];

function columnsOf({ columns, groupCodes, compared }: Frame) {
  const criteria = columns.flatMap(([code]) => [
    { title: `${code} Chỉ tiêu`, width: 10 },
    { title: `${code} Kết quả`, width: 10 },
    { title: `${code} Đánh giá`, width: 16 },
    ...(compared
      ? [
          { title: `${code} Năm trước`, width: 10 },
          { title: `${code} So sánh`, width: 16 },
        ]
      : []),
  ]);
  const groups = groupCodes.map((code) => ({ title: `ND${code}`, width: 8 }));
  const end = [
    { title: "Đề xuất", width: 18 },
    { title: "Kết quả", width: 18 },
  ];
  return [...BEFORE, ...criteria, ...groups, ...end, ...(compared ? [{ title: "Đơn vị thay đổi", width: 40 }] : [])];
}

const LOOKS = [
  { horizontal: "left" },
  { horizontal: "center" },
  { horizontal: "center", format: SHEET.formats.whole },
  { horizontal: "center", format: SHEET.formats.decimal },
] as const;

function lookOf(column: number, content: PlainContent): number {
  if (typeof content !== "number") return TEXTS.includes(column) ? 0 : 1;
  return Number.isInteger(content) ? 2 : 3;
}

async function shellOf(frame: Frame, head: SheetHead, subtitle: string, rowCount: number): Promise<Shell> {
  const title = matrixTitle(frame.year);
  const workbook = newWorkbook(title, head);
  const columns = columnsOf(frame);
  const name = "Số liệu";
  const open = openSheet(workbook, {
    name,
    head,
    title: title.toUpperCase(),
    subtitle,
    columns,
    frozenColumns: 3,
    points: POINTS,
    wide: true,
  });
  const sampleRow = open.row;
  LOOKS.forEach((look, index) => {
    write(open, index + 1, 0, look);
  });
  open.row += Math.max(rowCount, 1);
  if (rowCount > 0) open.sheet.autoFilter = { from: { row: open.titleRow, column: 1 }, to: { row: open.row - 1, column: columns.length } };
  writeSignatures(open, SIGNATURES.body);
  closeSheet(open);
  writeCriteriaSheet(workbook, frame, head);
  return { file: await fileOf(workbook), sampleRow };
}

function cellsOf(row: LongMatrixRow, number: number): PlainContent[] {
  const cells: PlainContent[] = [number, row.code, row.unitName, UNIT_TYPE_LABEL[row.unitType], row.cluster, row.monitor];
  row.cells.forEach(([target, result, verdict], index) => {
    cells.push(target, result, verdictText(verdict), ...(row.before?.[index] ?? []));
  });
  cells.push(...row.groups, row.proposal, row.outcome);
  if (row.before) cells.push(row.beforeNote ?? "");
  return cells;
}

function verdictText(verdict: Verdict | null): string | null {
  return verdict && VERDICT_LABEL[verdict];
}

async function* batchesOf(batches: AsyncIterable<Iterable<LongMatrixRow>>): AsyncGenerator<Iterable<PlainContent[]>> {
  let number = 0;
  function* cells(rows: Iterable<LongMatrixRow>) {
    for (const row of rows) yield cellsOf(row, ++number);
  }
  for await (const rows of batches) yield cells(rows);
}

/** Writes the workbook to `out` as its rows come, a batch in memory; gives how many there were. `subtitle` says what they were narrowed to. */
export function writeLongMatrix(
  rows: AsyncIterable<Iterable<LongMatrixRow>>,
  { frame, head, subtitle }: { frame: Frame; head: SheetHead; subtitle: string },
  out: Writable,
): Promise<number> {
  const widths = columnsOf(frame).map((column) => column.width);
  const shell = (rowCount: number) => shellOf(frame, head, subtitle, rowCount);
  return streamWorkbook({ shell, batches: batchesOf(rows), lookOf, widths, points: POINTS }, out);
}
