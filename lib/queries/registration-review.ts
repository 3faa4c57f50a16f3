import "server-only";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { type DossierRecord, findDossier, type StoredEntry, toEntryValue } from "../db/dossiers";
import { lastYear } from "../db/last-year";
import { inScope } from "../db/scope";
import type { Criterion } from "../domain/criteria";
import { emptyEntry } from "../domain/dossier";
import { STATUS_FOR_BODY, STATUS_TONE } from "../domain/labels";
import { formatResult, formatTarget } from "../domain/measure";
import type { Actor } from "../domain/permissions";
import { canReviewAct } from "../domain/review";
import { changedItems, diffSnapshots, type Snapshot, type SnapshotChange } from "../domain/submission";
import { canStep, isIn, type Step } from "../domain/workflow";
import { formatInstant } from "../format";
import { explainRefusal } from "../use-cases/permit-review";
import { requireRight } from "./rights";

/** One registered criterion as the Khối reads it; values are printed. `changes`: what differs from the version before. */
export interface RegisteredCriterion {
  code: string;
  name: string;
  mandatory: boolean;
  threshold: string;
  last: { target: string; result: string } | null;
  target: string;
  solution: string;
  dueText: string;
  person: string;
  /** The reviewer's remark being written, or what was returned while the unit amends. */
  comment: string;
  /** The comment with which it was returned last time. */
  returnedWith: string;
  changes: SnapshotChange[];
}

function lastOf({ code, kind }: Criterion, entries: readonly StoredEntry[]): RegisteredCriterion["last"] {
  const entry = entries.find((candidate) => candidate.code === code);
  if (!entry) return null;
  const { hasTarget, target, result } = toEntryValue(entry, []);
  return { target: hasTarget ? formatTarget(kind, target) : "—", result: formatResult(kind, result) || "—" };
}

function returnComments(data: unknown): Map<string, string> {
  const { items, comments } = data as { items?: string[]; comments?: string[] };
  return new Map((items ?? []).map((item, index) => [item, comments?.[index] ?? ""]));
}

/** Says why a step is refused now, or "" where it is allowed. */
function whyNot(step: Step, actor: Actor, record: DossierRecord, at: Date): string {
  const permission = canStep(step, actor, record, record.cycle, at);
  return permission.allowed ? "" : explainRefusal(permission.refusal, actor, record);
}

/** Gives the registration of a unit for review; six statements. */
export async function readRegistrationReview(year: number, unitCode: string) {
  const actor = await requireRight("seeBody");
  const at = now();
  return inScope(actor, async (tx) => {
    const record = await findDossier(tx, actor, { year, unitCode });
    if (!record) notFound();
    const last = await lastYear(tx, actor, record);
    const mine = { bodyId: actor.bodyId, dossierId: record.id };
    const versions = await tx.submission.findMany({ where: { ...mine, kind: "registration" }, orderBy: { number: "desc" }, take: 2 });
    const returned = await tx.auditEvent.findFirst({
      where: { ...mine, action: "registration.return" },
      orderBy: { seq: "desc" },
      select: { data: true },
    });
    const [sent, before] = versions;
    const changes =
      sent && before ? diffSnapshots(record.content, before.content as unknown as Snapshot, sent.content as unknown as Snapshot) : [];
    const comments = returnComments(returned?.data ?? {});
    const shape = (criterion: Criterion): RegisteredCriterion => {
      const { code, name, mandatory, kind, threshold } = criterion;
      const stored = record.entries.find((candidate) => candidate.code === code);
      const entry = stored ? toEntryValue(stored, []) : emptyEntry(code);
      const { solution, dueText, person } = entry;
      return {
        ...{ code, name, mandatory, solution, dueText, person },
        threshold: formatTarget(kind, threshold),
        last: lastOf(criterion, last.entries),
        target: entry.hasTarget || kind === "text" ? formatTarget(kind, entry.target) : "—",
        comment: isIn(record.status, "awaitingApproval") ? (stored?.registrationComment ?? "") : (record.returned[code] ?? ""),
        returnedWith: comments.get(code) ?? "",
        changes: changes.filter((change) => change.item === code),
      };
    };
    return {
      ...{ year, unitCode, dossierId: record.id, version: record.version, unitName: record.unit.name },
      status: STATUS_FOR_BODY[record.status],
      tone: STATUS_TONE[record.status],
      sent: sent ? { number: sent.number, at: formatInstant(sent.submittedAt), lateDays: sent.lateDays, imported: sent.imported } : null,
      approvedAt: record.registrationApprovedAt ? formatInstant(record.registrationApprovedAt) : "",
      approvalDue: formatInstant(record.cycle.approvalDueAt),
      groups: record.content.groups.map((group) => ({ code: group.code, name: group.name, criteria: group.criteria.map(shape) })),
      changed: changedItems(changes),
      comparison: last.comparison.sentence,
      returned: isIn(record.status, "registering") ? Object.keys(record.returned) : [],
      mayRemark: canReviewAct("remark", actor, record, record.cycle).allowed,
      whyNotApprove: whyNot("approveRegistration", actor, record, at),
      whyNotReturn: whyNot("returnRegistration", actor, record, at),
    };
  });
}
