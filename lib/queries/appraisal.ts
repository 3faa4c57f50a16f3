import "server-only";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { type DossierRecord, factsOf, findDossier, type StoredEvidence } from "../db/dossiers";
import { inScope, type Tx } from "../db/scope";
import type { Verdict } from "../domain/assessment";
import type { Criterion } from "../domain/criteria";
import { computedResult, effectiveEntries, emptyEntry, proposeDossier, softwareStepOf } from "../domain/dossier";
import { PART_LABEL, STATUS_FOR_BODY, STATUS_TONE, type Tone } from "../domain/labels";
import { formatFraction, formatResult, formatTarget, formatTargetRatio } from "../domain/measure";
import { PARTS, type Part } from "../domain/parts";
import type { Actor } from "../domain/permissions";
import { canReviewAct, type ReviewMark, type Stage, selfVerdicts, stageOf } from "../domain/review";
import { softwareCheckSource, softwareCheckWords, softwareSentence } from "../domain/software-step";
import { diffSnapshots, type Snapshot, type SnapshotChange } from "../domain/submission";
import { canStep, isIn, type Step } from "../domain/workflow";
import { formatDay, formatInstant } from "../format";
import { explainRefusal } from "../use-cases/permit-review";
import { type AppraisalSummary, summaryOf } from "./appraisal-summary";
import { type DeskFilter, deskList } from "./desk-list";
import { requireRight } from "./rights";

/** A piece of evidence: `preview` says how it opens beside; a document reference without a file has none. */
export interface DeskEvidence {
  id: string;
  label: string;
  preview: "image" | "page" | "download" | null;
}

/** One criterion or part to appraise, printed. `version` 0: nothing stored yet; parts carry none. */
export interface DeskItem {
  item: string;
  isPart: boolean;
  name: string;
  mandatory: boolean;
  threshold: string;
  target: string;
  result: string;
  percent: string;
  ratio: string;
  self: Verdict | null;
  /** Computed working, reason and explanation of the unit, or the lines of a part. */
  notes: string[];
  evidence: DeskEvidence[];
  notApplicableAllowed: boolean;
  version: number;
  mark: ReviewMark | null;
  verdict: Verdict | null;
  comment: string;
  changes: Pick<SnapshotChange, "field" | "before" | "after">[];
}

export interface DeskDossier {
  id: string;
  version: number;
  code: string;
  name: string;
  stage: Stage;
  status: string;
  tone: Tone;
  sent: string;
  changed: number;
  groups: { code: string; name: string }[];
  items: DeskItem[];
  /** Null until the unit has reported. */
  summary: AppraisalSummary | null;
  returned: Record<string, string>;
  discipline: { disciplined: boolean; note: string };
  /** Why an act or step is refused now; "" where it is allowed. */
  whyNot: { mark: string; complete: string; supplement: string; reopen: string; discipline: string };
}

function evidenceOf(pieces: readonly StoredEvidence[], item: string): DeskEvidence[] {
  return pieces
    .filter((piece) => piece.item === item)
    .map((piece) => {
      const label = [
        piece.title || piece.fileName,
        piece.documentNumber,
        piece.documentDate && formatDay(piece.documentDate.toISOString()),
      ];
      const type = piece.fileType ?? "";
      const preview = type.startsWith("image/") ? "image" : type === "application/pdf" ? "page" : "download";
      return { id: piece.id, label: label.filter(Boolean).join(" · "), preview: piece.storageKey ? preview : null };
    });
}

function partLines(record: DossierRecord, part: Part): string[] {
  const { minutes, opinion, software } = record.parts;
  if (part === "bien-ban") {
    if (minutes.heldOn === null) return ["Chưa khai biên bản."];
    const vote = `dự họp ${minutes.present ?? "?"}/${minutes.total ?? "?"}, tán thành ${minutes.votesFor ?? "?"}`;
    return [[minutes.number, `họp ngày ${formatDay(minutes.heldOn)}`, vote].filter(Boolean).join(" · ")];
  }
  if (part === "y-kien-cap-uy") {
    if (opinion.text === "") return ["Chưa có ý kiến của cấp ủy."];
    return [opinion.text, [opinion.signer, opinion.position, formatDay(opinion.signedOn)].filter(Boolean).join(" · ")];
  }
  const stated =
    software.doneOn === null
      ? "Đơn vị chưa khai bước này."
      : [`Đơn vị khai hoàn thành ngày ${formatDay(software.doneOn)}`, software.proof].filter(Boolean).join(" · ");
  const check = record.software;
  const read = check ? `Phần mềm ghi: ${softwareCheckWords(check)} (${softwareCheckSource(check)})` : "";
  return [stated, read, softwareSentence(softwareStepOf(factsOf(record)))].filter(Boolean);
}

function deskItems(record: DossierRecord, changes: readonly SnapshotChange[], at: Date): DeskItem[] {
  const facts = factsOf(record);
  const entries = effectiveEntries(facts, at);
  const self = selfVerdicts(facts, at);
  const criterionItem = (criterion: Criterion): DeskItem => {
    const { code, name, mandatory, kind, threshold, notApplicableAllowed } = criterion;
    const entry = entries.get(code) ?? emptyEntry(code);
    const stored = record.entries.find((candidate) => candidate.code === code);
    const working = computedResult(criterion, facts.rule, facts.record, at)?.working;
    const notes = [working && `Hệ thống tính: ${working}`, entry.reason && `Lý do: ${entry.reason}`, entry.explanation];
    const isRatio = kind === "percent" && !entry.result.notApplicable;
    return {
      ...{ item: code, isPart: false, name, mandatory, notApplicableAllowed },
      threshold: formatTarget(kind, threshold),
      target: entry.hasTarget || kind === "text" ? formatTarget(kind, entry.target) : "—",
      result: formatResult(kind, entry.result) || "—",
      percent: isRatio ? formatFraction(entry.result.numerator, entry.result.denominator) : "",
      ratio: formatTargetRatio(kind, entry.result, entry.target),
      self: self.get(code) ?? null,
      notes: notes.filter((note): note is string => Boolean(note)),
      evidence: evidenceOf(record.evidence, code),
      version: stored?.version ?? 0,
      mark: stored?.mark ?? null,
      verdict: stored?.appraised ?? null,
      comment: stored?.appraisalReason ?? "",
      changes: changes.filter((change) => change.item === code).map(({ field, before, after }) => ({ field, before, after })),
    };
  };
  const partItem = (part: Part): DeskItem => ({
    ...{ item: part, isPart: true, name: PART_LABEL[part], mandatory: true, notApplicableAllowed: false },
    ...{ threshold: "", target: "", result: "", percent: "", ratio: "", self: null, verdict: null, version: 0, changes: [] },
    notes: partLines(record, part),
    evidence: evidenceOf(record.evidence, part),
    mark: record.partMarks[part]?.mark ?? null,
    comment: record.partMarks[part]?.comment ?? "",
  });
  return [...record.content.groups.flatMap((group) => group.criteria.map(criterionItem)), ...PARTS.map(partItem)];
}

async function deskDossier(tx: Tx, actor: Actor, record: DossierRecord, at: Date): Promise<DeskDossier> {
  const versions = await tx.submission.findMany({
    where: { bodyId: actor.bodyId, dossierId: record.id, kind: "assessment" },
    orderBy: { number: "desc" },
    take: 2,
  });
  const [sent, before] = versions;
  const changes =
    sent && before ? diffSnapshots(record.content, before.content as unknown as Snapshot, sent.content as unknown as Snapshot) : [];
  const late = sent && sent.lateDays > 0 ? `trễ ${sent.lateDays} ngày` : "đúng hạn";
  const stepRefused = (step: Step) => {
    const permission = canStep(step, actor, record, record.cycle, at);
    return permission.allowed ? "" : explainRefusal(permission.refusal, actor, record);
  };
  const actRefused = (act: "mark" | "discipline") => {
    const permission = canReviewAct(act, actor, record, record.cycle);
    return permission.allowed ? "" : explainRefusal(permission.refusal, actor, record);
  };
  return {
    ...{ id: record.id, version: record.version, code: record.unitCode, name: record.unit.name, returned: record.returned },
    ...{ stage: stageOf(record.status), status: STATUS_FOR_BODY[record.status], tone: STATUS_TONE[record.status] },
    sent: sent ? `Bản tự đánh giá lần ${sent.number} · nộp ${formatInstant(sent.submittedAt)} · ${late}` : "Chưa nộp tự đánh giá",
    changed: new Set(changes.map((change) => change.item)).size,
    groups: record.content.groups.map(({ code, name }) => ({ code, name })),
    items: deskItems(record, changes, at),
    summary: isIn(record.status, "reported") ? summaryOf(proposeDossier(factsOf(record), at)) : null,
    discipline: { disciplined: record.disciplined, note: record.disciplineNote },
    whyNot: {
      mark: actRefused("mark"),
      complete: stepRefused("completeAppraisal"),
      supplement: stepRefused("requestSupplement"),
      reopen: stepRefused("reopenAppraisal"),
      discipline: actRefused("discipline"),
    },
  };
}

/** Gives the desk with one dossier open: the list of units beside it and everything to appraise; six statements, whatever the number of units. */
export async function readDesk(year: number, unitCode: string, filter: DeskFilter) {
  const actor = await requireRight("seeBody");
  const at = now();
  return inScope(actor, async (tx) => {
    const record = await findDossier(tx, actor, { year, unitCode });
    if (!record) notFound();
    const list = await deskList(tx, actor, record.cycle, filter, unitCode, at);
    return { list, dossier: await deskDossier(tx, actor, record, at), appraisalDue: formatInstant(record.cycle.appraisalDueAt) };
  });
}
