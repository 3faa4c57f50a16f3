import "server-only";
import type { z } from "zod";
import { dayOf } from "../db/days";
import type { DossierRecord, StoredEntry } from "../db/dossiers";
import type { Tx } from "../db/scope";
import { sealOf } from "../db/seal";
import { finalVerdict, type Proposal } from "../domain/assessment";
import { type Criterion, criteriaOf } from "../domain/criteria";
import { computedResult, effectiveEntries, emptyEntry, proposeDossier } from "../domain/dossier";
import { proposalLabel, reasonSentence, STATUS_FOR_BODY, STATUS_FOR_UNIT } from "../domain/labels";
import { PARTS, type Part } from "../domain/parts";
import { type Actor, seesBody } from "../domain/permissions";
import { typedPart } from "../domain/typed-part";
import { availableSteps, type Status } from "../domain/workflow";
import { factsShownTo, seesVerdicts } from "../queries/unit-table";
import type { dossierSchema, dossierSummarySchema, entrySchema } from "./dossier-schemas";
import { isoOrNull } from "./fields";

/** The words of a status for the one who asks. */
function statusWord(actor: Actor, status: Status): string {
  return (seesBody(actor) ? STATUS_FOR_BODY : STATUS_FOR_UNIT)[status];
}

/** Gives a dossier in one line of a list. */
export function toSummary(
  actor: Actor,
  row: Pick<DossierRecord, "status" | "version" | "registeredAt" | "registrationApprovedAt" | "reportedAt" | "appraisedAt">,
  names: { year: number; unitCode: string; unitName: string },
): z.input<typeof dossierSummarySchema> {
  return {
    ...names,
    ...{ status: row.status, statusLabel: statusWord(actor, row.status), version: row.version },
    registeredAt: isoOrNull(row.registeredAt),
    registrationApprovedAt: isoOrNull(row.registrationApprovedAt),
    reportedAt: isoOrNull(row.reportedAt),
    appraisedAt: isoOrNull(row.appraisedAt),
  };
}

/** Gives every criterion of a dossier with its entry; figures that the system computes stand in place of declared ones. */
export function toEntries(actor: Actor, record: DossierRecord, at: Date): z.input<typeof entrySchema>[] {
  const facts = factsShownTo(actor, record);
  const effective = effectiveEntries(facts, at);
  const stored = new Map(record.entries.map((entry) => [entry.code, entry]));
  return criteriaOf(record.content).map((criterion) => {
    const entry = effective.get(criterion.code) ?? emptyEntry(criterion.code);
    const { result, evidenceCount: _, appraised, ...words } = entry;
    return {
      ...words,
      ...{ name: criterion.name, kind: criterion.kind, mandatory: criterion.mandatory, threshold: criterion.threshold },
      ...{ version: stored.get(criterion.code)?.version ?? 0, ...result, appraised },
      computed: computedResult(criterion, facts.rule, facts.record, at)?.working ?? null,
      verdict: finalVerdict(criterion, entry),
      ...reviewOf(criterion, stored, seesVerdicts(actor, record)),
    };
  });
}

function reviewOf(criterion: Criterion, stored: ReadonlyMap<string, StoredEntry>, shown: boolean) {
  const entry = shown ? stored.get(criterion.code) : undefined;
  return { mark: entry?.mark ?? null, appraisalReason: entry?.appraisalReason ?? "" };
}

/** The seals by which a write of a part says what it has seen. */
export function partVersions({ parts }: Pick<DossierRecord, "parts">): Record<Part, string> {
  const [minutes, opinion, software] = PARTS.map((part) => sealOf(typedPart(part, parts)));
  return { "bien-ban": minutes ?? "", "y-kien-cap-uy": opinion ?? "", "phan-mem": software ?? "" };
}

function toProposal({ eligible, groups, reasons, belowTarget }: Proposal): z.input<typeof dossierSchema>["proposal"] {
  const failedGates = reasons.flatMap((reason) => (reason.kind === "gate" ? [reason.gate] : []));
  return { eligible, label: proposalLabel(eligible), groups, reasons: reasons.map(reasonSentence), belowTarget, failedGates };
}

/** Gives a whole dossier. One statement, for the submissions. */
export async function toDossier(tx: Tx, actor: Actor, record: DossierRecord, at: Date): Promise<z.input<typeof dossierSchema>> {
  const submissions = await tx.submission.findMany({
    where: { bodyId: actor.bodyId, dossierId: record.id },
    select: { kind: true, number: true, submittedAt: true, submittedBy: true, lateDays: true, imported: true, sha256: true },
    orderBy: { submittedAt: "asc" },
  });
  const names = { year: record.cycle.year, unitCode: record.unitCode, unitName: record.unit.name };
  return {
    ...toSummary(actor, record, names),
    ...{ returned: record.returned, parts: record.parts, disciplined: record.disciplined },
    partVersions: partVersions(record),
    steps: availableSteps(actor, record, record.cycle, at),
    entries: toEntries(actor, record, at),
    evidence: record.evidence.map(({ id, item, title, documentNumber, documentDate, fileName, fileSize, fileType, sha256 }) => ({
      ...{ id, item, title, documentNumber, documentDate: dayOf(documentDate), fileName, fileSize, fileType, sha256 },
    })),
    proposal: toProposal(proposeDossier(factsShownTo(actor, record), at)),
    submissions: submissions.map((submission) => ({ ...submission, submittedAt: submission.submittedAt.toISOString() })),
  };
}
