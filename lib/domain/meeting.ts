/** The BTV's session: quorum, votes per dossier, deciding against the Đề xuất. Source: programme.md, step 6. */
import { z } from "zod";
import { isIn, type Status } from "./workflow";

export const OUTCOMES = ["recognise", "decline", "supplement"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ballotSchema = z.object({
  votesFor: z.number().int().min(0).max(200),
  votesAgainst: z.number().int().min(0).max(200),
  votesOther: z.number().int().min(0).max(200),
  outcome: z.enum(OUTCOMES),
  reason: z.string().trim().max(2000),
});
export type Ballot = z.infer<typeof ballotSchema>;

/** Says whether more than half of the committee is present; the two numbers are heads. */
export function hasQuorum(present: number, total: number): boolean {
  return present * 2 > total;
}

/**
 * Says what is wrong with a ballot, by field; empty when nothing is. `voters`: members present without a role in the unit.
 * Refuses more votes than voters, an outcome without the majority of the voters, and a decision against the Đề xuất (or a supplement) without a reason.
 */
export function ballotProblems(ballot: Ballot, voters: number, eligible: boolean): Record<string, string> {
  const problems: Record<string, string> = {};
  const cast = ballot.votesFor + ballot.votesAgainst + ballot.votesOther;
  if (cast > voters) problems.votesFor = `Tổng số phiếu (${cast}) nhiều hơn số người được biểu quyết (${voters}).`;
  else if (cast === 0) problems.votesFor = "Chưa ghi số phiếu.";
  const majority = ballot.votesFor * 2 > voters;
  if (ballot.outcome === "recognise" && !majority) problems.outcome = "Công nhận cần quá nửa số người được biểu quyết tán thành.";
  if (ballot.outcome === "decline" && majority) problems.outcome = "Quá nửa tán thành thì kết quả không thể là “không công nhận”.";
  const against = ballot.outcome === "supplement" || (ballot.outcome === "recognise") !== eligible;
  if (against && ballot.reason === "") {
    problems.reason =
      ballot.outcome === "supplement" ? "Cần ghi nội dung yêu cầu bổ sung." : "Quyết định khác với đề xuất cần có lý do bằng văn bản.";
  }
  return problems;
}

/** Says whether a unit may be told what the session resolved on its dossier: "công nhận" only once its decision is issued, the others at once. Source: programme.md, step 6. */
export function isOutcomeTold(outcome: Outcome, status: Status): boolean {
  return outcome !== "recognise" || isIn(status, "decided");
}
