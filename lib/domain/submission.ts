/** Immutable versions of what a unit sent: the snapshot that is hashed and stored, and the difference of two. */
import { type CriteriaContent, criteriaOf } from "./criteria";
import type { EntryValue } from "./dossier";
import { formatResult, formatTarget } from "./measure";
import type { DossierParts } from "./parts";

export const SUBMISSION_KINDS = ["registration", "adjustment", "assessment"] as const;
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];

export interface EvidenceLine {
  item: string;
  title: string;
  documentNumber: string;
  documentDate: string | null;
  sha256: string | null;
}

/** What is frozen at a submission. Printed text is made from it later, so it holds values, not words. */
export interface Snapshot {
  kind: SubmissionKind;
  unitName: string;
  year: number;
  entries: EntryValue[];
  evidence: EvidenceLine[];
  parts: DossierParts | null;
}

/** One changed field between two versions, both sides printed. */
export interface SnapshotChange {
  item: string;
  field: "target" | "solution" | "dueText" | "person" | "result" | "reason" | "explanation" | "evidence";
  before: string;
  after: string;
}

function evidenceText(snapshot: Snapshot, item: string): string {
  return snapshot.evidence
    .filter((line) => line.item === item)
    .map((line) => [line.title, line.documentNumber].filter(Boolean).join(" · "))
    .join("; ");
}

/** Lists what changed from `before` to `after`, criterion by criterion in printed order. */
export function diffSnapshots(content: CriteriaContent, before: Snapshot, after: Snapshot): SnapshotChange[] {
  const changes: SnapshotChange[] = [];
  for (const criterion of criteriaOf(content)) {
    const old = before.entries.find((entry) => entry.code === criterion.code);
    const now = after.entries.find((entry) => entry.code === criterion.code);
    const add = (field: SnapshotChange["field"], was: string, is: string) => {
      if (was !== is) changes.push({ item: criterion.code, field, before: was, after: is });
    };
    const target = (entry: EntryValue | undefined) => (entry?.hasTarget ? formatTarget(criterion.kind, entry.target) : "");
    add("target", target(old), target(now));
    for (const field of ["solution", "dueText", "person", "reason", "explanation"] as const)
      add(field, old?.[field] ?? "", now?.[field] ?? "");
    add("result", old ? formatResult(criterion.kind, old.result) : "", now ? formatResult(criterion.kind, now.result) : "");
    add("evidence", evidenceText(before, criterion.code), evidenceText(after, criterion.code));
  }
  return changes;
}

/** Gives the items (codes) that changed, each once. */
export function changedItems(changes: readonly SnapshotChange[]): string[] {
  return [...new Set(changes.map((change) => change.item))];
}

/** Serialises a snapshot in one canonical way (keys sorted), so that its SHA-256 can be computed again by anybody. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object" && !(value instanceof Date)) {
    const pairs = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{${pairs
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
      .join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
