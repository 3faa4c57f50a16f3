/** A dossier as a whole: gates, computed criteria with their working, what is missing before a submission, and the Đề xuất. Pure. */
import { type Gate, type Judged, type Proposal, propose, type RuleSettings, type Verdict } from "./assessment";
import { type CriteriaContent, type Criterion, criteriaOf } from "./criteria";
import { isOnTime } from "./deadlines";
import { NO_RESULT, type ResultValue } from "./measure";
import { completeParts, type DossierParts, PARTS, type Part } from "./parts";
import { isDoneThere, type SoftwareCheck, type SoftwareStep, softwareStep } from "./software-step";
import { assessCriterion, needsReason } from "./verdict";
import { isIn, type Status } from "./workflow";

/** One criterion of a dossier: target (hundredths), plan, result, reason and explanation, the Khối's verdict. */
export interface EntryValue {
  code: string;
  target: number | null;
  hasTarget: boolean;
  solution: string;
  dueText: string;
  person: string;
  result: ResultValue;
  reason: string;
  explanation: string;
  appraised: Verdict | null;
  evidenceCount: number;
}

/** What the product's own record says about the unit's submissions; null where nothing was sent. */
export interface SubmissionRecord {
  registeredAt: Date | null;
  registrationDueAt: Date;
  reportedAt: Date | null;
  reportDueAt: Date;
}

export interface DossierFacts {
  content: CriteriaContent;
  rule: RuleSettings;
  status: Status;
  entries: readonly EntryValue[];
  parts: DossierParts;
  files: ReadonlySet<string>;
  /** What the Khối read in the Phần mềm Quản lý đoàn viên; null where it has not looked. */
  software: SoftwareCheck | null;
  record: SubmissionRecord;
  /** G1: the unit is a Đoàn cơ sở and active on the data date. */
  isActiveDoanCoSo: boolean;
  /** Whether a registration was accepted, also for statuses that do not tell (a dossier that never registered). */
  registrationAccepted: boolean;
  disciplined: boolean;
}

/** The figure that the system computes for a criterion, with its working in words; null where the unit declares it. */
export interface ComputedResult {
  result: ResultValue;
  working: string;
}

/** Computes 2.2 (registered on time) and 2.9 (reports on time) from the record. `now` stands for a report not sent yet. Source: criteria set, computedBySystem. */
export function computedResult(criterion: Criterion, rule: RuleSettings, record: SubmissionRecord, now: Date): ComputedResult | null {
  if (!criterion.computedBySystem || !rule.computedCriteria.includes(criterion.code)) return null;
  const registered = record.registeredAt !== null && isOnTime(record.registeredAt, record.registrationDueAt);
  if (criterion.kind === "yesno") {
    const working =
      record.registeredAt === null
        ? "Chưa có bản đăng ký nào được nộp."
        : registered
          ? "Bản đăng ký đã nộp đúng hạn."
          : "Bản đăng ký đã nộp sau hạn.";
    return { result: { ...NO_RESULT, numerator: registered ? 1 : 0 }, working };
  }
  const reported = isOnTime(record.reportedAt ?? now, record.reportDueAt);
  const numerator = (registered ? 1 : 0) + (reported ? 1 : 0);
  const words = [
    `bản đăng ký: ${registered ? "đúng hạn" : record.registeredAt ? "trễ hạn" : "không nộp"}`,
    `báo cáo tự đánh giá: ${record.reportedAt ? (reported ? "đúng hạn" : "trễ hạn") : reported ? "chưa đến hạn" : "đã quá hạn"}`,
  ];
  return {
    result: { ...NO_RESULT, numerator, denominator: 2 },
    working: `${numerator}/2 lượt nộp qua hệ thống đúng hạn (${words.join("; ")}).`,
  };
}

/** Gives the entries with computed results in place of declared ones; the Khối's own verdict stays above both. */
export function effectiveEntries(facts: DossierFacts, now: Date): Map<string, EntryValue> {
  const byCode = new Map(facts.entries.map((entry) => [entry.code, entry]));
  for (const criterion of criteriaOf(facts.content)) {
    const computed = computedResult(criterion, facts.rule, facts.record, now);
    if (!computed) continue;
    byCode.set(criterion.code, { ...(byCode.get(criterion.code) ?? emptyEntry(criterion.code)), result: computed.result });
  }
  return byCode;
}

/** Says whether a dossier has figures to be judged: they were sent, or an import recorded some of a past year. */
export function isReported({ status, record, entries }: Pick<DossierFacts, "status" | "record" | "entries">): boolean {
  const isGiven = ({ result }: EntryValue) => result.notApplicable || result.numerator !== null || result.text.trim() !== "";
  return record.reportedAt !== null || (isIn(status, "recorded") && entries.some(isGiven));
}

/** An entry in which nothing is filled in. */
export function emptyEntry(code: string): EntryValue {
  return {
    code,
    target: null,
    hasTarget: false,
    solution: "",
    dueText: "",
    person: "",
    result: NO_RESULT,
    reason: "",
    explanation: "",
    appraised: null,
    evidenceCount: 0,
  };
}

/** Decides the step on the Phần mềm Quản lý đoàn viên from the unit's statement and the Khối's reading. */
export function softwareStepOf(facts: Pick<DossierFacts, "parts" | "files" | "software">): SoftwareStep {
  const complete = completeParts(facts.parts, facts.files)["phan-mem"];
  return softwareStep({ doneOn: facts.parts.software.doneOn, complete }, facts.software);
}

/** Says which gates hold (programme.md, G1–G5). G3 needs the report sent, minutes and opinion; G4 rests on what softwareStepOf says. */
export function gatesOf(facts: DossierFacts): Record<Gate, boolean> {
  const parts = completeParts(facts.parts, facts.files);
  return {
    G1: facts.isActiveDoanCoSo,
    G2: facts.registrationAccepted,
    G3: facts.record.reportedAt !== null && parts["bien-ban"] && parts["y-kien-cap-uy"],
    G4: softwareStepOf(facts).holds,
    G5: !facts.disciplined,
  };
}

/** Computes the Đề xuất of a dossier. */
export function proposeDossier(facts: DossierFacts, now: Date): Proposal {
  const entries = effectiveEntries(facts, now);
  const judged = new Map<string, Judged>([...entries].map(([code, entry]) => [code, entry]));
  const proposal = propose(facts.content, facts.rule, judged, gatesOf(facts));
  if (softwareStepOf(facts).basis !== "contradicted") return proposal;
  const named = proposal.reasons.map((reason) =>
    reason.kind === "gate" && reason.gate === "G4" ? { ...reason, because: "contradicted" as const } : reason,
  );
  return { ...proposal, reasons: named };
}

/** Something missing before a submission: which item (criterion code or part) and what. */
export interface Missing {
  item: string;
  what: "target" | "result" | "reason" | "evidence" | "part";
}

/** Lists criteria without a target; text criteria register "có ý kiến" by themselves. */
export function missingForRegistration(facts: Pick<DossierFacts, "content" | "entries">): Missing[] {
  const byCode = new Map(facts.entries.map((entry) => [entry.code, entry]));
  return criteriaOf(facts.content)
    .filter((criterion) => criterion.kind !== "text" && !byCode.get(criterion.code)?.hasTarget)
    .map((criterion) => ({ item: criterion.code, what: "target" }));
}

/** Lists what the self-assessment still needs: results, reasons where not reached, evidence or explanation, and the three parts. */
export function missingForAssessment(facts: DossierFacts, now: Date): Missing[] {
  const entries = effectiveEntries(facts, now);
  const missing: Missing[] = [];
  for (const criterion of criteriaOf(facts.content)) {
    const entry = entries.get(criterion.code) ?? emptyEntry(criterion.code);
    const computed = computedResult(criterion, facts.rule, facts.record, now) !== null;
    const verdict = assessCriterion(criterion, entry);
    if (entry.result.notApplicable && entry.reason.trim() === "") missing.push({ item: criterion.code, what: "reason" });
    else if (verdict === "noData") missing.push({ item: criterion.code, what: "result" });
    else if (needsReason(verdict) && entry.reason.trim() === "" && !computed) missing.push({ item: criterion.code, what: "reason" });
    else if (
      verdict !== "notApplicable" &&
      !computed &&
      entry.evidenceCount === 0 &&
      entry.explanation.trim() === "" &&
      entry.reason.trim() === ""
    ) {
      missing.push({ item: criterion.code, what: "evidence" });
    }
  }
  const parts = completeParts(facts.parts, facts.files);
  // What the Khối has read as done need not be stated by the unit as well.
  if (facts.software && isDoneThere(facts.software.outcome)) parts["phan-mem"] = true;
  return [...missing, ...PARTS.filter((part: Part) => !parts[part]).map((part) => ({ item: part, what: "part" }) as const)];
}

/** Says whether a registration counts as accepted by the status, for dossiers whose history is not at hand. */
export function registrationAcceptedBy(status: Status, approvedAt: Date | null): boolean {
  return approvedAt !== null && isIn(status, "registered");
}
