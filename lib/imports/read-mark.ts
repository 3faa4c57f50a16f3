/** Reads the hidden sheet that lib/documents/xlsx/fill-mark.ts wrote into a workbook for filling in. */

import { MARK_FORMAT, MARK_LINE, MARK_SIGN, type MarkedRow, type MarkHead, NO_SEAL } from "../domain/fill-mark";
import { fillKey } from "../domain/fill-sheet";
import { fail, ok, type Result } from "../domain/result";
import type { SheetData, SheetRow } from "./sheet-data";

/** `texts`: seals of what the file itself says around its rows. `rows` by unit and code. */
export interface FillMark {
  head: MarkHead;
  texts: ReadonlySet<string>;
  rows: ReadonlyMap<string, MarkedRow>;
}

const NOT_OURS = fail(
  "invalid",
  "Tệp này không phải là tệp điền tải về từ hệ thống, hoặc đã mất phần dấu ẩn (thường do chép sang tệp mới). Hãy tải tệp mới rồi chép nội dung đã gõ vào các ô vàng.",
);
const OTHER_FORMAT = fail("invalid", "Tệp này thuộc mẫu cũ của hệ thống. Hãy tải tệp mới rồi chép nội dung đã gõ vào các ô vàng.");

function texts(row: SheetRow | undefined): string[] {
  const found: string[] = [];
  for (const cell of row?.cells ?? []) found[cell.column - 1] = cell.text;
  return Array.from(found, (text) => text ?? "");
}

function isMark(sheet: SheetData): boolean {
  return texts(sheet.rows[0])[0] === MARK_SIGN;
}

/** Gives the mark of a workbook and the sheets that people see. Refuses a file without one, and one of another format. */
export function readMark(sheets: readonly SheetData[]): Result<{ mark: FillMark; visible: SheetData[] }> {
  const sheet = sheets.find(isMark);
  if (!sheet) return NOT_OURS;
  const [, format = "", part = "", bodyId = "", year = "", unitCode = ""] = texts(sheet.rows[0]);
  if (format !== MARK_FORMAT || (part !== "target" && part !== "result")) return OTHER_FORMAT;
  const lines = sheet.rows.slice(1).map(texts);
  const of = (kind: string) => lines.filter(([first]) => first === kind);
  const dossiers = of(MARK_LINE.dossier).map(([, code = "", id = "", content = ""]) => ({ id, unitCode: code, content }));
  const rows = of(MARK_LINE.row).map(([, unit = "", code = "", version = "", seals = ""]): MarkedRow => {
    return { unitCode: unit, code, version: Number(version), seals: seals.split(" ").map((seal) => (seal === NO_SEAL ? "" : seal)) };
  });
  if (rows.length === 0 || dossiers.length === 0) return NOT_OURS;
  return ok({
    mark: {
      head: { part, bodyId, year: Number(year), unitCode, dossiers },
      texts: new Set(of(MARK_LINE.text).map(([, seal = ""]) => seal)),
      rows: new Map(rows.map((row) => [fillKey(row.unitCode, row.code), row])),
    },
    visible: sheets.filter((candidate) => !isMark(candidate)),
  });
}
