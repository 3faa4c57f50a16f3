import "server-only";
import { dayOf } from "../db/days";
import { factsOf } from "../db/dossiers";
import { IN_FORCE } from "../db/issued-decisions";
import { completenessOf } from "../domain/completeness";
import { softwareStepOf } from "../domain/dossier";
import { isOutcomeTold } from "../domain/meeting";
import { seesBody } from "../domain/permissions";
import { softwareReading } from "../domain/software-step";
import { chapterOf } from "../domain/story";
import { canFollow, canStep, isIn, turnOf } from "../domain/workflow";
import { type DossierAddress, dueSentence, openDossier, whyNot } from "./open-dossier";
import { KIND_PATH } from "./submission";
import { SUCCESSION, successionOf } from "./succession";

/** The story of a dossier: every chapter with its dates, people, versions; the open one with its task list. Two statements beside the scope. */
export async function readStory(address: DossierAddress) {
  const { dossier, head, actor, at, more } = await openDossier(address, (tx, record, person) =>
    tx.dossier.findUniqueOrThrow({
      relationLoadStrategy: "join",
      where: { bodyId_id: { bodyId: person.bodyId, id: record.id } },
      select: {
        submissions: {
          select: { kind: true, number: true, submittedAt: true, submittedBy: true, lateDays: true, imported: true },
          orderBy: { submittedAt: "asc" },
        },
        adjustments: { select: { status: true } },
        progressNotes: { select: { id: true } },
        inspections: { select: { id: true, inspectedOn: true, remedyDueOn: true, remedyDoneOn: true } },
        ballots: { select: { outcome: true, meeting: { select: { heldOn: true, status: true } } } },
        decisionUnits: {
          where: { decision: IN_FORCE },
          select: { decision: { select: { kind: true, numberText: true, decidedOn: true } } },
        },
        ...SUCCESSION,
      },
    }),
  );
  const facts = factsOf(dossier);
  const { cycle, content } = dossier;
  const [targets, results] = [completenessOf("target", facts, at), completenessOf("result", facts, at)];
  const named = ({ groups, missing }: typeof targets) => ({
    missing,
    groups: groups.map((group) => ({ ...group, name: content.groups.find(({ code }) => code === group.code)?.name ?? "" })),
  });
  return {
    head,
    succession: successionOf(more, dossier.cycle.year),
    reading: softwareReading(softwareStepOf(facts), dossier.software),
    status: dossier.status,
    chapter: chapterOf(dossier.status, cycle, at),
    turn: turnOf(dossier.status),
    returned: isIn(dossier.status, "returned") ? Object.entries(dossier.returned).map(([item, comment]) => ({ item, comment })) : [],
    versions: more.submissions.map((version) => ({
      ...version,
      href: `${head.base}/ban-nop/${KIND_PATH[version.kind]}/${version.number}`,
    })),
    registration: {
      due: dueSentence(dossier, "registration", at),
      approvedAt: dossier.registrationApprovedAt,
      closed: whyNot(canStep("submitRegistration", actor, dossier, cycle, at)),
      ...named(targets),
    },
    following: {
      open: canFollow(actor, dossier, cycle).allowed,
      notes: more.progressNotes.length,
      inspections: more.inspections.map((one) => ({
        id: one.id,
        on: dayOf(one.inspectedOn),
        owed: one.remedyDueOn !== null && one.remedyDoneOn === null,
      })),
      pending: more.adjustments.filter((one) => one.status === "pending").length,
      adjustments: more.adjustments.length,
    },
    assessment: {
      due: dueSentence(dossier, "report", at),
      closed: whyNot(canStep("submitAssessment", actor, dossier, cycle, at)),
      ...named(results),
    },
    appraisal: { appraisedAt: dossier.appraisedAt, dueAt: cycle.appraisalDueAt },
    decision: {
      closed: isIn(dossier.status, "decided"),
      meetingDueAt: cycle.meetingDueAt,
      meetings: more.ballots
        .filter((ballot) => ballot.meeting.status === "completed")
        .map(({ meeting, outcome }) => {
          const told = outcome !== null && (seesBody(actor) || isOutcomeTold(outcome, dossier.status));
          return { on: dayOf(meeting.heldOn), outcome: told ? outcome : null };
        }),
      decisions: more.decisionUnits.map(({ decision }) => ({
        ...{ kind: decision.kind, number: decision.numberText, on: dayOf(decision.decidedOn) },
      })),
    },
  };
}
