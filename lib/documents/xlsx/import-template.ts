/** An empty workbook to fill in: plain sheets with headings, an example as a note on each, and lists to choose from. */
import ExcelJS from "exceljs";
import { cellValue, sheetName } from "./text";

interface TemplateSheet {
  name: string;
  headings: readonly string[];
  /** Columns (from 1) that must be filled. */
  required: readonly number[];
  /** What one may write under each heading. */
  examples: readonly string[];
  /** Columns (from 1) with a fixed choice of words. */
  lists: readonly { column: number; values: readonly string[] }[];
}

const LISTS = "Danh mục";
const ROWS = 500;

/** Writes the workbook. Cells to fill are text, so that "1.10" and "01/02" stay as typed; the words of lists stand on a hidden sheet. */
export async function importTemplate(sheets: readonly TemplateSheet[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const template of sheets) addSheet(workbook, template);
  const words = workbook.addWorksheet(LISTS, { state: "hidden" });
  let column = 0;
  for (const { name, lists } of sheets) {
    for (const list of lists) {
      column += 1;
      list.values.forEach((value, index) => {
        words.getCell(index + 1, column).value = cellValue(value);
      });
      const letter = words.getColumn(column).letter;
      const range = `'${LISTS}'!$${letter}$1:$${letter}$${list.values.length}`;
      const sheet = workbook.getWorksheet(sheetName(name));
      for (let row = 2; sheet && row <= ROWS; row += 1) {
        sheet.getCell(row, list.column).dataValidation = { type: "list", allowBlank: true, formulae: [range] };
      }
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: ExcelJS.Workbook, { name, headings, required, examples }: TemplateSheet): void {
  const sheet = workbook.addWorksheet(sheetName(name), { views: [{ state: "frozen", ySplit: 1 }] });
  headings.forEach((heading, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = Math.max(16, heading.length + 4);
    column.numFmt = "@";
    const cell = sheet.getCell(1, index + 1);
    const isRequired = required.includes(index + 1);
    cell.value = cellValue(heading);
    cell.font = { bold: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: isRequired ? "FFFFE9A8" : "FFE8EEF5" } };
    cell.alignment = { wrapText: true, vertical: "middle" };
    const example = examples[index];
    cell.note = [isRequired ? "Bắt buộc." : "", example ? `Ví dụ: ${example}` : ""].filter(Boolean).join(" ") || "Có thể để trống.";
  });
}
