/** The dated attributes of a unit with their words, for history, audit and forms. */
import { UNIT_LEVEL_LABEL, UNIT_TYPE_LABEL } from "./labels";
import type { UnitAttributes } from "./organisation";
import { fold } from "./text";

export const UNIT_ATTRIBUTE_LABEL: Record<keyof UnitAttributes, string> = {
  name: "Tên đơn vị",
  shortName: "Tên ngắn",
  headerUpper: "Dòng trên của thể thức văn bản",
  headerName: "Dòng dưới của thể thức văn bản",
  documentCode: "Ký hiệu văn bản",
  place: "Địa danh",
  unitType: "Loại hình",
  level: "Cấp",
  cluster: "Cụm",
  branchCount: "Số chi đoàn",
  memberCount: "Số đoàn viên",
};
const ATTRIBUTES = Object.keys(UNIT_ATTRIBUTE_LABEL) as (keyof UnitAttributes)[];

/** Prints one attribute; nothing recorded prints "". */
export function attributeText(attributes: UnitAttributes, key: keyof UnitAttributes): string {
  if (key === "unitType") return UNIT_TYPE_LABEL[attributes.unitType];
  if (key === "level") return UNIT_LEVEL_LABEL[attributes.level];
  return String(attributes[key] ?? "");
}

/** One changed attribute in printed values. */
export interface AttributeChange {
  label: string;
  before: string;
  after: string;
}

/** Lists the attributes in which two versions of a unit differ. */
export function diffAttributes(before: UnitAttributes, after: UnitAttributes): AttributeChange[] {
  return ATTRIBUTES.map((key) => ({
    label: UNIT_ATTRIBUTE_LABEL[key],
    before: attributeText(before, key),
    after: attributeText(after, key),
  })).filter((change) => change.before !== change.after);
}

/** Gives the key under which a unit is found without diacritics: name, short name and code. */
export function unitSearchKey(unit: { name: string; shortName: string; code: string }): string {
  return fold(`${unit.name} ${unit.shortName} ${unit.code}`);
}

/** Gives the short name: as typed, else the name without "Đoàn cơ sở" or "Chi đoàn cơ sở". */
export function shortNameOf(unit: { name: string; shortName: string }): string {
  return unit.shortName || unit.name.replace(/^(Chi đoàn|Đoàn) cơ sở\s+/i, "");
}
