import "server-only";
import type { Proposal } from "../domain/assessment";
import { proposalLabel, reasonSentence } from "../domain/labels";

/** The Đề xuất in print: nội dung x/y, and the reasons as sentences. */
export interface AppraisalSummary {
  eligible: boolean;
  label: string;
  groups: { code: string; passed: number; applicable: number; holds: boolean }[];
  reasons: string[];
}

/** Prints a Đề xuất; criteria at đạt ngưỡng, chưa đạt chỉ tiêu are always named. */
export function summaryOf(proposal: Proposal): AppraisalSummary {
  const below = proposal.belowTarget;
  const reasons = proposal.reasons.map(reasonSentence);
  if (below.length > 0) reasons.push(`Đạt ngưỡng, chưa đạt chỉ tiêu đăng ký: ${below.join(", ")}.`);
  return { eligible: proposal.eligible, label: proposalLabel(proposal.eligible), groups: proposal.groups, reasons };
}
