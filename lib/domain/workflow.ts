/** Statuses of a dossier and the ONE transition table. Nobody compares statuses outside this file. Source: architecture.md, "Statuses". */
import { type Window, windowState } from "./deadlines";
import { type Actor, can, canSeeUnit, hasConflict, holds, isOfficerOf, isReviewerOf } from "./permissions";

export const STATUSES = [
  "notRegistered",
  "registrationSubmitted",
  "registrationReturned",
  "registrationApproved",
  "assessmentSubmitted",
  "supplementRequested",
  "appraised",
  "tabled",
  "recognised",
  "notRecognised",
  "withdrawn",
  "unitEnded",
  "recorded",
] as const;
export type Status = (typeof STATUSES)[number];

/** Who does a step: the unit's officers, the reviewer, the BTV's secretary, an import by the Khối, or whoever keeps the list of units. */
type Party = "unit" | "reviewer" | "btvSecretary" | "importer" | "organiser";

interface Transition {
  from: readonly Status[];
  to: Status;
  by: Party;
}

export const TRANSITIONS = {
  submitRegistration: { from: ["notRegistered", "registrationReturned"], to: "registrationSubmitted", by: "unit" },
  returnRegistration: { from: ["registrationSubmitted"], to: "registrationReturned", by: "reviewer" },
  approveRegistration: { from: ["registrationSubmitted"], to: "registrationApproved", by: "reviewer" },
  submitAssessment: {
    from: ["registrationApproved", "supplementRequested", "notRegistered", "registrationReturned"],
    to: "assessmentSubmitted",
    by: "unit",
  },
  requestSupplement: { from: ["assessmentSubmitted", "appraised"], to: "supplementRequested", by: "reviewer" },
  completeAppraisal: { from: ["assessmentSubmitted"], to: "appraised", by: "reviewer" },
  reopenAppraisal: { from: ["appraised"], to: "assessmentSubmitted", by: "reviewer" },
  table: { from: ["appraised"], to: "tabled", by: "btvSecretary" },
  untable: { from: ["tabled"], to: "appraised", by: "btvSecretary" },
  supplementByVote: { from: ["tabled"], to: "supplementRequested", by: "btvSecretary" },
  decline: { from: ["tabled"], to: "notRecognised", by: "btvSecretary" },
  recognise: { from: ["tabled"], to: "recognised", by: "btvSecretary" },
  withdraw: { from: ["recognised"], to: "withdrawn", by: "btvSecretary" },
  // A decision voided before it was signed, or replaced by one that no longer names the unit.
  undoRecognition: { from: ["recognised"], to: "tabled", by: "btvSecretary" },
  undoWithdrawal: { from: ["withdrawn"], to: "recognised", by: "btvSecretary" },
  // First year of use: what was registered on paper is imported as accepted, with its original day (programme.md).
  importRegistration: { from: ["notRegistered"], to: "registrationApproved", by: "importer" },
  undoImport: { from: ["registrationApproved"], to: "notRegistered", by: "importer" },
  // The unit is merged, divided or dissolved: the dossier goes no further and stays readable (organisations.md, "They change", 2).
  endWithUnit: {
    from: [
      "notRegistered",
      "registrationSubmitted",
      "registrationReturned",
      "registrationApproved",
      "assessmentSubmitted",
      "supplementRequested",
      "appraised",
    ],
    to: "unitEnded",
    by: "organiser",
  },
} as const satisfies Record<string, Transition>;
export type Step = keyof typeof TRANSITIONS;
export const STEPS = Object.keys(TRANSITIONS) as Step[];

/** Named sets of statuses. */
export const PHASES = {
  registering: ["notRegistered", "registrationReturned"],
  awaitingApproval: ["registrationSubmitted"],
  working: ["registrationApproved", "supplementRequested"],
  following: ["registrationApproved"],
  awaitingAppraisal: ["assessmentSubmitted"],
  awaitingMeeting: ["appraised"],
  awaitingDecision: ["tabled"],
  closed: ["recognised", "notRecognised", "withdrawn", "unitEnded", "recorded"],
  // Figures of a year before the product, as an import wrote them: no step leads there by hand, none leads away.
  recorded: ["recorded"],
  decided: ["recognised", "notRecognised", "withdrawn"],
  ended: ["unitEnded"],
  recognised: ["recognised"],
  takenBack: ["withdrawn"],
  registered: [
    "registrationApproved",
    "assessmentSubmitted",
    "supplementRequested",
    "appraised",
    "tabled",
    "recognised",
    "notRecognised",
    "withdrawn",
  ],
  reported: ["assessmentSubmitted", "supplementRequested", "appraised", "tabled", "recognised", "notRecognised", "withdrawn"],
  returned: ["registrationReturned", "supplementRequested"],
} as const satisfies Record<string, readonly Status[]>;
export type Phase = keyof typeof PHASES;

/** Says whether a status belongs to a named set. */
export function isIn(status: Status, phase: Phase): boolean {
  return (PHASES[phase] as readonly Status[]).includes(status);
}

/** Gives the statuses of a named set, for a filter in a query. */
export function statusesIn(phase: Phase): Status[] {
  return [...PHASES[phase]];
}

/** Gives the status after `step`, or null where the step does not start from `status`. */
export function nextStatus(step: Step, status: Status): Status | null {
  const transition: Transition = TRANSITIONS[step];
  return transition.from.includes(status) ? transition.to : null;
}

/** How an import may write registered targets: as the first registration, as a correction before a report was sent, or not. */
export function importsTargets(status: Status): "first" | "correction" | null {
  if (nextStatus("importRegistration", status)) return "first";
  return isIn(status, "following") ? "correction" : null;
}

/** Says whether an import may write results: while the unit itself could still send them. */
export function importsResults(status: Status): boolean {
  return nextStatus("submitAssessment", status) !== null;
}

export type Turn = "unit" | "khoi" | "btv" | "nobody";

/** Whose turn it is while a dossier is in `status`. */
export function turnOf(status: Status): Turn {
  if (isIn(status, "registering") || isIn(status, "working")) return "unit";
  if (isIn(status, "awaitingApproval") || isIn(status, "awaitingAppraisal")) return "khoi";
  return isIn(status, "closed") ? "nobody" : "btv";
}

/** Why a step is refused; labels.ts words it. `until` is the instant that matters, where there is one. */
export interface Refusal {
  code:
    | "outOfScope"
    | "wrongStatus"
    | "notYourPart"
    | "ownUnit"
    | "cycleNotOpen"
    | "windowNotOpen"
    | "registrationStillOpen"
    | "notReturned";
  turn: Turn;
  until: Date | null;
}
export type Permission = { allowed: true } | { allowed: false; refusal: Refusal };

export interface DossierState {
  unitId: string;
  status: Status;
  monitorUserId: string | null;
}
export type CycleStatus = "draft" | "open" | "closed";
/** The cycle as one unit meets it: its own extensions already applied. */
export interface CycleState {
  status: CycleStatus;
  registration: Window;
  report: Window;
}

function isParty(party: Party, actor: Actor, dossier: DossierState): boolean {
  if (party === "unit") return isOfficerOf(actor, dossier.unitId);
  if (party === "importer") return can(actor, "importData");
  if (party === "organiser") return can(actor, "manageUnits");
  return party === "reviewer" ? isReviewerOf(actor, dossier) : holds(actor, "btvSecretary");
}

function timeRefusal(step: Step, dossier: DossierState, cycle: CycleState, now: Date): Pick<Refusal, "code" | "until"> | null {
  if (cycle.status === "closed" && step === "withdraw") return null;
  if (cycle.status !== "open") return { code: "cycleNotOpen", until: null };
  if (isIn(dossier.status, "returned") && !(step === "submitAssessment" && dossier.status === "registrationReturned")) return null;
  if (step === "submitRegistration" && windowState(now, cycle.registration) === "notOpen") {
    return { code: "windowNotOpen", until: cycle.registration.opensAt };
  }
  if (step !== "submitAssessment") return null;
  if (windowState(now, cycle.report) === "notOpen") return { code: "windowNotOpen", until: cycle.report.opensAt };
  const unregistered = isIn(dossier.status, "registering");
  if (unregistered && windowState(now, cycle.registration) !== "late") {
    return { code: "registrationStillOpen", until: cycle.registration.dueAt };
  }
  return null;
}

/** Decides a step: scope, status, party, conflict of interest, time. A return reopens even after the deadline; late is never refused; a recognition is withdrawn after the close, too. */
export function canStep(step: Step, actor: Actor, dossier: DossierState, cycle: CycleState, now: Date): Permission {
  return decide(step, TRANSITIONS[step].by, actor, dossier, cycle, now);
}

function decide(step: Step, party: Party, actor: Actor, dossier: DossierState, cycle: CycleState, now: Date): Permission {
  const turn = turnOf(dossier.status);
  const refuse = (code: Refusal["code"], until: Date | null = null): Permission => ({ allowed: false, refusal: { code, turn, until } });
  if (!canSeeUnit(actor, dossier.unitId)) return refuse("outOfScope");
  if (!isParty(party, actor, dossier)) return refuse("notYourPart");
  if (party !== "unit" && hasConflict(actor, dossier.unitId)) return refuse("ownUnit");
  if (nextStatus(step, dossier.status) === null) return refuse("wrongStatus");
  const late = timeRefusal(step, dossier, cycle, now);
  return late ? refuse(late.code, late.until) : { allowed: true };
}

/** Lists the steps the actor may take now. */
export function availableSteps(actor: Actor, dossier: DossierState, cycle: CycleState, now: Date): Step[] {
  return STEPS.filter((step) => canStep(step, actor, dossier, cycle, now).allowed);
}

/** The step by which the unit would send its present work: registration while registering, else self-assessment. */
export function unitStep(
  dossier: Pick<DossierState, "status">,
  cycle: CycleState,
  now: Date,
): "submitRegistration" | "submitAssessment" | null {
  if (isIn(dossier.status, "working")) return "submitAssessment";
  if (!isIn(dossier.status, "registering")) return null;
  const late = windowState(now, cycle.registration) === "late" && windowState(now, cycle.report) !== "notOpen";
  return late && dossier.status === "notRegistered" ? "submitAssessment" : "submitRegistration";
}

/** Which half of an entry is being edited. */
export type EntryPart = "target" | "result";

/**
 * Says whether the unit's officer may edit that half of `item` (a criterion code, or a part such as "bien-ban") now; `returned` maps items to comments.
 * `by` importer: whether the Khối may type it in for the unit from what came on paper, at the same times as the unit itself.
 */
export function canEditItem(
  part: EntryPart,
  item: string,
  actor: Actor,
  dossier: DossierState & { returned: Record<string, string> },
  cycle: CycleState,
  now: Date,
  by: "unit" | "importer" = "unit",
): Permission {
  const step = part === "target" ? "submitRegistration" : "submitAssessment";
  const permission = decide(step, by, actor, dossier, cycle, now);
  const early =
    !permission.allowed && permission.refusal.code === "windowNotOpen" && part === "result" && dossier.status === "registrationApproved";
  if (!permission.allowed && !early) return permission;
  return isLocked(step, item, dossier)
    ? { allowed: false, refusal: { code: "notReturned", turn: "nobody", until: null } }
    : { allowed: true };
}

/** Says whether the unit's officer may note interim results and ask for other targets: from the approval until the report is sent. */
export function canFollow(actor: Actor, dossier: DossierState, cycle: Pick<CycleState, "status">): Permission {
  const turn = turnOf(dossier.status);
  const refuse = (code: Refusal["code"]): Permission => ({ allowed: false, refusal: { code, turn, until: null } });
  if (!canSeeUnit(actor, dossier.unitId)) return refuse("outOfScope");
  if (!isOfficerOf(actor, dossier.unitId)) return refuse("notYourPart");
  if (!isIn(dossier.status, "following")) return refuse("wrongStatus");
  return cycle.status === "open" ? { allowed: true } : refuse("cycleNotOpen");
}

/** A return unlocks the items that were returned for the step that sends them again, and no others. */
function isLocked(
  step: Step,
  item: string,
  { status, returned }: Pick<DossierState, "status"> & { returned: Readonly<Record<string, string>> },
) {
  return isIn(status, "returned") && step === returnedStep(status) && !(item in returned);
}

/** Says whether that half of `item` is neither sent nor approved, so that the unit could type it, whatever the day: what may be taken over. */
export function isOpenHalf(
  part: EntryPart,
  item: string,
  dossier: Pick<DossierState, "status"> & { returned: Readonly<Record<string, string>> },
): boolean {
  const step = part === "target" ? "submitRegistration" : "submitAssessment";
  return nextStatus(step, dossier.status) !== null && !isLocked(step, item, dossier);
}

function returnedStep(status: Status): Step {
  return status === "registrationReturned" ? "submitRegistration" : "submitAssessment";
}
