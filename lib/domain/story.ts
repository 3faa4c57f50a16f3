/** The year of a dossier as a story of five chapters, and in which one it stands. Source: screens.md, "Hồ sơ của một năm". */
import { windowState } from "./deadlines";
import { type CycleState, isIn, type Status, unitStep } from "./workflow";

export const CHAPTERS = ["registration", "following", "assessment", "appraisal", "decision"] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** Gives the chapter in which a dossier stands at `now`. */
export function chapterOf(status: Status, cycle: CycleState, now: Date): Chapter {
  if (isIn(status, "closed") || isIn(status, "awaitingDecision")) return "decision";
  if (isIn(status, "awaitingAppraisal") || isIn(status, "awaitingMeeting")) return "appraisal";
  if (isIn(status, "following")) return windowState(now, cycle.report) === "notOpen" ? "following" : "assessment";
  if (isIn(status, "working")) return "assessment";
  return unitStep({ status }, cycle, now) === "submitAssessment" ? "assessment" : "registration";
}

/** Says whether a chapter lies before, at or after the one in which the dossier stands. */
export function chapterState(chapter: Chapter, current: Chapter): "past" | "current" | "ahead" {
  const [at, now] = [CHAPTERS.indexOf(chapter), CHAPTERS.indexOf(current)];
  return at < now ? "past" : at === now ? "current" : "ahead";
}
