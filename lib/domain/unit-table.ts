/** The Bảng tổng hợp of one unit: results against the targets registered the year before. Source: programme.md, "The Bảng tổng hợp" (letter, point 4). */
import type { Proposal } from "./assessment";
import { type CriteriaContent, type Criterion, criteriaOf } from "./criteria";
import { type EntryValue, emptyEntry } from "./dossier";
import { proposalLabel, reasonSentence } from "./labels";
import { formatTargetRatio, targetRatioNumber } from "./measure";
import type { EvidenceLine } from "./submission";
import { printDay, printResult, printShareWithPercent, printTarget, printVerdict, resultNumber, targetNumber } from "./tables";
import { assessCriterion } from "./verdict";

/** Titles of the ten columns, in order. */
export const UNIT_TABLE_COLUMNS = [
  "TT",
  "Nội dung, tiêu chí",
  "ĐVT",
  "Chỉ tiêu đăng ký (năm trước)",
  "Kết quả thực hiện",
  "Tỷ lệ so với đăng ký (%)",
  "Đơn vị tự đánh giá",
  "Minh chứng (số, ký hiệu, ngày văn bản)",
  "Đoàn Khối thẩm định",
  "Ghi chú, nguyên nhân",
] as const;

export interface UnitTableInput {
  unitName: string;
  bodyName: string;
  year: number;
  content: CriteriaContent;
  /** Effective entries (computed results in place of declared ones), by code. */
  entries: ReadonlyMap<string, EntryValue>;
  evidence: readonly EvidenceLine[];
  proposal: Proposal;
  /** Whether a self-assessment was sent: before that, verdicts without figures and the conclusion stay empty. */
  reported: boolean;
  /** Calendar days (ISO) of the registration and of the data; null where there is none. */
  registeredOn: string | null;
  dataDate: string | null;
  /** Further remarks by code, such as the Khối's reason for another verdict or the target before an adjustment. */
  remarks?: ReadonlyMap<string, string>;
}

/** One row. The printed text is what the page and the paper show; the number beside it is what a numeric cell holds. */
export interface UnitTableRow {
  tt: string;
  code: string;
  name: string;
  mandatory: boolean;
  unit: string;
  target: string;
  targetNumber: number | null;
  result: string;
  resultNumber: number | null;
  /** The two figures of a percentage, n and N; null for every other result. */
  resultFraction: [number, number] | null;
  ratio: string;
  ratioNumber: number | null;
  selfVerdict: string;
  evidence: string[];
  appraised: string;
  note: string;
}

export interface UnitTableGroup {
  code: string;
  name: string;
  passed: number;
  applicable: number;
  /** "Nội dung 1: đạt 8/9 = 88,9 %"; "" before anything is known. */
  summary: string;
  rows: UnitTableRow[];
}

export interface UnitTable {
  unitName: string;
  bodyName: string;
  year: number;
  title: string;
  subtitle: string;
  groups: UnitTableGroup[];
  eligible: boolean | null;
  /** "Đề xuất: đủ điều kiện …" with the reasons, one sentence each; empty before a report. */
  conclusion: string[];
}

/** Builds the table. Whether a criterion counts as đạt comes from the proposal, so table and Đề xuất cannot disagree. */
export function unitTable(input: UnitTableInput): UnitTable {
  const { unitName, bodyName, year, proposal } = input;
  const known = input.reported || criteriaOf(input.content).some((criterion) => proposal.verdicts[criterion.code] !== "noData");
  const groups = input.content.groups.map((group): UnitTableGroup => {
    const result = proposal.groups.find((candidate) => candidate.code === group.code);
    const [passed, applicable] = [result?.passed ?? 0, result?.applicable ?? 0];
    const rows = group.criteria.map((criterion) => unitTableRow(criterion, input));
    const summary = known ? `Nội dung ${group.code}: đạt ${printShareWithPercent(passed, applicable)}` : "";
    return { code: group.code, name: group.name, passed, applicable, summary, rows };
  });
  return {
    unitName,
    bodyName,
    year,
    title: `Bảng tổng hợp đánh giá Đoàn cơ sở "3 chủ động" năm ${year} so với các chỉ tiêu đăng ký từ năm trước`,
    subtitle: subtitle(input),
    groups,
    eligible: input.reported ? proposal.eligible : null,
    conclusion: input.reported ? conclusion(proposal) : [],
  };
}

function unitTableRow(criterion: Criterion, input: UnitTableInput): UnitTableRow {
  const entry = input.entries.get(criterion.code) ?? emptyEntry(criterion.code);
  const self = assessCriterion(criterion, entry);
  const target = entry.hasTarget ? entry.target : null;
  const remarks = [entry.reason, entry.explanation, input.remarks?.get(criterion.code) ?? ""];
  return {
    tt: criterion.code,
    code: criterion.code,
    name: criterion.name,
    mandatory: criterion.mandatory,
    unit: criterion.unit,
    target: printTarget(criterion, entry),
    targetNumber: targetNumber(criterion, entry),
    result: printResult(criterion, entry.result),
    resultNumber: resultNumber(criterion, entry.result),
    resultFraction: fractionOf(criterion, entry),
    ratio: formatTargetRatio(criterion.kind, entry.result, target),
    ratioNumber: targetRatioNumber(criterion.kind, entry.result, target),
    selfVerdict: self === "noData" && !input.reported ? "" : printVerdict(self),
    evidence: input.evidence.filter((line) => line.item === criterion.code).map(printEvidence),
    appraised: printVerdict(entry.appraised),
    note: remarks.filter((text) => text.trim() !== "").join("; "),
  };
}

function fractionOf({ kind }: Criterion, { result }: EntryValue): [number, number] | null {
  const { numerator, denominator } = result;
  const isThere = kind === "percent" && !result.notApplicable && numerator !== null && denominator !== null && denominator > 0;
  return isThere ? [numerator, denominator] : null;
}

/** Prints one piece of evidence: "Kế hoạch tuyên truyền, số 12-KH/ĐTN, ngày 05/03/2024". */
export function printEvidence(line: Pick<EvidenceLine, "title" | "documentNumber" | "documentDate">): string {
  const number = line.documentNumber && (/^số\b/i.test(line.documentNumber) ? line.documentNumber : `số ${line.documentNumber}`);
  return [line.title, number, line.documentDate ? `ngày ${printDay(line.documentDate)}` : ""].filter(Boolean).join(", ");
}

function subtitle({ registeredOn, dataDate, year }: UnitTableInput): string {
  const parts = [registeredOn ? `Đăng ký ngày ${printDay(registeredOn)}` : `Không có bản đăng ký cho năm ${year}`];
  if (dataDate) parts.push(`số liệu tính đến ngày ${printDay(dataDate)}`);
  return parts.join("; ");
}

function conclusion(proposal: Proposal): string[] {
  const lines = [
    `Đề xuất: ${proposalLabel(proposal.eligible).toLowerCase()} công nhận Đoàn cơ sở "3 chủ động".`,
    ...proposal.reasons.map(reasonSentence),
  ];
  if (proposal.belowTarget.length > 0) lines.push(`Đạt ngưỡng, chưa đạt chỉ tiêu đăng ký: ${proposal.belowTarget.join(", ")}.`);
  return lines;
}
