/**
 * Writes reasons into a column of an uploaded workbook, in a thread of its own like the parser. Plain JavaScript, because the thread starts from the
 * file itself. In: parts that hold cells, sheet, title row, column, title, reasons by row, whether limits of cells are kept. Out: the bytes of the file.
 */
import { parentPort, workerData } from "node:worker_threads";
import ExcelJS from "exceljs";
import { repack } from "./repack.mjs";

const IGNORED = ["conditionalFormatting", "hyperlinks", "drawing", "picture", "tableParts", "extLst"];
const EDGE = { style: "thin" };
const BORDER = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };

const { parts, sheetName, titleRow, column, title, reasons, keepLimits } = workerData;
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.load(await repack(parts), { ignoreNodes: keepLimits ? IGNORED : [...IGNORED, "dataValidations"] });
const sheet = workbook.worksheets.find((one) => one.name.normalize("NFC").trim() === sheetName);
if (!sheet) throw new Error("the sheet is not there");

const model = sheet.getRow(titleRow).getCell(1);
const heading = sheet.getRow(titleRow).getCell(column);
Object.assign(heading, { value: title, font: model.font, alignment: model.alignment, fill: model.fill, border: BORDER });
sheet.getColumn(column).width = 48;
// Only rows that hold something: LibreOffice stores the last row of a sheet, a million below.
sheet.eachRow((row, number) => {
  if (number <= titleRow || reasons[number] !== undefined) return;
  const cell = row.findCell(column);
  if (cell && cell.value !== null) cell.value = null;
});
for (const [number, reason] of Object.entries(reasons)) {
  const row = Number(number);
  const cell = sheet.getRow(row).getCell(column);
  cell.value = reason;
  cell.font = { name: "Times New Roman", family: 1, size: 11, color: { argb: "FFB00020" } };
  cell.alignment = { wrapText: true, vertical: "middle" };
  cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFDECEA" } };
  cell.border = BORDER;
  const lines = reason.split("\n").reduce((sum, line) => sum + Math.ceil(line.length / 46), 0);
  const height = sheet.getRow(row).height ?? 15;
  sheet.getRow(row).height = Math.min(409, Math.max(height, lines * 15 + 4));
}
const letter = sheet.getColumn(column).letter;
const area = sheet.pageSetup.printArea;
if (area) sheet.pageSetup.printArea = area.replace(/:\$?[A-Z]+/, `:${letter}`);
const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
parentPort?.postMessage(bytes);
