/** The workbook to fill in after a congress: every position with its holder, empty cells for whoever follows. */
import ExcelJS from "exceljs";
import { cellValue, textHeight } from "./text";

const COLUMNS = [
  { title: "Mã đơn vị", width: 12 },
  { title: "Đơn vị", width: 42 },
  { title: "Chức vụ", width: 13 },
  { title: "Người đang giữ", width: 42 },
  { title: "Tên đăng nhập người đang giữ", width: 20 },
  { title: "Người nhận", width: 28, fill: true, note: "Họ tên người mới. Để trống: giữ nguyên." },
  {
    title: "Tài khoản đã có của người nhận",
    width: 20,
    fill: true,
    note: "Tên đăng nhập, nếu người nhận đã có tài khoản. Ví dụ: tran.thi.bich",
  },
  { title: "Thư điện tử người nhận", width: 28, fill: true, note: "Có thể để trống. Ví dụ: bich@example.vn" },
  { title: "Điện thoại người nhận", width: 16, fill: true, note: "Có thể để trống." },
  { title: "Từ ngày", width: 13, fill: true, note: "Để trống: ngày chọn khi tải lên. Ví dụ: 08/11/2024" },
] as const;
/** Of the cells, as spreadsheets begin with. */
const POINTS = 11;
/** Empty rows under the list, for positions that nobody holds yet. */
const SPARE = 30;

/** Writes the workbook; `rows` fill the first five columns. All cells are text, so that codes and phones stay as typed. */
export async function handoverTemplate(rows: readonly string[][]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Bàn giao", { views: [{ state: "frozen", xSplit: 3, ySplit: 1 }] });
  sheet.pageSetup = { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "1:1" };
  COLUMNS.forEach((column, index) => {
    const { title, width } = column;
    Object.assign(sheet.getColumn(index + 1), { width, numFmt: "@" });
    const cell = sheet.getCell(1, index + 1);
    const toFill = "fill" in column;
    cell.value = cellValue(title);
    cell.font = { bold: true };
    cell.alignment = { wrapText: true, vertical: "middle" };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: toFill ? "FFFFE9A8" : "FFE8EEF5" } };
    if (toFill) cell.note = column.note;
  });
  sheet.getRow(1).height = 34;
  for (const [index, row] of [...rows, ...Array.from({ length: SPARE }, () => [])].entries()) writeRow(sheet, index + 2, row);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function writeRow(sheet: ExcelJS.Worksheet, number: number, row: readonly string[]): void {
  COLUMNS.forEach((_, index) => {
    const cell = sheet.getCell(number, index + 1);
    cell.value = cellValue(row[index] ?? "");
    cell.alignment = { wrapText: true, vertical: "top" };
    cell.border = { bottom: { style: "hair" }, right: { style: "hair" } };
  });
  sheet.getRow(number).height = Math.max(...COLUMNS.map(({ width }, index) => textHeight(row[index] ?? "", width, POINTS)));
  sheet.getCell(number, 3).dataValidation = { type: "list", allowBlank: true, formulae: ['"Bí thư,Phó Bí thư,Ủy viên,Cán bộ"'] };
}
