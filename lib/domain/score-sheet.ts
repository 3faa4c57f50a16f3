/**
 * Phiếu chấm: one unit's (or its leadership's) filled-in score table of a year, for xếp loại or thi đua; its statuses and the ONE table of steps.
 * Source: classification.md: tự đánh giá, tự xếp loại → thẩm định, đề xuất → BTV quyết định; điểm tự chấm → cụm chấm (optional) → BTV thẩm định after giải trình.
 */
import { lateDays } from "./deadlines";
import { type Actor, canSeeUnit, hasConflict, holds, isOfficerOf } from "./permissions";
import type { ScoreInput } from "./scoring";
import type { CycleStatus, Turn } from "./workflow";

export const PURPOSES = ["classification", "emulation"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Who is judged: the organisation, its Ban Chấp hành, its Ban Thường vụ. Thi đua judges organisations only. */
export const SUBJECTS = ["organisation", "executive", "standing"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** A round is held once a year; some bodies move to quarters (classification.md). */
export const ROUND_PERIODS = ["year", "q1", "q2", "q3", "q4"] as const;
export type RoundPeriod = (typeof ROUND_PERIODS)[number];

export const SHEET_STATUSES = ["open", "submitted", "returned", "appraised", "final"] as const;
export type SheetStatus = (typeof SHEET_STATUSES)[number];

type Party = "unit" | "reviewer" | "btvSecretary";
export const SHEET_STEPS = {
  submit: { from: ["open", "returned"], to: "submitted", by: "unit" },
  return: { from: ["submitted", "appraised"], to: "returned", by: "reviewer" },
  appraise: { from: ["submitted"], to: "appraised", by: "reviewer" },
  reopen: { from: ["appraised"], to: "submitted", by: "reviewer" },
  finalise: { from: ["appraised"], to: "final", by: "btvSecretary" },
  takeBack: { from: ["final"], to: "appraised", by: "btvSecretary" },
  // Không xếp loại, chưa xếp loại: a unit that is new, dissolved or sent nothing is left out without an appraisal, and may be brought back.
  setAside: { from: ["open", "submitted", "returned"], to: "final", by: "btvSecretary" },
  bringBack: { from: ["final"], to: "open", by: "btvSecretary" },
} as const satisfies Record<string, { from: readonly SheetStatus[]; to: SheetStatus; by: Party }>;
export type SheetStep = keyof typeof SHEET_STEPS;

/** What may be written without a step: the unit's own column, the cụm's, the Khối's, the unit's giải trình. */
export const SHEET_WRITES = {
  self: { in: ["open", "returned"], by: "unit" },
  cluster: { in: ["submitted"], by: "cluster" },
  final: { in: ["submitted"], by: "reviewer" },
  reply: { in: ["appraised"], by: "unit" },
} as const satisfies Record<string, { in: readonly SheetStatus[]; by: Party | "cluster" }>;
export type SheetWrite = keyof typeof SHEET_WRITES;

/** A sheet as its steps see it. `peerUnitIds`: the other units of its cụm, where the scheme lets the cụm score. */
export interface SheetState {
  unitId: string;
  status: SheetStatus;
  cycle: { status: CycleStatus };
  peerUnitIds: readonly string[];
}

export type SheetRefusal = "outOfScope" | "notYourPart" | "ownUnit" | "wrongStatus" | "cycleNotOpen";

function isParty(party: Party | "cluster", actor: Actor, sheet: SheetState): boolean {
  if (party === "unit") return isOfficerOf(actor, sheet.unitId);
  if (party === "cluster") return sheet.peerUnitIds.some((unitId) => isOfficerOf(actor, unitId));
  if (party === "btvSecretary") return holds(actor, "btvSecretary");
  return holds(actor, "monitor") || holds(actor, "btvMember") || holds(actor, "btvSecretary");
}

function refusalOf(party: Party | "cluster", statuses: readonly SheetStatus[], actor: Actor, sheet: SheetState): SheetRefusal | null {
  const sees = canSeeUnit(actor, sheet.unitId) || (party === "cluster" && isParty(party, actor, sheet));
  if (!sees) return "outOfScope";
  if (!isParty(party, actor, sheet)) return "notYourPart";
  if (party !== "unit" && hasConflict(actor, sheet.unitId)) return "ownUnit";
  if (sheet.cycle.status !== "open") return "cycleNotOpen";
  return statuses.includes(sheet.status) ? null : "wrongStatus";
}

/** Says why the actor may not take `step` on the sheet; null where they may. Nobody judges the unit in which they hold a role. */
export function sheetStepRefusal(step: SheetStep, actor: Actor, sheet: SheetState): SheetRefusal | null {
  return refusalOf(SHEET_STEPS[step].by, SHEET_STEPS[step].from, actor, sheet);
}

/** Says why the actor may not write that column of the sheet; null where they may. */
export function sheetWriteRefusal(write: SheetWrite, actor: Actor, sheet: SheetState): SheetRefusal | null {
  return refusalOf(SHEET_WRITES[write].by, SHEET_WRITES[write].in, actor, sheet);
}

/** Gives the days by which a version was late; only the first can be, a later one answers a return. */
export function sentLateDays(number: number, submittedAt: Date, dueAt: Date): number {
  return number > 1 ? 0 : lateDays(submittedAt, dueAt);
}

/** Says whether the appraisal is completed: only then does the unit see the figures of the cụm and the Khối. One that was set aside is final without it. */
export function isAppraised({ status, appraisedAt }: { status: SheetStatus; appraisedAt: Date | null }): boolean {
  return status === "appraised" || (status === "final" && appraisedAt !== null);
}

/** Says whether a sheet was left out of xếp loại: final without an appraisal. */
export function isSetAside({ status, appraisedAt }: { status: SheetStatus; appraisedAt: Date | null }): boolean {
  return status === "final" && appraisedAt === null;
}

/** Says whether the unit's own column is what it sent, rather than what it fills in. */
export function isSent(status: SheetStatus): boolean {
  return status !== "open" && status !== "returned";
}

/** Whose turn it is. */
export function sheetTurn(status: SheetStatus): Turn {
  if (status === "open" || status === "returned") return "unit";
  if (status === "submitted") return "khoi";
  return status === "appraised" ? "btv" : "nobody";
}

/** One line of a sheet: a criterion's or a condition's figures as the unit, the cụm and the Khối gave them. Null: that stage said nothing. */
export interface SheetLine {
  code: string;
  self: ScoreInput | null;
  selfNote: string;
  cluster: ScoreInput | null;
  clusterReason: string;
  final: ScoreInput | null;
  finalReason: string;
  reply: string;
}
export type SheetStage = "self" | "cluster" | "final";

/** An empty line of a criterion or condition. */
export function emptyLine(code: string): SheetLine {
  return { code, self: null, selfNote: "", cluster: null, clusterReason: "", final: null, finalReason: "", reply: "" };
}

/** Takes what cụm and Khối wrote out of a line: the unit learns it when the appraisal is completed. */
export function ownOnly<T extends SheetLine>(line: T): T {
  return { ...line, cluster: null, clusterReason: "", final: null, finalReason: "" };
}

/** Says whether two figures are the same. */
export function sameInput(a: ScoreInput | null, b: ScoreInput | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.notApplicable || b.notApplicable) return a.notApplicable === b.notApplicable;
  return a.value === b.value && a.target === b.target;
}

/**
 * Gives the figures that count at a stage by code: self: the unit's, else what the product knows; cluster and final: that stage's word, else the stage before.
 * A figure that the product knows goes before the unit's own; only the cụm or the Khối overrules it, with a reason.
 */
export function inputsAt(stage: SheetStage, lines: readonly SheetLine[], known: ReadonlyMap<string, ScoreInput>): Map<string, ScoreInput> {
  const inputs = new Map(known);
  for (const line of lines) {
    const own = known.get(line.code) ?? line.self;
    const word = stage === "self" ? own : stage === "cluster" ? (line.cluster ?? own) : (line.final ?? line.cluster ?? own);
    if (word) inputs.set(line.code, word);
  }
  return inputs;
}
