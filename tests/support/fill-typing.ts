import ExcelJS from "exceljs";

/** The table of a downloaded workbook to type into: cells by criterion (and unit) and column title. */
export interface Typing {
  sheet: ExcelJS.Worksheet;
  cell: (code: string, title: string, unitCode?: string) => ExcelJS.Cell;
  rowOf: (code: string, unitCode?: string) => number;
}

/** Opens a workbook, types into it and gives the file. */
export async function typeInto(file: Uint8Array, type: (typing: Typing) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer);
  type(typingOf(workbook));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Gives the table of a workbook that was filled in. */
export function typingOf(workbook: ExcelJS.Workbook): Typing {
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error("no sheet");
  const titles = new Map<string, number>();
  let titleRow = 0;
  sheet.eachRow((row, number) => {
    if (titleRow > 0 || !row.values || !(row.values as unknown[]).includes("Nội dung, tiêu chí")) return;
    titleRow = number;
    row.eachCell((cell, column) => titles.set(cell.text, column));
  });
  const columnOf = (title: string) => {
    const column = titles.get(title);
    if (!column) throw new Error(`no column ${title}`);
    return column;
  };
  const rowOf = (code: string, unitCode = "") => {
    for (let row = titleRow + 1; row <= sheet.rowCount; row += 1) {
      const isUnit = unitCode === "" || sheet.getCell(row, columnOf("Mã đơn vị")).text === unitCode;
      if (isUnit && sheet.getCell(row, columnOf("Mã")).text === code) return row;
    }
    throw new Error(`no row ${unitCode} ${code}`);
  };
  return { sheet, rowOf, cell: (code, title, unitCode) => sheet.getCell(rowOf(code, unitCode), columnOf(title)) };
}
