/** What a list tells of the year before: when a unit sent what, what came of it, and how many had sent by the same moment before the deadline. Pure. */
import { daysLeft, lateDays, type Window, windowState } from "./deadlines";
import { type Comparison, toldOfUnits } from "./lineage";
import { dayOf, printDay } from "./tables";

/** A unit's dossier of the year before, with its own due instants (null where there was no deadline here), and the outcome in words; "" while it is open. */
export interface SentBefore {
  registeredAt: Date | null;
  registrationDueAt: Date | null;
  reportedAt: Date | null;
  reportDueAt: Date | null;
  outcome: string;
}

/** The year before of a unit in words, along its lineage; "" where there is nothing to tell. `note`: what the lineage did. */
export interface BeforeWords {
  registered: string;
  reported: string;
  outcome: string;
  note: string;
}

function sentWords(at: Date | null, dueAt: Date | null): string {
  const late = at && dueAt ? lateDays(at, dueAt) : 0;
  return at ? `${printDay(dayOf(at))}${late > 0 ? ` (trễ ${late} ngày)` : ""}` : "";
}

/**
 * Tells the year before of a unit: of the one it is or comes from as it stands, of several each under its name; nothing where a division or a founding
 * breaks the comparison, only why.
 */
export function progressBefore(comparison: Comparison, dossierOf: (unitId: string) => SentBefore | undefined): BeforeWords {
  const { kind, sentence: note } = comparison;
  if (kind === "broken" || kind === "none") return { registered: "", reported: "", outcome: "", note };
  const tell = (words: (dossier: SentBefore) => string) =>
    toldOfUnits(comparison, (unitId) => {
      const dossier = dossierOf(unitId);
      return dossier ? words(dossier) : "";
    });
  return {
    registered: tell(({ registeredAt, registrationDueAt }) => sentWords(registeredAt, registrationDueAt)),
    reported: tell(({ reportedAt, reportDueAt }) => sentWords(reportedAt, reportDueAt)),
    outcome: tell(({ outcome }) => outcome),
    note,
  };
}

/** What was sent of one year under one deadline; null for what was not. */
export interface SentOfYear {
  dueAt: Date;
  sentAt: readonly (Date | null)[];
}

/** Counts what had been sent by `at`, and in the year before by the moment as far from its own deadline, to the second. */
export function sentByThen(year: SentOfYear, before: SentOfYear, at: Date): { now: number; before: number } {
  const then = before.dueAt.getTime() - (year.dueAt.getTime() - at.getTime());
  const count = (sentAt: SentOfYear["sentAt"], until: number) => sentAt.filter((sent) => sent !== null && sent.getTime() <= until).length;
  return { now: count(year.sentAt, at.getTime()), before: count(before.sentAt, then) };
}

/** "còn 3 ngày đến hạn", "ngày cuối của hạn", "sau hạn 2 ngày". */
function distanceWords(at: Date, dueAt: Date): string {
  const left = daysLeft(at, dueAt);
  return left === 0 ? "ngày cuối của hạn" : left > 0 ? `còn ${left} ngày đến hạn` : `sau hạn ${-left} ngày`;
}

/** A step of the year whose progress is compared. */
interface ComparedStep {
  what: "đăng ký" | "báo cáo";
  window: Window;
  sent: SentOfYear;
  before: SentOfYear;
}

/** "Năm trước cùng lúc này (còn 3 ngày đến hạn): 21/32 đơn vị đã nộp báo cáo; năm nay 18/32.", of the last step that has opened; "" before or with no year before. */
export function sameMomentSentence(steps: readonly ComparedStep[], at: Date): string {
  const step = steps.findLast(({ window }) => windowState(at, window) !== "notOpen");
  if (!step || step.before.sentAt.length === 0) return "";
  const count = sentByThen(step.sent, step.before, at);
  const last = `${count.before}/${step.before.sentAt.length} đơn vị đã nộp ${step.what}`;
  return `Năm trước cùng lúc này (${distanceWords(at, step.window.dueAt)}): ${last}; năm nay ${count.now}/${step.sent.sentAt.length}.`;
}
