import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { criteriaOf } from "../domain/criteria";
import { formatResult, formatTarget } from "../domain/measure";
import {
  changedItems,
  diffSnapshots,
  type Snapshot,
  type SnapshotChange,
  SUBMISSION_KINDS,
  type SubmissionKind,
} from "../domain/submission";
import { diffParts } from "../domain/typed-part";
import { isIn, turnOf } from "../domain/workflow";
import { type DossierAddress, openDossier } from "./open-dossier";

/** The word of a kind in addresses. */
export const KIND_PATH: Record<SubmissionKind, string> = { registration: "dang-ky", adjustment: "dieu-chinh", assessment: "tu-danh-gia" };

const FIELD: Record<SnapshotChange["field"], string> = {
  target: "Chỉ tiêu",
  solution: "Giải pháp",
  dueText: "Thời gian",
  person: "Người phụ trách",
  result: "Kết quả",
  reason: "Lý do",
  explanation: "Giải trình",
  evidence: "Minh chứng",
};

const snapshotShape = z.object({ kind: z.enum(SUBMISSION_KINDS), entries: z.array(z.object({ code: z.string() })) });

/** Reads a stored snapshot; its shape was checked when it was written. */
function asSnapshot(content: unknown): Snapshot {
  snapshotShape.parse(content);
  return content as Snapshot;
}

/** One version as it was sent: receipt, what changed since the version before, every criterion as frozen. */
export async function readSubmission(address: DossierAddress & { loai: string; so: string }) {
  const kind = SUBMISSION_KINDS.find((candidate) => KIND_PATH[candidate] === address.loai);
  const number = /^\d{1,3}$/.test(address.so) ? Number(address.so) : 0;
  if (!kind || number < 1) notFound();
  const {
    dossier,
    head,
    more: rows,
  } = await openDossier(address, (tx, record, actor) =>
    tx.submission.findMany({
      where: { bodyId: actor.bodyId, dossierId: record.id, kind, number: { in: [number, number - 1] } },
      orderBy: { number: "desc" },
    }),
  );
  const [version, before] = rows;
  if (version?.number !== number) notFound();
  const snapshot = asSnapshot(version.content);
  const changes = before ? diffSnapshots(dossier.content, asSnapshot(before.content), snapshot) : [];
  const partChanges = before ? diffParts(asSnapshot(before.content), snapshot) : [];
  const { submittedAt, submittedBy, lateDays, dueAt, sha256, imported } = version;
  return {
    head,
    kind,
    receipt: { number, submittedAt, submittedBy, lateDays, dueAt, sha256, imported },
    previous: before?.number ?? null,
    turn: turnOf(dossier.status),
    waiting: isIn(dossier.status, kind === "assessment" ? "awaitingAppraisal" : "awaitingApproval"),
    changes: [...changes.map(({ field, ...change }) => ({ ...change, label: FIELD[field] })), ...partChanges],
    changed: changedItems(changes),
    total: criteriaOf(dossier.content).length,
    dates: { approvalDueAt: dossier.cycle.approvalDueAt, appraisalDueAt: dossier.cycle.appraisalDueAt },
    rows: criteriaOf(dossier.content).map((criterion) => {
      const entry = snapshot.entries.find(({ code }) => code === criterion.code);
      const target = entry?.hasTarget ? formatTarget(criterion.kind, entry.target) : "";
      const plan = [entry?.solution, entry?.dueText, entry?.person].filter(Boolean).join(" · ");
      const result = entry ? formatResult(criterion.kind, entry.result) : "";
      const notes = [entry?.reason, entry?.explanation].filter(Boolean).join(" · ");
      return { code: criterion.code, name: criterion.name, target, plan, result, notes };
    }),
  };
}
