import "server-only";
import { notFound } from "next/navigation";
import { dayOf } from "../db/days";
import { type DossierRecord, factsOf } from "../db/dossiers";
import { lastYear } from "../db/last-year";
import { type Tx, unitsInScope } from "../db/scope";
import { sealOf } from "../db/seal";
import { type Completeness, completenessOf, ownFacts } from "../domain/completeness";
import { criteriaOf } from "../domain/criteria";
import { isOnTime } from "../domain/deadlines";
import { effectiveEntries, proposeDossier, softwareStepOf } from "../domain/dossier";
import { latestNotes, type Noted, notesToTake } from "../domain/following";
import { formatResult, NO_RESULT } from "../domain/measure";
import { PARTS } from "../domain/parts";
import type { Actor } from "../domain/permissions";
import { prefilledSoftware, softwareReading } from "../domain/software-step";
import { dayOf as dayOfInstant } from "../domain/tables";
import { typedPart } from "../domain/typed-part";
import { unitTable } from "../domain/unit-table";
import { canEditItem, canStep, isIn } from "../domain/workflow";
import { criterionCard } from "./criterion-cards";
import { evidenceOf } from "./evidence";
import { type DossierAddress, dueSentence, openDossier, whyNot } from "./open-dossier";

const ROMAN = ["I", "II", "III", "IV"];

async function notesOf(tx: Tx, actor: Actor, dossier: DossierRecord): Promise<Noted[]> {
  const rows = await tx.progressNote.findMany({ where: { ...unitsInScope(actor), dossierId: dossier.id } });
  return rows.map(({ code, quarter, createdAt, numerator, denominator, text, documentNumber, documentDate }) => {
    const result = { numerator, denominator, text };
    return { code, quarter, at: createdAt, result, documentNumber, documentDate: dayOf(documentDate) };
  });
}

function namedGroups(dossier: DossierRecord, { groups }: Completeness) {
  return groups.map((group) => ({ ...group, name: dossier.content.groups.find(({ code }) => code === group.code)?.name ?? "" }));
}

/** The task list of a self-assessment: three nội dung, the three parts, what is missing, how many notes of the year can be taken over. */
export async function readAssessment(address: DossierAddress) {
  const { dossier, head, actor, at, more: notes } = await openDossier(address, (tx, record, person) => notesOf(tx, person, record));
  const facts = factsOf(dossier);
  const completeness = completenessOf("result", facts, at);
  const closed = whyNot(canStep("submitAssessment", actor, dossier, dossier.cycle, at));
  const canEdit = canEditItem("result", criteriaOf(dossier.content)[0]?.code ?? "", actor, dossier, dossier.cycle, at).allowed;
  const returned = isIn(dossier.status, "working") ? Object.entries(dossier.returned) : [];
  return {
    head,
    due: dueSentence(dossier, "report", at),
    closed,
    returned: returned.map(([item, comment]) => ({ item, comment })),
    notesToTake: canEdit && returned.length === 0 ? notesToTake(dossier.content, facts.entries, notes).size : 0,
    groups: namedGroups(dossier, completeness),
    missing: completeness.missing,
  };
}

/** One nội dung of a self-assessment: its criteria as cards with evidence and the latest note of the year. */
export async function readAssessmentGroup(address: DossierAddress & { noiDung: string }) {
  const { dossier, head, actor, at, more } = await openDossier(address, async (tx, record, person) => ({
    last: await lastYear(tx, person, record),
    notes: await notesOf(tx, person, record),
  }));
  const group = dossier.content.groups.find(({ code }) => code === address.noiDung);
  if (!group) notFound();
  const notes = latestNotes(dossier.content, more.notes);
  return {
    head,
    group: { code: group.code, name: group.name },
    groupCodes: dossier.content.groups.map(({ code }) => code),
    due: dueSentence(dossier, "report", at),
    draftOf: actor.userId,
    completeness: completenessOf("result", factsOf(dossier), at),
    uploadsAllowed: dossier.content.uploadsAllowed,
    cards: group.criteria.map((criterion) => {
      const note = notes.get(criterion.code);
      const noted = note && `Theo dõi quý ${ROMAN[note.quarter - 1]}: ${formatResult(criterion.kind, { ...NO_RESULT, ...note.result })}`;
      return { ...criterionCard("result", criterion, { dossier, actor, at, last: more.last.entries }), noted: noted ?? null };
    }),
    comparison: more.last.comparison.sentence,
  };
}

/** What the Khối read of the unit in the national software, worded; null where it has not looked. */
export function readingOf(dossier: DossierRecord) {
  return softwareReading(softwareStepOf(factsOf(dossier)), dossier.software);
}

/** Biên bản, ý kiến cấp ủy, phần mềm: values as typed, evidence, why locked; the Khối's reading, filled in where the unit has said nothing. */
export async function readParts(address: DossierAddress) {
  const { dossier, head, actor, at } = await openDossier(address, async () => null);
  return {
    head,
    due: dueSentence(dossier, "report", at),
    draftOf: actor.userId,
    completeness: completenessOf("result", factsOf(dossier), at),
    uploadsAllowed: dossier.content.uploadsAllowed,
    parts: PARTS.map((part) => {
      const values = typedPart(part, dossier.parts);
      const locked = whyNot(canEditItem("result", part, actor, dossier, dossier.cycle, at));
      const filled = part === "phan-mem" && locked === null ? prefilledSoftware(dossier.parts.software, dossier.software) : null;
      return {
        part,
        values: filled ? typedPart(part, { ...dossier.parts, software: filled }) : values,
        isFilledIn: filled !== null,
        reading: part === "phan-mem" ? readingOf(dossier) : null,
        version: sealOf(values),
        comment: dossier.returned[part] ?? null,
        locked,
        evidence: evidenceOf(dossier, part),
      };
    }),
  };
}

/** The check-answers page of a self-assessment: the Bảng tổng hợp as it will be printed by the unit's own figures, the parts, what is missing. */
export async function readAssessmentReview(address: DossierAddress) {
  const {
    dossier,
    head,
    actor,
    at,
    more: bodyName,
  } = await openDossier(address, async (tx, _record, person) => {
    const root = await tx.unitVersion.findFirst({
      where: { bodyId: person.bodyId, unitId: person.rootUnitId, validTo: null },
      select: { name: true },
    });
    return root?.name ?? "";
  });
  const facts = ownFacts(factsOf({ ...dossier, reportedAt: dossier.reportedAt ?? at }));
  const { missing } = completenessOf("result", facts, at);
  const table = unitTable({
    unitName: dossier.unit.name,
    bodyName,
    year: dossier.cycle.year,
    content: dossier.content,
    entries: effectiveEntries(facts, at),
    evidence: dossier.evidence.map((piece) => ({
      item: piece.item,
      title: piece.title || (piece.fileName ?? ""),
      documentNumber: piece.documentNumber,
      documentDate: dayOf(piece.documentDate),
      sha256: piece.sha256,
    })),
    proposal: proposeDossier(facts, at),
    reported: missing.length === 0,
    registeredOn: dayOfInstant(dossier.registeredAt),
    dataDate: dossier.cycle.dataDate,
  });
  return {
    head,
    due: dueSentence(dossier, "report", at),
    late: !isOnTime(at, dossier.cycle.report.dueAt) && !isIn(dossier.status, "returned"),
    closed: whyNot(canStep("submitAssessment", actor, dossier, dossier.cycle, at)),
    missing,
    table,
    parts: dossier.parts,
    reading: readingOf(dossier),
  };
}
