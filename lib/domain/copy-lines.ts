/**
 * What a user types into the Phần mềm Quản lý đoàn viên, nội dung by nội dung, criterion by criterion; the lines of a criterion in the order that the
 * body set (lib/domain/copy-order.ts). Source: classification.md ("copy-friendly output in the order in which a user would type it there").
 */
import { type CopyLine, type CopyOrder, PROPOSED_ORDER } from "./copy-order";
import { type CriteriaContent, type Criterion, criteriaOf } from "./criteria";
import { type EntryValue, emptyEntry } from "./dossier";
import { PART_LABEL } from "./labels";
import { formatFraction, formatResult, formatTarget } from "./measure";
import { type DossierParts, PARTS } from "./parts";
import { printDay } from "./tables";
import { PART_FIELD_LABEL, typedPart } from "./typed-part";

/** One value to copy. `id` stays the same as long as the field is the same. */
export interface CopyField {
  id: string;
  label: string;
  text: string;
}

export interface CopyItem {
  code: string;
  name: string;
  fields: CopyField[];
}

export interface CopyGroup {
  code: string;
  name: string;
  items: CopyItem[];
}

/** A document or file under an item (criterion code or part). */
export interface CopyEvidence {
  item: string;
  title: string;
  documentNumber: string;
  documentDate: string | null;
}

type Line = [key: string, label: string, text: string];
type CriterionLine = [kind: CopyLine, lines: Line[]];

/** A figure as one types it: no percent sign, nothing for "—". */
function bare(text: string): string {
  return text === "—" ? "" : text.replace(/\s*%$/, "");
}

function resultLines({ kind }: Criterion, { result }: EntryValue): CriterionLine[] {
  if (result.notApplicable || kind !== "percent") return [["result", [["result", "Kết quả", formatResult(kind, result)]]]];
  const figure = (value: number | null) => (value === null ? "" : String(value));
  return [
    ["numerator", [["numerator", "Số đạt", figure(result.numerator)]]],
    ["denominator", [["denominator", "Tổng số", figure(result.denominator)]]],
    ["percent", [["percent", "Tỷ lệ (%)", bare(formatFraction(result.numerator, result.denominator))]]],
  ];
}

function evidenceLines(item: string, evidence: readonly CopyEvidence[]): Line[] {
  const pieces = evidence.filter((piece) => piece.item === item);
  return pieces.flatMap((piece, index): Line[] => {
    const which = pieces.length > 1 ? ` ${index + 1}` : "";
    const name = piece.documentNumber || piece.title;
    return [
      [`evidence${index}.number`, `Minh chứng${which}: số, ký hiệu`, name],
      [`evidence${index}.day`, `Minh chứng${which}: ngày`, printDay(piece.documentDate)],
    ];
  });
}

function itemOf(code: string, name: string, lines: readonly Line[]): CopyItem {
  const fields = lines.filter(([, , text]) => text.trim() !== "").map(([key, label, text]) => ({ id: `${code}.${key}`, label, text }));
  return { code, name, fields };
}

/** Gives the values of a dossier in the typing order of the body; fields without a value are left out, criteria stay. */
export function copyGroups(
  content: CriteriaContent,
  entries: ReadonlyMap<string, EntryValue>,
  parts: DossierParts,
  evidence: readonly CopyEvidence[],
  order: CopyOrder = PROPOSED_ORDER,
): CopyGroup[] {
  const groups = content.groups.map((group) => ({
    code: group.code,
    name: group.name,
    items: group.criteria.map((criterion) => {
      const entry = entries.get(criterion.code) ?? emptyEntry(criterion.code);
      const unit = criterion.kind === "percent" ? "Chỉ tiêu (%)" : "Chỉ tiêu";
      const target: Line = ["target", unit, entry.hasTarget ? bare(formatTarget(criterion.kind, entry.target)) : ""];
      const lines = new Map<CopyLine, Line[]>([
        ["target", [target]],
        ...resultLines(criterion, entry),
        ["reason", [["reason", "Lý do, ghi chú", entry.reason]]],
        ["evidence", evidenceLines(criterion.code, evidence)],
      ]);
      return itemOf(
        criterion.code,
        criterion.name,
        order.lines.flatMap((kind) => lines.get(kind) ?? []),
      );
    }),
  }));
  const items = PARTS.map((part) => {
    const typed = Object.entries(typedPart(part, parts)).map(([key, text]): Line => [key, PART_FIELD_LABEL[key] ?? key, text]);
    return itemOf(part, PART_LABEL[part], [...typed, ...evidenceLines(part, evidence)]);
  });
  const added = { code: "kem-theo", name: "Kèm theo báo cáo", items };
  return order.partsFirst ? [added, ...groups] : [...groups, added];
}

/** How many criteria have a value to copy, of how many. */
export function copyCounts(content: CriteriaContent, groups: readonly CopyGroup[]): { filled: number; total: number } {
  const codes = new Set(criteriaOf(content).map(({ code }) => code));
  const items = groups.flatMap((group) => group.items).filter((item) => codes.has(item.code));
  return { filled: items.filter((item) => item.fields.length > 0).length, total: codes.size };
}
