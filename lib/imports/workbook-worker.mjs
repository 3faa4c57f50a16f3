/**
 * Parses a workbook in a thread of its own, so that a hostile or huge file costs this thread and never the server. Plain JavaScript because the
 * thread starts from the file itself, in development, tests and production alike. In: parts that hold cells. Out: sheets of raw cells.
 */
import { parentPort, workerData } from "node:worker_threads";
import ExcelJS from "exceljs";
import { repack } from "./repack.mjs";

/** Parts of a sheet that hold no values but make the parser slow or fail (a list over a whole column, a drawing whose file is not there). */
const IGNORED = [
  "dataValidations",
  "conditionalFormatting",
  "hyperlinks",
  "drawing",
  "picture",
  "tableParts",
  "extLst",
  "autoFilter",
  "headerFooter",
  "rowBreaks",
  "sheetProtection",
];

function plainText(value) {
  if (typeof value === "string") return value;
  if (Array.isArray(value?.richText)) return value.richText.map((run) => run.text ?? "").join("");
  return value?.text === undefined ? "" : plainText(value.text);
}

/** A formula counts as its stored result; a merged cell repeats its master only downwards, never into another column. */
function rawCell(cell, row, column) {
  const at = { row, column };
  if (cell.isMerged && cell.master !== cell && cell.master.fullAddress.col !== column) return null;
  let value = cell.value;
  if (value !== null && typeof value === "object" && ("formula" in value || "sharedFormula" in value)) {
    if (value.result === undefined || value.result === null) return { ...at, kind: "notComputed" };
    value = value.result;
  }
  if (value === null || value === undefined) return null;
  const format = cell.numFmt ?? "";
  if (value instanceof Date) return { ...at, kind: "moment", at: value.getTime(), format };
  if (typeof value === "number") return { ...at, kind: "number", number: value, format };
  if (typeof value === "boolean") return { ...at, kind: "text", text: value ? "TRUE" : "FALSE" };
  if (typeof value === "object" && "error" in value) return { ...at, kind: "error", text: String(value.error) };
  const text = plainText(value);
  return text === "" ? null : { ...at, kind: "text", text };
}

const workbook = new ExcelJS.Workbook();
await workbook.xlsx.load(await repack(workerData.parts), { ignoreNodes: IGNORED });
const sheets = workbook.worksheets.map((sheet) => {
  const cells = [];
  sheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, column) => {
      const raw = rawCell(cell, rowNumber, column);
      if (raw) cells.push(raw);
    });
  });
  return { name: sheet.name, cells };
});
parentPort?.postMessage(sheets);
