/** What a unit has to do now for one dossier: the card on "Việc cần làm". */
import { criteriaOf } from "./criteria";
import { daysLeft, type Window, windowState } from "./deadlines";
import { type DossierFacts, type Missing, missingForAssessment, missingForRegistration } from "./dossier";
import { type CycleState, isIn, unitStep } from "./workflow";

export interface UnitTask {
  kind: "register" | "amendRegistration" | "report" | "supplement" | "prepare" | "wait" | "closed";
  /** The window that the task runs against; null when a return asks for no date. */
  window: Window | null;
  daysLeft: number | null;
  done: number;
  total: number;
  missing: Missing[];
  /** Items that the Khối returned. */
  returned: string[];
}

/** Gives the unit's task for a dossier at `now`: what to do, by when, how much is done and what is missing. */
export function unitTask(facts: DossierFacts, returned: Record<string, string>, cycle: CycleState, now: Date): UnitTask {
  const total = criteriaOf(facts.content).length;
  const step = cycle.status === "open" ? unitStep({ status: facts.status }, cycle, now) : null;
  const items = Object.keys(returned);
  const idle = { window: null, daysLeft: null, done: 0, total, missing: [], returned: items };
  if (!step) return { kind: isIn(facts.status, "closed") ? "closed" : "wait", ...idle };
  if (step === "submitRegistration") {
    const missing = missingForRegistration(facts);
    const targets = criteriaOf(facts.content).filter((criterion) => criterion.kind !== "text").length;
    const kind = isIn(facts.status, "returned") ? "amendRegistration" : "register";
    const window = kind === "register" ? cycle.registration : null;
    return {
      kind,
      window,
      daysLeft: window && daysLeft(now, window.dueAt),
      done: targets - missing.length,
      total: targets,
      missing,
      returned: items,
    };
  }
  const missing = missingForAssessment(facts, now);
  const done = total - missing.filter((item) => item.what !== "part").length;
  if (isIn(facts.status, "returned")) return { kind: "supplement", window: null, daysLeft: null, done, total, missing, returned: items };
  const kind = windowState(now, cycle.report) === "notOpen" ? "prepare" : "report";
  return { kind, window: cycle.report, daysLeft: daysLeft(now, cycle.report.dueAt), done, total, missing, returned: items };
}
