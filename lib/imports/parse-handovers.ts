/** The sheet of positions → rows to hand over. Headings are found by their words; every refusal names its cell. */
import { z } from "zod";
import { LIST_FIELDS, type ListedPosition, type ListField, type ListRemark } from "../domain/handover-list";
import { POSITION_LABEL } from "../domain/labels";
import { POSITIONS, type Position } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { tidy } from "../domain/text";
import { readDay } from "../format";
import { personSchema } from "../forms/person";
import { headingKey } from "./fields";
import { sameWords } from "./match-unit";
import { type CellData, cellAt, columnLetter, type SheetData, type SheetRow } from "./sheet-data";

/** The headings of the template, in its order. */
export const LIST_HEADING: Record<ListField, string> = {
  unitCode: "Mã đơn vị",
  position: "Chức vụ",
  holder: "Tên đăng nhập người đang giữ",
  name: "Người nhận",
  account: "Tài khoản đã có của người nhận",
  email: "Thư điện tử người nhận",
  phone: "Điện thoại người nhận",
  day: "Từ ngày",
};
const REQUIRED: readonly ListField[] = ["unitCode", "position", "name"];
const HEADING_ROWS = 20;
const AT_MOST = 2_000;

const remarkSchema = z.object({ ref: z.string(), value: z.string(), reason: z.string() });
const rowSchema = z.object({
  number: z.number(),
  refs: z.record(z.enum(LIST_FIELDS), z.string()),
  unitCode: z.string(),
  position: z.enum(POSITIONS),
  ...{ holder: z.string(), name: z.string(), account: z.string(), email: z.string(), phone: z.string() },
  day: z.string().nullable(),
});

/** What was read of a file, as it is kept until it is written. */
export const handoverListSchema = z.object({ sheet: z.string(), rows: z.array(rowSchema), refused: z.array(remarkSchema) });
export type HandoverListContent = z.infer<typeof handoverListSchema>;

type Columns = Partial<Record<ListField, number>>;

function columnsOf(row: SheetRow): Columns {
  const columns: Columns = {};
  for (const field of LIST_FIELDS) {
    const cell = row.cells.find((candidate) => headingKey(candidate.text) === headingKey(LIST_HEADING[field]));
    if (cell) columns[field] = cell.column;
  }
  return columns;
}

function findTable(sheets: readonly SheetData[]): { sheet: SheetData; heading: number; columns: Columns } | null {
  for (const sheet of sheets) {
    for (const row of sheet.rows.slice(0, HEADING_ROWS)) {
      const columns = columnsOf(row);
      if (REQUIRED.every((field) => columns[field] !== undefined)) return { sheet, heading: row.number, columns };
    }
  }
  return null;
}

interface RowCells {
  text: (field: ListField) => string;
  cell: (field: ListField) => CellData | undefined;
  refs: Record<ListField, string>;
}

function cellsOf(row: SheetRow, columns: Columns): RowCells {
  const cell = (field: ListField) => cellAt(row, columns[field]);
  const refs = Object.fromEntries(LIST_FIELDS.map((field) => [field, `${columnLetter(columns[field] ?? 0)}${row.number}`]));
  return { cell, text: (field) => tidy(cell(field)?.text ?? ""), refs: refs as Record<ListField, string> };
}

function readPosition(text: string): Position | null {
  return POSITIONS.find((position) => sameWords(POSITION_LABEL[position], text)) ?? null;
}

function readListDay({ cell, text }: RowCells): string | null {
  return cell("day")?.day ?? readDay(text("day"));
}

/** Gives what is wrong with the cells of a row, the first reason of each. */
function problemsOf(cells: RowCells): { field: ListField; reason: string }[] {
  const broken = LIST_FIELDS.flatMap((field) => {
    const reason = cells.cell(field)?.problem;
    return reason ? [{ field, reason }] : [];
  });
  if (broken.length > 0) return broken;
  const problems: { field: ListField; reason: string }[] = [];
  const check = (field: ListField, isWrong: boolean, reason: string) => isWrong && problems.push({ field, reason });
  const words = Object.values(POSITION_LABEL).join(", ");
  check("unitCode", cells.text("unitCode") === "", "Chưa ghi mã đơn vị.");
  check("position", readPosition(cells.text("position")) === null, `Chức vụ là một trong: ${words}.`);
  check("name", cells.text("name").length > 120, "Họ tên tối đa 120 ký tự.");
  check("email", !personSchema.shape.email.safeParse(cells.text("email")).success, "Địa chỉ thư chưa đúng.");
  check("phone", cells.text("phone").length > 30, "Số điện thoại tối đa 30 ký tự.");
  check("day", cells.text("day") !== "" && readListDay(cells) === null, "Ngày chưa đúng, ví dụ 08/11/2024.");
  return problems;
}

function readRow(row: SheetRow, columns: Columns): { value: ListedPosition } | { remarks: ListRemark[] } {
  const cells = cellsOf(row, columns);
  const problems = problemsOf(cells);
  const position = readPosition(cells.text("position"));
  if (problems.length > 0 || position === null) {
    return { remarks: problems.map(({ field, reason }) => ({ ref: cells.refs[field], value: cells.text(field), reason })) };
  }
  const lower = (field: ListField) => cells.text(field).toLowerCase();
  return {
    value: {
      ...{ number: row.number, refs: cells.refs, unitCode: cells.text("unitCode"), position },
      ...{
        holder: lower("holder"),
        name: cells.text("name"),
        account: lower("account"),
        email: lower("email"),
        phone: cells.text("phone"),
      },
      day: readListDay(cells),
    },
  };
}

/** Reads the first sheet with the headings of the template. Refuses a workbook without them, and one with more rows than a Khối has positions. */
export function parseHandovers(sheets: readonly SheetData[]): Result<HandoverListContent> {
  const table = findTable(sheets);
  if (!table) {
    const names = REQUIRED.map((field) => `“${LIST_HEADING[field]}”`).join(", ");
    return fail("invalid", `Không thấy dòng tiêu đề có các cột ${names}: hãy điền vào mẫu tải từ trang này.`);
  }
  const rows = table.sheet.rows.filter((row) => row.number > table.heading);
  if (rows.length > AT_MOST) return fail("tooMany", `Tệp có ${rows.length} dòng, mỗi lần tối đa ${AT_MOST} dòng.`);
  const content: HandoverListContent = { sheet: table.sheet.name, rows: [], refused: [] };
  for (const row of rows) {
    const read = readRow(row, table.columns);
    if ("value" in read) content.rows.push(read.value);
    else content.refused.push(...read.remarks);
  }
  return ok(content);
}
