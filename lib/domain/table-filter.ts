/** What the Khối's tables may be narrowed to; page and file ask the same functions. Values are the words of the address. */
import { type Proposal, passes, type RuleSettings, type Verdict } from "./assessment";
import { fold } from "./text";
import { isIn, type Status } from "./workflow";

export const PROPOSAL_CHOICES = ["du", "chua-du", "chua-bao-cao"] as const;
export type ProposalChoice = (typeof PROPOSAL_CHOICES)[number];
export const PROPOSAL_CHOICE_LABEL: Record<ProposalChoice, string> = {
  du: "Đủ điều kiện",
  "chua-du": "Chưa đủ điều kiện",
  "chua-bao-cao": "Chưa nộp báo cáo",
};

export const OUTCOME_CHOICES = ["cong-nhan", "khong-cong-nhan", "thu-hoi", "chua-xet"] as const;
export type OutcomeChoice = (typeof OUTCOME_CHOICES)[number];
export const OUTCOME_CHOICE_LABEL: Record<OutcomeChoice, string> = {
  "cong-nhan": "Công nhận",
  "khong-cong-nhan": "Không công nhận",
  "thu-hoi": "Đã thu hồi",
  "chua-xet": "Chưa xét",
};
const OUTCOME_STATUS: Record<Exclude<OutcomeChoice, "chua-xet">, Status> = {
  "cong-nhan": "recognised",
  "khong-cong-nhan": "notRecognised",
  "thu-hoi": "withdrawn",
};

/** Filters of the Khối's list; empty texts and undefined let everything through. */
export interface ListFilter {
  /** Words of the unit's name or code, with or without diacritics. */
  search: string;
  cluster: string;
  proposal?: ProposalChoice;
  outcome?: OutcomeChoice;
  /** Whether a column tells how each unit stands to the year before. */
  compared?: boolean;
}

interface Listed {
  searchKey: string;
  cluster: string;
  status: Status;
  /** Null before a report. */
  proposal: Pick<Proposal, "eligible"> | null;
}

/** Says whether a unit stands under every filter of the list. */
export function passesListFilter(unit: Listed, filter: ListFilter): boolean {
  const words = fold(filter.search).split(" ").filter(Boolean);
  return (
    words.every((word) => unit.searchKey.includes(word)) &&
    (filter.cluster === "" || unit.cluster === filter.cluster) &&
    (filter.proposal === undefined || proposalChoiceOf(unit.proposal) === filter.proposal) &&
    (filter.outcome === undefined || isOutcome(unit.status, filter.outcome))
  );
}

function proposalChoiceOf(proposal: Listed["proposal"]): ProposalChoice {
  if (!proposal) return "chua-bao-cao";
  return proposal.eligible ? "du" : "chua-du";
}

function isOutcome(status: Status, choice: OutcomeChoice): boolean {
  return choice === "chua-xet" ? !isIn(status, "decided") : status === OUTCOME_STATUS[choice];
}

/** Says in words what the list is narrowed to; "" where it is not. */
export function listFilterSentence({ search, cluster, proposal, outcome }: ListFilter): string {
  const parts = [
    search.trim() && `tìm “${search.trim()}”`,
    cluster,
    proposal && `đề xuất: ${PROPOSAL_CHOICE_LABEL[proposal].toLowerCase()}`,
    outcome && `kết quả: ${OUTCOME_CHOICE_LABEL[outcome].toLowerCase()}`,
  ].filter(Boolean);
  return parts.length > 0 ? `Đang lọc theo ${parts.join("; ")}` : "";
}

/** Filters of the matrix. `failing`: only units with a criterion that is not đạt. */
export interface MatrixFilter {
  cluster: string;
  failing: boolean;
  /** Whether every cell tells how it stands to the year before. */
  compared?: boolean;
}

/** Says whether a unit has a criterion that does not count as đạt; "chưa có số liệu" counts only once the unit has reported. */
export function hasFailing(
  unit: { proposal: { verdicts: Readonly<Record<string, Verdict>> }; reported: boolean },
  rule: Pick<RuleSettings, "passBasis">,
): boolean {
  return Object.values(unit.proposal.verdicts).some((verdict) => {
    if (verdict === "notApplicable" || (verdict === "noData" && !unit.reported)) return false;
    return !passes(verdict, rule);
  });
}

/** Says above the figures of the matrix how its shares are rounded and what it was narrowed to. */
export function matrixFilterSentence({ cluster, failing, compared }: MatrixFilter): string {
  const narrowed = [cluster, failing && "có tiêu chí chưa đạt"].filter(Boolean).join(", ");
  const beside = compared && "so với kết quả năm trước theo phả hệ đơn vị";
  return ["Tỷ lệ tính bằng %, làm tròn một chữ số", beside, narrowed && `chỉ gồm: ${narrowed}`].filter(Boolean).join("; ");
}
