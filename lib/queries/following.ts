import "server-only";
import { dayOf } from "../db/days";
import { unitsInScope } from "../db/scope";
import { type Criterion, criteriaOf, criterionByCode } from "../domain/criteria";
import { formatTarget, NO_RESULT } from "../domain/measure";
import { printResult } from "../domain/tables";
import { typedTargetText } from "../domain/typed-entry";
import { printEvidence } from "../domain/unit-table";
import { canFollow } from "../domain/workflow";
import { isoDay } from "../format";
import { type DossierAddress, openDossier, whyNot } from "./open-dossier";

function choice(criterion: Criterion) {
  const { code, name, kind, unit, countedThing } = criterion;
  return { code, name, kind, unit, countedThing };
}

/** What the unit noted and the Khối inspected through the year, newest first; the criteria to choose from. Two statements beside the dossier. */
export async function readFollowing(address: DossierAddress) {
  const { dossier, head, actor, at, more } = await openDossier(address, async (tx, record, person) => {
    const where = { ...unitsInScope(person), dossierId: record.id };
    return {
      notes: await tx.progressNote.findMany({ where, orderBy: { createdAt: "desc" } }),
      inspections: await tx.inspection.findMany({ where, orderBy: [{ inspectedOn: "desc" }, { createdAt: "desc" }] }),
    };
  });
  return {
    head,
    closed: whyNot(canFollow(actor, dossier, dossier.cycle)),
    criteria: criteriaOf(dossier.content).map(choice),
    quarter: Math.ceil(Number(isoDay(at).slice(5, 7)) / 3),
    notes: more.notes.map((note) => {
      const criterion = criterionByCode(dossier.content, note.code);
      const { numerator, denominator, text } = note;
      const document = { title: "", documentNumber: note.documentNumber, documentDate: dayOf(note.documentDate) };
      return {
        id: note.id,
        code: note.code,
        name: criterion?.name ?? "",
        quarter: note.quarter,
        at: note.createdAt,
        result: criterion ? printResult(criterion, { ...NO_RESULT, numerator, denominator, text }) : "",
        note: note.note,
        document: printEvidence(document),
      };
    }),
    inspections: more.inspections.map((one) => ({
      id: one.id,
      on: dayOf(one.inspectedOn),
      codes: one.codes,
      findings: one.findings,
      remedy: one.remedy,
      remedyDueOn: dayOf(one.remedyDueOn),
      remedyDoneOn: dayOf(one.remedyDoneOn),
    })),
  };
}

/** The asked-for changes of targets with both values and their decisions; the criteria whose target may be changed. One statement beside the dossier. */
export async function readAdjustments(address: DossierAddress) {
  const { dossier, head, actor, more } = await openDossier(address, (tx, record, person) =>
    tx.targetAdjustment.findMany({ where: { ...unitsInScope(person), dossierId: record.id }, orderBy: { requestedAt: "desc" } }),
  );
  const entries = new Map(dossier.entries.map((entry) => [entry.code, entry]));
  return {
    head,
    closed: whyNot(canFollow(actor, dossier, dossier.cycle)),
    criteria: criteriaOf(dossier.content)
      .filter((criterion) => criterion.kind === "percent" || criterion.kind === "count")
      .map((criterion) => {
        const entry = entries.get(criterion.code);
        return { ...choice(criterion), present: entry ? typedTargetText(criterion.kind, entry) : "" };
      }),
    adjustments: more.map((one) => {
      const kind = criterionByCode(dossier.content, one.code)?.kind ?? "count";
      return {
        id: one.id,
        code: one.code,
        before: formatTarget(kind, one.oldTarget),
        after: formatTarget(kind, one.newTarget),
        reason: one.reason,
        status: one.status,
        requestedAt: one.requestedAt,
        decidedAt: one.decidedAt,
        decisionNote: one.decisionNote,
      };
    }),
  };
}
