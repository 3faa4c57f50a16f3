/** Finds the unit that a row speaks of: by code, else by name; never by likeness. */
import { fold, tidy } from "../domain/text";
import { headingKey } from "./fields";
import type { RowReader, UnitRef } from "./parsing";

export interface UnitIndex {
  byCode: Map<string, UnitRef>;
  /** Folded name without punctuation → units; more than one when names differ only in diacritics or dashes. */
  byName: Map<string, UnitRef[]>;
}

/** Gives the key by which codes are compared: tidy, lower case. */
export function codeKey(code: string): string {
  return tidy(code).toLowerCase();
}

/** Gives the key by which names are compared: no diacritics, punctuation or doubled blanks. */
export function nameKey(name: string): string {
  return headingKey(name);
}

/** Builds the look-up of units by code and by name. */
export function indexUnits(units: readonly UnitRef[]): UnitIndex {
  const index: UnitIndex = { byCode: new Map(), byName: new Map() };
  for (const unit of units) {
    index.byCode.set(codeKey(unit.code), unit);
    const key = nameKey(unit.name);
    index.byName.set(key, [...(index.byName.get(key) ?? []), unit]);
  }
  return index;
}

/** Gives the only unit of that name: by its exact words first, then without diacritics; null when none or several. */
export function unitByName(index: UnitIndex, name: string): UnitRef | null {
  const same = index.byName.get(nameKey(name)) ?? [];
  const exact = same.filter((unit) => tidy(unit.name).toLowerCase() === tidy(name).toLowerCase());
  const [only, second] = exact.length > 0 ? exact : same;
  return only && !second ? only : null;
}

/** Finds the unit of a row from its code and name; refuses an unknown code, a code beside another unit's name, and a name nobody has. */
export function readUnit(reader: RowReader, index: UnitIndex): UnitRef | null {
  const [code, name] = [tidy(reader.text("unitCode")), tidy(reader.text("unitName"))];
  if (code === "" && name === "") {
    reader.refuse("unitCode", "Chưa ghi mã đơn vị: mỗi dòng cần có mã (hoặc tên) đơn vị.");
    return null;
  }
  if (code === "") {
    const unit = unitByName(index, name);
    if (!unit) reader.refuse("unitName", nameReason(index, name));
    return unit;
  }
  const unit = index.byCode.get(codeKey(code));
  if (!unit) {
    const named = name === "" ? null : unitByName(index, name);
    reader.refuse(
      "unitCode",
      `Không có đơn vị nào mang mã “${code}”${named ? `; “${named.name}” có mã ${named.code}` : ": hãy kiểm tra lại mã hoặc nhập danh sách đơn vị trước"}.`,
    );
    return null;
  }
  if (name !== "" && nameKey(name) !== nameKey(unit.name)) {
    const other = unitByName(index, name);
    if (other) {
      reader.refuse(
        "unitName",
        `Mã ${unit.code} là “${unit.name}”, còn tên ghi “${other.name}” (mã ${other.code}): hãy sửa mã hoặc tên cho khớp.`,
      );
      return null;
    }
    reader.note("unitName", `Tên ghi trong tệp khác tên đang dùng “${unit.name}”; đã hiểu theo mã ${unit.code}.`);
  }
  return unit;
}

function nameReason(index: UnitIndex, name: string): string {
  const several = index.byName.get(nameKey(name)) ?? [];
  if (several.length > 1) return `Tên “${name}” ứng với nhiều đơn vị (${several.map((unit) => unit.code).join(", ")}): hãy ghi mã đơn vị.`;
  return `Không có đơn vị nào tên “${name}”: hãy ghi mã đơn vị.`;
}

/** Says whether a text names the same as a label, whatever its case, diacritics and punctuation. */
export function sameWords(a: string, b: string): boolean {
  return headingKey(fold(a)) === headingKey(fold(b));
}
