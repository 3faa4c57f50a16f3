/** The Khối's side of a dossier beside the transitions: remarks, marks, adjustments, inspections; what is left to appraise; the stages of the queue. Pure. */
import { finalVerdict, type Verdict } from "./assessment";
import { type CriteriaContent, type Criterion, criteriaOf } from "./criteria";
import { isOnTime } from "./deadlines";
import { type DossierFacts, effectiveEntries, emptyEntry } from "./dossier";
import { PARTS } from "./parts";
import { type Actor, canSeeUnit, hasConflict, isReviewerOf } from "./permissions";
import { type CycleState, type DossierState, isIn, type Permission, type Phase, type Refusal, type Status, turnOf } from "./workflow";

export const REVIEW_MARKS = ["agree", "override", "insufficient"] as const;
export type ReviewMark = (typeof REVIEW_MARKS)[number];

/** What a reviewer does to a dossier without moving its status, and while which phase; null means in any status. */
const ACT_PHASE = {
  remark: "awaitingApproval",
  mark: "awaitingAppraisal",
  adjustTarget: "working",
  refuseAdjustment: null,
  inspect: null,
  discipline: null,
} as const satisfies Record<string, Phase | null>;
export type ReviewAct = keyof typeof ACT_PHASE;
export const REVIEW_ACTS = Object.keys(ACT_PHASE) as ReviewAct[];

/** Acts that lose their sense once the BTV has decided. */
const UNTIL_CLOSED: readonly ReviewAct[] = ["refuseAdjustment", "discipline"];

/** Decides an act of the reviewer: scope, party, conflict of interest, cycle, status; the same order as canStep. */
export function canReviewAct(act: ReviewAct, actor: Actor, dossier: DossierState, cycle: Pick<CycleState, "status">): Permission {
  const turn = turnOf(dossier.status);
  const refuse = (code: Refusal["code"]): Permission => ({ allowed: false, refusal: { code, turn, until: null } });
  if (!canSeeUnit(actor, dossier.unitId)) return refuse("outOfScope");
  if (!isReviewerOf(actor, dossier)) return refuse("notYourPart");
  if (hasConflict(actor, dossier.unitId)) return refuse("ownUnit");
  if (cycle.status !== "open") return refuse("cycleNotOpen");
  const phase = ACT_PHASE[act];
  if (phase !== null && !isIn(dossier.status, phase)) return refuse("wrongStatus");
  if (UNTIL_CLOSED.includes(act) && isIn(dossier.status, "closed")) return refuse("wrongStatus");
  return { allowed: true };
}

/** Instants of a cycle that bound each party's turn; extensions of the unit already applied. */
export interface TurnDates extends Pick<CycleState, "registration" | "report"> {
  approvalDueAt: Date;
  appraisalDueAt: Date;
  meetingDueAt: Date;
}

/** Gives the instant by which the party whose turn it is should have acted; null where none is set (a return, a closed dossier). */
export function turnDueAt(status: Status, dates: TurnDates): Date | null {
  if (isIn(status, "returned") || isIn(status, "closed")) return null;
  if (isIn(status, "registering")) return dates.registration.dueAt;
  if (isIn(status, "awaitingApproval")) return dates.approvalDueAt;
  if (isIn(status, "working")) return dates.report.dueAt;
  return isIn(status, "awaitingAppraisal") ? dates.appraisalDueAt : dates.meetingDueAt;
}

/** Something to appraise: a criterion code or a part, with the mark it carries. */
export interface MarkedItem {
  item: string;
  mark: ReviewMark | null;
  comment: string;
}

/** Lists every item of a dossier to appraise, criteria in printed order and then the parts, with their marks. */
export function itemsToAppraise(
  content: CriteriaContent,
  entries: readonly { code: string; mark: ReviewMark | null; appraisalReason: string }[],
  partMarks: Readonly<Record<string, { mark: "agree" | "insufficient"; comment: string }>>,
): MarkedItem[] {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const criteria = criteriaOf(content).map(({ code }) => {
    const entry = byCode.get(code);
    return { item: code, mark: entry?.mark ?? null, comment: entry?.appraisalReason ?? "" };
  });
  const parts = PARTS.map((part) => ({ item: part, mark: partMarks[part]?.mark ?? null, comment: partMarks[part]?.comment ?? "" }));
  return [...criteria, ...parts];
}

/** What stands before "Hoàn tất thẩm định": items without a mark, and items marked chưa đủ minh chứng, which are returned or concluded first. */
export function openItems(items: readonly MarkedItem[]): { unmarked: string[]; insufficient: string[] } {
  const of = (mark: ReviewMark | null) => items.filter((item) => item.mark === mark).map((item) => item.item);
  return { unmarked: of(null), insufficient: of("insufficient") };
}

/** Gives the verdict that follows from the unit's own figures (computed criteria included), by code: what "Đồng ý" confirms. */
export function selfVerdicts(facts: DossierFacts, now: Date): Map<string, Verdict> {
  const entries = effectiveEntries(facts, now);
  return new Map(
    criteriaOf(facts.content).map((criterion) => {
      const entry = entries.get(criterion.code) ?? emptyEntry(criterion.code);
      return [criterion.code, finalVerdict(criterion, { ...entry, appraised: null })];
    }),
  );
}

/** Remarks by criterion in printed order: the saved ones, replaced by those sent now; an empty one takes a remark back. */
export function standingRemarks(
  content: CriteriaContent,
  saved: readonly { code: string; registrationComment: string }[],
  sent: Readonly<Record<string, string>>,
): Record<string, string> {
  const byCode = new Map(saved.map((entry) => [entry.code, entry.registrationComment]));
  const pairs = criteriaOf(content).map(({ code }) => [code, sent[code] ?? byCode.get(code) ?? ""] as const);
  return Object.fromEntries(pairs.filter(([, remark]) => remark !== ""));
}

export type MarkProblem = "noVerdict" | "noReason" | "noComment" | "sameVerdict" | "notApplicableForbidden";

/** Checks a mark: another verdict needs a reason and must differ; "không phát sinh" only where the set allows it; missing evidence needs a comment. */
export function markProblem(
  criterion: Pick<Criterion, "notApplicableAllowed">,
  input: { mark: ReviewMark | null; verdict: Verdict | null; reason: string },
  computed: Verdict,
): MarkProblem | null {
  if (input.mark === null || input.mark === "agree") return null;
  const silent = input.reason.trim() === "";
  if (input.mark === "insufficient") return silent ? "noComment" : null;
  if (input.verdict === null || input.verdict === "noData") return "noVerdict";
  if (input.verdict === computed) return "sameVerdict";
  if (input.verdict === "notApplicable" && !criterion.notApplicableAllowed) return "notApplicableForbidden";
  return silent ? "noReason" : null;
}

export const STAGES = ["registering", "toApprove", "working", "toAppraise", "toSupplement", "appraised", "tabled", "closed"] as const;
export type Stage = (typeof STAGES)[number];

const STAGE_OF: Record<Status, Stage> = {
  notRegistered: "registering",
  registrationReturned: "registering",
  registrationSubmitted: "toApprove",
  registrationApproved: "working",
  assessmentSubmitted: "toAppraise",
  supplementRequested: "toSupplement",
  appraised: "appraised",
  tabled: "tabled",
  recognised: "closed",
  notRecognised: "closed",
  withdrawn: "closed",
  unitEnded: "closed",
  recorded: "closed",
};

/** The stage of the Khối's list in which a dossier stands. */
export function stageOf(status: Status): Stage {
  return STAGE_OF[status];
}

/** Says whether a unit is or was late: registration or report received after its instant, or due and still missing at `now`. Never of a past year. */
export function isLate(
  dossier: { status: Status; registeredAt: Date | null; reportedAt: Date | null },
  dates: Pick<TurnDates, "registration" | "report">,
  now: Date,
): boolean {
  if (isIn(dossier.status, "recorded")) return false;
  const registered = isOnTime(dossier.registeredAt ?? now, dates.registration.dueAt);
  return !registered || !isOnTime(dossier.reportedAt ?? now, dates.report.dueAt);
}

/** The word of a stage in an address. */
export const STAGE_SLUG: Record<Stage, string> = {
  registering: "chua-dang-ky",
  toApprove: "cho-duyet",
  working: "dang-thuc-hien",
  toAppraise: "cho-tham-dinh",
  toSupplement: "cho-bo-sung",
  appraised: "da-tham-dinh",
  tabled: "da-trinh",
  closed: "da-xet",
};
