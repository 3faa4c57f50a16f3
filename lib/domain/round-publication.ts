/** Công bố kết quả of a đợt xếp loại or thi đua: nothing shows before it (classification.md, "Nothing shows before “Công bố”"). Pure. */
import { isSetAside, type Purpose, type SheetStatus } from "./score-sheet";
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

/** Why `what` is not done any more: what is public does not change under its readers. */
export function publicSentence(what: string): string {
  return `Kết quả của đợt đã được công bố. Đồng chí rút công bố trước khi ${what}.`;
}

/** Why no level is decided any more. */
export const LEVELS_PUBLIC = publicSentence("chốt thêm mức xếp loại");

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

/** A sheet as its reader meets it: where it stands, and what brought it there. */
interface ShownSheet {
  status: SheetStatus;
  submittedAt: Date | null;
  appraisedAt: Date | null;
  round: { publishedAt: Date | null };
}

/** Says whether a unit meets its sheet closed without knowing why: it was set aside, and the results are not public yet. */
export function isClosedUnseen(sheet: ShownSheet, isBody: boolean): boolean {
  return isSetAside(sheet) && !isBody && !sheet.round.publishedAt;
}

/** Gives the status that a reader is shown: a unit does not learn that its phiếu is final before the results are public. */
export function shownStatus(sheet: ShownSheet, isBody: boolean): SheetStatus {
  if (isClosedUnseen(sheet, isBody)) return sheet.submittedAt ? "submitted" : "open";
  return sheet.status === "final" && !isBody && !sheet.round.publishedAt ? "appraised" : sheet.status;
}
