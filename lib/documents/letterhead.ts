/** The two lines of a header: the unit's own data, or made from its name and level where it has none. Source: documents.md, "Elements". */
import type { UnitAttributes } from "../domain/organisation";
import type { IssuingBody } from "./content";

/** Attributes of a unit that its header is made from, as valid on the day of the document. */
export type LetterheadUnit = Pick<UnitAttributes, "name" | "level" | "headerUpper" | "headerName" | "documentCode" | "place">;

/** Gives the body that issues. `parent` is the unit above: its own line, else its name, stands first where the unit has no line for it. */
export function issuingBody(unit: LetterheadUnit, parent: Pick<UnitAttributes, "name" | "headerName" | "place">): IssuingBody {
  return {
    name: unit.name,
    headerUpper: unit.headerUpper || parent.headerName.replace(/^BCH\s+/iu, "").toLocaleUpperCase("vi") || withoutPlace(parent.name),
    headerName: unit.headerName || headerName(unit),
    documentCode: unit.documentCode || "ĐTN",
    place: unit.place || parent.place,
  };
}

/** A Đoàn writes "BCH ĐOÀN …", a chi đoàn "CHI ĐOÀN …". */
function headerName({ name, level }: Pick<LetterheadUnit, "name" | "level">): string {
  const bare = name.replace(/^(chi đoàn cơ sở|chi đoàn|đoàn cơ sở|đoàn)\s+/iu, "");
  const isBranch = level === "chiDoanCoSo" || level === "chiDoan";
  const line = isBranch ? `Chi đoàn ${bare}` : `BCH Đoàn ${bare}`;
  return (level === "body" ? withoutPlace(line) : line).toLocaleUpperCase("vi");
}

/** "ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG": a header leaves out the province, which stands before the date. */
function withoutPlace(name: string): string {
  return name.replace(/\s+(TP\.?|thành phố|tỉnh)\s+\S.*$/iu, "").toLocaleUpperCase("vi");
}
