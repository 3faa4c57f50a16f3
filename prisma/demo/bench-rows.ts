import { createHash, randomUUID } from "node:crypto";
import { storedDay } from "../../lib/db/days";
import { EMPTY_PARTS } from "../../lib/db/dossiers";
import type { Prisma } from "../../lib/db/generated/client.ts";
import { finalVerdict } from "../../lib/domain/assessment";
import { type CriteriaContent, type Criterion, criteriaOf } from "../../lib/domain/criteria";
import { type EntryValue, emptyEntry } from "../../lib/domain/dossier";
import { NO_RESULT, type ResultValue } from "../../lib/domain/measure";
import type { DossierParts } from "../../lib/domain/parts";
import { canonicalJson, type Snapshot, type SubmissionKind } from "../../lib/domain/submission";
import { isIn, type Status } from "../../lib/domain/workflow";

/** One unit in one year: `order` from 0 decides, always alike, what is registered, reached and missing. */
export interface BenchDossier {
  bodyId: string;
  unitId: string;
  unitName: string;
  cycleId: string;
  year: number;
  order: number;
  criteriaSetId: string;
  content: CriteriaContent;
  monitorUserId: string;
  registrationDueAt: Date;
  reportDueAt: Date;
}

const REPORTING: Status[] = ["registrationApproved", "assessmentSubmitted", "assessmentSubmitted", "supplementRequested", "appraised"];
const REGISTERING: Status[] = [
  "notRegistered",
  "registrationSubmitted",
  "registrationSubmitted",
  "registrationReturned",
  "registrationApproved",
];
const DAY_MS = 86_400_000;

const PARTS: DossierParts = {
  minutes: { number: "05-BB/ĐTN", heldOn: "2024-10-30", present: 5, total: 5, votesFor: 5 },
  opinion: { text: "Nhất trí với kết quả tự đánh giá.", signer: "Đại diện cấp ủy", position: "Bí thư chi bộ", signedOn: "2024-10-31" },
  software: { doneOn: "2024-10-31", proof: "Đã hoàn thành trên Phần mềm Quản lý đoàn viên" },
};

/** One in ten criteria is not reached, another one in every unit. */
function isReached(order: number, index: number): boolean {
  return (order * 7 + index * 3) % 10 !== 0;
}

function targetOf({ kind, threshold }: Criterion, order: number): number | null {
  if (kind === "text" || threshold === null) return null;
  if (kind === "yesno") return 100;
  return kind === "percent" ? Math.min(10_000, threshold + (order % 3) * 50) : threshold + (order % 2) * 100;
}

function resultOf({ kind, notApplicableAllowed }: Criterion, order: number, reached: boolean, target: number | null): ResultValue {
  if (notApplicableAllowed && order % 6 === 0) return { ...NO_RESULT, notApplicable: true };
  if (kind === "text") return { ...NO_RESULT, text: "Cấp ủy đánh giá tốt" };
  if (kind === "yesno") return { ...NO_RESULT, numerator: reached ? 1 : 0 };
  if (kind === "count") return { ...NO_RESULT, numerator: reached ? Math.ceil((target ?? 100) / 100) : 0 };
  const denominator = 40 + (order % 60);
  return { ...NO_RESULT, denominator, numerator: reached ? denominator : Math.floor(denominator * 0.4) };
}

function entriesOf(dossier: BenchDossier, status: Status): EntryValue[] {
  const { order, content, year } = dossier;
  return criteriaOf(content).map((criterion, index) => {
    const target = targetOf(criterion, order);
    const reached = isReached(order, index);
    const plan = { target, hasTarget: true, solution: "Triển khai theo kế hoạch năm của BCH.", dueText: "Quý III", person: "Phó Bí thư" };
    const entry = { ...emptyEntry(criterion.code), ...plan };
    if (year !== 2024) return entry;
    const result = resultOf(criterion, order, reached, target);
    const reason = reached ? "" : "Đoàn viên chuyển công tác trong quý III.";
    const verdict = finalVerdict(criterion, { target, result, reason });
    return { ...entry, result, reason, appraised: isIn(status, "awaitingMeeting") ? verdict : null };
  });
}

function submissionOf(dossier: BenchDossier, id: string, kind: SubmissionKind, number: number, entries: EntryValue[], at: Date) {
  const { bodyId, unitId, unitName, year, registrationDueAt, reportDueAt } = dossier;
  const parts = kind === "assessment" ? PARTS : null;
  const content: Snapshot = { kind, unitName, year, entries: entries.map((entry) => ({ ...entry, appraised: null })), evidence: [], parts };
  const sha256 = createHash("sha256").update(canonicalJson(content)).digest("hex");
  const dueAt = kind === "assessment" ? reportDueAt : registrationDueAt;
  const stored = content as unknown as Prisma.InputJsonValue;
  return {
    bodyId,
    id: randomUUID(),
    dossierId: id,
    unitId,
    kind,
    number,
    content: stored,
    sha256,
    submittedAt: at,
    submittedBy: "Bí thư",
    dueAt,
  };
}

export interface BenchRows {
  dossier: Prisma.DossierCreateManyInput;
  entries: Prisma.EntryCreateManyInput[];
  evidence: Prisma.EvidenceCreateManyInput[];
  submissions: Prisma.SubmissionCreateManyInput[];
}

/** Gives the rows of a dossier as they would stand after its steps: dossier, entries, evidence by document number, what was sent. */
export function rowsOf(dossier: BenchDossier): BenchRows {
  const { bodyId, unitId, cycleId, criteriaSetId, monitorUserId, year, order, registrationDueAt, reportDueAt } = dossier;
  const id = randomUUID();
  const statuses = year === 2024 ? REPORTING : REGISTERING;
  const status = statuses[order % statuses.length] ?? "notRegistered";
  const key = { bodyId, dossierId: id, unitId };
  const registeredAt = status === "notRegistered" ? null : new Date(registrationDueAt.getTime() - 30 * DAY_MS);
  const reportedAt = isIn(status, "reported") ? new Date(reportDueAt.getTime() - (6 + (order % 4)) * DAY_MS) : null;
  const appraisedAt = isIn(status, "awaitingMeeting") ? new Date("2024-11-03T03:00:00Z") : null;
  const approved = isIn(status, "registered") ? new Date(registrationDueAt.getTime() - 29 * DAY_MS) : null;
  const values = entriesOf(dossier, status);
  const returned = isIn(status, "returned") ? { "1.2": "Đề nghị bổ sung minh chứng quý II." } : {};
  const marked = { mark: "agree" as const, appraisedById: monitorUserId, appraisedAt };
  const entries = values.map(({ evidenceCount: _, result, ...entry }) => ({ ...key, ...entry, ...result, ...(appraisedAt ? marked : {}) }));
  const documented = year === 2024 ? values.filter((entry) => !entry.result.notApplicable) : [];
  const evidence = documented.map(({ code }, index) => ({
    ...{ ...key, id: randomUUID(), item: code, title: "Báo cáo kết quả thực hiện", documentNumber: `${index + 1}-BC/ĐTN` },
    documentDate: storedDay("2024-10-25"),
  }));
  const earlier = values.map((entry) => (entry.code === "1.2" ? { ...entry, result: { ...entry.result, numerator: 0 } } : entry));
  const submissions = [
    ...(registeredAt ? [submissionOf(dossier, id, "registration", 1, values, registeredAt)] : []),
    ...(reportedAt ? [submissionOf(dossier, id, "assessment", 1, earlier, reportedAt)] : []),
    ...(reportedAt ? [submissionOf(dossier, id, "assessment", 2, values, new Date(reportedAt.getTime() + DAY_MS))] : []),
  ];
  const parts = { ...(year === 2024 ? PARTS : EMPTY_PARTS) };
  const dates = { registeredAt, registrationApprovedAt: approved, reportedAt, appraisedAt };
  return {
    dossier: { bodyId, id, unitId, cycleId, criteriaSetId, status, monitorUserId, returned, parts, ...dates },
    entries,
    evidence,
    submissions,
  };
}
