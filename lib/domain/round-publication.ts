/** Công bố kết quả of a đợt xếp loại or thi đua: nothing shows before it (classification.md, "Nothing shows before “Công bố”"). Pure. */
import type { Purpose, SheetStatus } from "./score-sheet";
import type { CycleStatus } from "./workflow";

/** A round as its publication sees it: how many phiếu stand at which step. */
export interface RoundState {
  purpose: Purpose;
  publishedAt: Date | null;
  cycle: { status: CycleStatus };
  counts: Readonly<Record<SheetStatus, number>>;
}

export type PublicationProblem = "cycleNotOpen" | "alreadyPublished" | "notPublished" | "nothingFinal" | "undecided";

export const PUBLICATION_PROBLEM: Record<PublicationProblem, string> = {
  cycleNotOpen: "Năm công tác chưa mở hoặc đã đóng.",
  alreadyPublished: "Kết quả của đợt này đã được công bố.",
  notPublished: "Kết quả của đợt này chưa được công bố.",
  nothingFinal: "Chưa có phiếu nào được chốt nên chưa có kết quả để công bố.",
  undecided: "Còn phiếu đã nộp mà chưa chốt. Đồng chí chốt hoặc trả lại các phiếu đó trước khi công bố.",
};

/** Says why the results may not be made public: already are, no phiếu is final, or one that was sent still waits. Units that sent none stay "chưa xếp loại". */
export function publishProblem({ publishedAt, cycle, counts }: RoundState): PublicationProblem | null {
  if (cycle.status !== "open") return "cycleNotOpen";
  if (publishedAt) return "alreadyPublished";
  if (counts.final === 0) return "nothingFinal";
  return counts.submitted + counts.appraised > 0 ? "undecided" : null;
}

/** Says why published results may not be withdrawn. */
export function withdrawProblem({ publishedAt, cycle }: Pick<RoundState, "publishedAt" | "cycle">): PublicationProblem | null {
  if (cycle.status !== "open") return "cycleNotOpen";
  return publishedAt ? null : "notPublished";
}

/** Gives the status that a reader is shown: a unit does not learn that its phiếu is final before the results are public. */
export function shownStatus(status: SheetStatus, publishedAt: Date | null, isBody: boolean): SheetStatus {
  return status === "final" && !isBody && !publishedAt ? "appraised" : status;
}
