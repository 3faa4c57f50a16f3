/** Sheet "Đơn vị" → units with the attributes that the sheet gives. A blank cell means "not said", never "erase". */
import { UNIT_TYPES, type UnitType } from "../domain/criteria";
import { UNIT_LEVEL_LABEL, UNIT_TYPE_LABEL } from "../domain/labels";
import { UNIT_LEVELS, type UnitLevel } from "../domain/organisation";
import { tidy } from "../domain/text";
import { unitSchema } from "../forms/unit";
import { codeKey, indexUnits, nameKey, sameWords, type UnitIndex, unitByName } from "./match-unit";
import { type CellReading, type Parsed, parseRows, type RowReader, type UnitRef } from "./parsing";
import { readTextCell, readWholeCell } from "./read-cells";
import type { Recognition } from "./recognise";
import type { CellData, SheetData } from "./sheet-data";

/** One unit of the sheet; `unitId` is null for one that is not stored yet. Fields of null were not said. */
export interface UnitRow {
  sheet: string;
  row: number;
  unitId: string | null;
  code: string;
  name: string;
  level: UnitLevel | null;
  unitType: UnitType | null;
  branchCount: number | null;
  memberCount: number | null;
  cluster: string | null;
  email: string | null;
}

const LEVEL_SHORT: Record<string, UnitLevel> = { DCS: "doanCoSo", ĐCS: "doanCoSo", CDCS: "chiDoanCoSo", CĐCS: "chiDoanCoSo" };
const TYPE_SHORT: Record<string, UnitType> = {
  "cơ quan": "coQuan",
  "đơn vị sự nghiệp": "coQuan",
  xã: "xaPhuong",
  phường: "xaPhuong",
  "xã, phường": "xaPhuong",
  "thị trấn": "xaPhuong",
  trường: "truongHoc",
  "trường học": "truongHoc",
  "vũ trang": "lucLuongVuTrang",
};

function readChoice<T extends string>(
  cell: CellData | undefined,
  values: readonly T[],
  labels: Record<T, string>,
  short: Record<string, T>,
): CellReading<T | null> {
  const text = tidy(cell?.text ?? "");
  if (text === "") return { ok: true, value: null };
  const value =
    values.find((candidate) => sameWords(labels[candidate], text)) ?? Object.entries(short).find(([word]) => sameWords(word, text))?.[1];
  if (value) return { ok: true, value };
  return {
    ok: false,
    reason: `Không có loại “${text}”: hãy ghi một trong ${values.map((candidate) => `“${labels[candidate]}”`).join(", ")}.`,
  };
}

function readEmail(cell: CellData | undefined): CellReading<string | null> {
  const text = tidy(cell?.text ?? "")
    .replace(/^mailto:/i, "")
    .toLowerCase();
  if (text === "") return { ok: true, value: null };
  if (text.length <= 254 && /^[^\s@<>"(),;:]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(text))
    return { ok: true, value: text };
  return { ok: false, reason: `“${text}” không phải là một địa chỉ thư điện tử.` };
}

/** Finds the stored unit of the row; refuses a new code beside the name of a unit that has another code. */
function storedUnit(reader: RowReader, index: UnitIndex, code: string, name: string): UnitRef | null {
  const named = name === "" ? null : unitByName(index, name);
  if (code === "") {
    if (!named) reader.refuse("unitCode", `Chưa ghi mã của đơn vị “${name}”.`);
    return named;
  }
  const coded = index.byCode.get(codeKey(code));
  if (named && !coded)
    reader.refuse(
      "unitCode",
      `“${named.name}” đang có mã ${named.code}, không phải “${code}”: hãy sửa mã, hoặc đổi mã trong phần đơn vị trước.`,
    );
  if (named && coded && named !== coded)
    reader.refuse("unitName", `Mã ${coded.code} là “${coded.name}”, còn tên ghi “${named.name}” (mã ${named.code}).`);
  return coded ?? null;
}

/** Parses the sheet. Refuses a unit without name or code, unknown levels and types, and the second row of a code or a name. */
export function parseUnits(sheet: SheetData, recognition: Recognition, context: { units: readonly UnitRef[] }): Parsed<UnitRow> {
  const index = indexUnits(context.units);
  const rowOfCode = new Map<string, number>();
  const rowOfName = new Map<string, number>();
  return parseRows(sheet, recognition, null, (reader) => {
    const [code, name] = [tidy(reader.text("unitCode")), tidy(reader.text("unitName"))];
    const said = ["level", "unitType", "branchCount", "memberCount", "email"] as const;
    if ((code === "" || name === "") && reader.isBlank(said)) {
      reader.note(null, "Dòng không phải là một đơn vị, được bỏ qua.");
      return null;
    }
    const stored = storedUnit(reader, index, code, name);
    if (name === "" && !stored) reader.refuse("unitName", "Chưa ghi tên đơn vị.");
    const badCode = stored || code === "" ? undefined : unitSchema.shape.code.safeParse(code).error?.issues[0]?.message;
    if (badCode) reader.refuse("unitCode", `${badCode}.`);
    const earlier = rowOfCode.get(codeKey(stored?.code ?? code));
    if (earlier) reader.refuse("unitCode", `Mã ${code || stored?.code} đã có ở dòng ${earlier}.`);
    const sameName = rowOfName.get(nameKey(name));
    if (!earlier && sameName) reader.refuse("unitName", `Tên “${name}” đã có ở dòng ${sameName} với mã khác.`);
    const level = reader.read("level", (cell) => readChoice(cell, UNIT_LEVELS, UNIT_LEVEL_LABEL, LEVEL_SHORT));
    const unitType = reader.read("unitType", (cell) => readChoice(cell, UNIT_TYPES, UNIT_TYPE_LABEL, TYPE_SHORT));
    if (level === "body") reader.refuse("level", "Tệp chỉ nhập các đơn vị trực thuộc, không nhập cơ quan điều hành.");
    if (!stored && reader.isBlank(["level"])) reader.refuse("level", "Đơn vị mới cần có cấp: hãy ghi “Đoàn cơ sở” hoặc “Chi đoàn cơ sở”.");
    if (!stored && reader.isBlank(["unitType"]))
      reader.refuse("unitType", `Đơn vị mới cần có loại hình, ví dụ “${UNIT_TYPE_LABEL.coQuan}”.`);
    const branchCount = reader.read("branchCount", (cell) => readWholeCell(cell, "chi đoàn"));
    const memberCount = reader.read("memberCount", (cell) => readWholeCell(cell, "đoàn viên"));
    const cluster = reader.read("cluster", (cell) => readTextCell(cell, 60));
    const email = reader.read("email", readEmail);
    rowOfCode.set(codeKey(stored?.code ?? code), earlier ?? reader.row.number);
    if (name !== "") rowOfName.set(nameKey(name), sameName ?? reader.row.number);
    return {
      sheet: sheet.name,
      row: reader.row.number,
      unitId: stored?.id ?? null,
      code: stored?.code ?? code,
      name: name || (stored?.name ?? ""),
      level,
      unitType,
      branchCount,
      memberCount,
      cluster: cluster === "" ? null : cluster,
      email,
    };
  });
}

/** Gives the units as they will be after the rows: stored ones, and new ones under the id "new:<code>". For previewing one workbook as a whole. */
export function unitsAfter(units: readonly UnitRef[], rows: readonly UnitRow[]): UnitRef[] {
  const byId = new Map(rows.filter((row) => row.unitId !== null).map((row) => [row.unitId, row]));
  const kept = units.map((unit) => ({ ...unit, name: byId.get(unit.id)?.name ?? unit.name }));
  const added = rows.filter((row) => row.unitId === null);
  return [...kept, ...added.map(({ code, name, unitType }) => ({ id: `new:${code}`, code, name, ...(unitType ? { unitType } : {}) }))];
}
