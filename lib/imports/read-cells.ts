/** Readers of single cells: what people type in Excel, read exactly or refused with what would be right. Rules of figures: lib/domain/measure.ts. */
import { type CriteriaContent, type Criterion, criteriaOf, criterionByCode } from "../domain/criteria";
import { formatTarget, readTarget, readWhole, readYesNo } from "../domain/measure";
import { fold, tidy, tidyLines } from "../domain/text";
import { readDay } from "../format";
import type { CellReading } from "./parsing";
import { type CellData, plainNumber } from "./sheet-data";

const MAX_TEXT = 2_000;

const refuse = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });

/** "1,000" may be one or a thousand: Vietnamese groups with points, English with commas. */
const EITHER_WAY = /^\d{1,3}(,\d{3})+$/;

/** Gives the whole figure of a cell as text, not rounded to what its format shows. */
function exactText(cell: CellData): string {
  return cell.number === null ? cell.text : plainNumber(cell.number);
}

/** Cuts the unit of counting from the end of a figure: ("3 lần", "lần") → "3". */
function withoutUnit(text: string, unit: string): string {
  const bare = tidy(text);
  const ending = tidy(unit);
  if (ending === "" || !fold(bare).endsWith(fold(ending))) return bare;
  const head = bare.slice(0, bare.length - ending.length).trim();
  return /\d$/.test(head) ? head : bare;
}

function dateInstead(cell: CellData): string {
  return `Ô là ngày ${cell.text}, không phải là số: Excel có thể đã tự đổi; hãy định dạng cột là “Text” rồi gõ lại.`;
}

/** Reads a percent target; a bare figure up to 1 is refused because it may mean 0,95 % or 95 %. */
function percentText(cell: CellData): CellReading<string> {
  if (cell.percent && cell.number !== null) return { ok: true, value: `${plainNumber(cell.number * 100)}%` };
  const text = exactText(cell);
  const bare = tidy(text).replace(/^(≥|>=|=>|từ)\s*/i, "");
  const value = /^\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(",", ".")) : null;
  if (value !== null && value > 0 && value <= 1) {
    return refuse(
      `“${cell.text}” không rõ là ${plainNumber(value)} % hay ${plainNumber(value * 100)} %: hãy ghi “${plainNumber(value * 100)}%” hoặc định dạng ô là phần trăm.`,
    );
  }
  return { ok: true, value: text };
}

/** Reads what stands in a cell for a target as a form takes it ("95,5", "3"); refuses dates, percentages of a count and figures that can be read two ways. */
export function readTargetText(criterion: Pick<Criterion, "kind" | "code" | "unit">, cell: CellData): CellReading<string> {
  if (cell.day !== null) return refuse(dateInstead(cell));
  if (criterion.kind !== "percent" && (cell.percent || cell.text.includes("%"))) {
    return refuse(`Tiêu chí ${criterion.code} tính bằng “${criterion.unit}”, không phải bằng phần trăm.`);
  }
  if (EITHER_WAY.test(tidy(cell.text)) && cell.number === null)
    return refuse(`“${cell.text}” có thể hiểu hai cách: hãy ghi số nguyên không có dấu phẩy.`);
  return criterion.kind === "percent" ? percentText(cell) : { ok: true, value: withoutUnit(exactText(cell), criterion.unit) };
}

/**
 * Reads a registered target into hundredths (null for a text criterion). A target below the threshold was registered on paper and is kept with a
 * notice; over 100 %, decimals of a count, a percentage for a count, and figures that can be read two ways are refused.
 */
export function readTargetCell(criterion: Criterion, cell: CellData | undefined): CellReading<number | null> {
  if (criterion.kind === "text") {
    const said = cell?.text ?? "";
    return said === "" || readYesNo(said).kind === "value" || fold(said).startsWith("co y kien")
      ? { ok: true, value: null }
      : {
          ok: true,
          value: null,
          notice: `Tiêu chí ${criterion.code} không có chỉ tiêu bằng số; nội dung “${tidy(said)}” không được nhập.`,
        };
  }
  if (!cell || cell.text === "") return refuse(`Chưa ghi chỉ tiêu đăng ký của tiêu chí ${criterion.code}.`);
  const text = readTargetText(criterion, cell);
  if (!text.ok) return text;
  const reading = readTarget(criterion.kind, text.value, null);
  if (reading.kind === "empty") return refuse(`Chưa ghi chỉ tiêu đăng ký của tiêu chí ${criterion.code}.`);
  if (reading.kind === "unreadable") return refuse(reading.reason);
  const { threshold } = criterion;
  if (reading.value === null || threshold === null || reading.value >= threshold) return { ok: true, value: reading.value };
  const notice = `Chỉ tiêu ${formatTarget(criterion.kind, reading.value)} thấp hơn ngưỡng tối thiểu ${formatTarget(criterion.kind, threshold)}; giữ nguyên vì đã đăng ký trên giấy.`;
  return { ok: true, value: reading.value, notice };
}

/** Reads a whole number ≥ 0, or null when the cell is blank. `unit` ("lần") may follow the figure. */
export function readWholeCell(cell: CellData | undefined, unit = ""): CellReading<number | null> {
  if (!cell || cell.text === "") return { ok: true, value: null };
  if (cell.day !== null) return refuse(dateInstead(cell));
  if (cell.percent || cell.text.includes("%")) return refuse(`“${cell.text}” là phần trăm; ô này cần một số nguyên.`);
  if (cell.number === null && EITHER_WAY.test(tidy(cell.text)))
    return refuse(`“${cell.text}” có thể hiểu hai cách: hãy ghi số nguyên không có dấu phẩy.`);
  const reading = readWhole(withoutUnit(exactText(cell), unit));
  return reading.kind === "unreadable" ? refuse(reading.reason) : { ok: true, value: reading.kind === "value" ? reading.value : null };
}

/** Reads a calendar day from an Excel date or from text dd/mm/yyyy into ISO, or null when blank. A bare number is refused. */
export function readDayCell(cell: CellData | undefined): CellReading<string | null> {
  if (!cell || cell.text === "") return { ok: true, value: null };
  if (cell.day !== null) return { ok: true, value: cell.day };
  const day = cell.number === null ? readDay(tidy(cell.text).replace(/^ngày\s+/i, "")) : null;
  if (day) return { ok: true, value: day };
  if (cell.number !== null) return refuse(`Ô là số ${cell.text}, không phải là ngày: hãy định dạng ô là ngày hoặc ghi dd/mm/yyyy.`);
  return refuse(`“${tidy(cell.text)}” không phải là ngày hợp lệ: hãy ghi dd/mm/yyyy, ví dụ 14/11/2023.`);
}

/** Reads text, line breaks kept; refuses what is longer than the forms take. */
export function readTextCell(cell: CellData | undefined, max = MAX_TEXT): CellReading<string> {
  const text = tidyLines(cell?.raw ?? "");
  return text.length > max ? refuse(`Nội dung dài ${text.length} ký tự, tối đa ${max}.`) : { ok: true, value: text };
}

/** Reads a mark ("x", "Có"); blank and "Không" are no mark. */
export function readMarkCell(cell: CellData | undefined): CellReading<boolean> {
  const reading = readYesNo(cell?.text ?? "");
  if (reading.kind === "unreadable")
    return fold(cell?.text ?? "") === "khong phat sinh" ? { ok: true, value: true } : refuse(reading.reason);
  return { ok: true, value: reading.kind === "value" && reading.value };
}

/** Finds the criterion of "1.2", "Tiêu chí 1.2", "TC 1.2" or a number as the cell shows it; 1.1 and 1.10 are two criteria. */
export function readCriterionCell(content: CriteriaContent, cell: CellData | undefined): CellReading<Criterion> {
  if (!cell || cell.text === "") return refuse("Chưa ghi mã tiêu chí.");
  if (cell.day !== null) return refuse(dateInstead(cell));
  const match = /^(?:tieu chi|tc|chi tieu)?\s*[:.]?\s*(\d)\s*[.,]\s*(\d{1,2})\s*\.?$/.exec(fold(cell.text));
  if (!match) return refuse(`“${tidy(cell.text)}” không phải là mã tiêu chí: hãy ghi dạng 1.2.`);
  const [, group = "", order = ""] = match;
  const shown = `${group}.${order}`;
  const criterion =
    criterionByCode(content, shown) ?? (cell.number === null ? undefined : criterionByCode(content, `${group}.${order.replace(/0$/, "")}`));
  if (!criterion) return refuse(`Bộ tiêu chí của đơn vị không có tiêu chí ${shown} (có ${rangeOf(content)}).`);
  const twin = cell.number !== null && criterion.code.length === 3 ? criterionByCode(content, `${criterion.code}0`) : undefined;
  if (!twin) return { ok: true, value: criterion };
  return {
    ok: true,
    value: criterion,
    notice: `Ô là số nên Excel không phân biệt ${criterion.code} với ${twin.code}; đã hiểu là ${criterion.code}. Nếu là ${twin.code}, hãy định dạng ô là “Text” rồi gõ lại.`,
  };
}

function rangeOf(content: CriteriaContent): string {
  return (
    content.groups.map((group) => `${group.criteria[0]?.code}–${group.criteria.at(-1)?.code}`).join(", ") ||
    `${criteriaOf(content).length} tiêu chí`
  );
}
