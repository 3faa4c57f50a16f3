import ExcelJS from "exceljs";

/** The first sheet of a workbook row by row; a number is given with its format: `97.8 ["89/91 ("0.0" %)"]`. */
export async function readWorkbookFile(path: string): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, index) => printed(row.getCell(index + 1))));
  });
  return rows;
}

function printed(cell: ExcelJS.Cell): string {
  if (cell.value === null || cell.value === undefined) return "";
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  return typeof value === "number" ? `${value} [${cell.numFmt}]` : cell.text;
}
