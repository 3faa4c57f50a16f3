import "server-only";
import { dayOf } from "../db/days";
import { factsOf } from "../db/dossiers";
import { IN_FORCE } from "../db/issued-decisions";
import { criteriaOf } from "../domain/criteria";
import { effectiveEntries, emptyEntry, proposeDossier } from "../domain/dossier";
import { printResult, printTarget } from "../domain/tables";
import { assessCriterion } from "../domain/verdict";
import { isIn } from "../domain/workflow";
import { type DossierAddress, openDossier } from "./open-dossier";

/** The result sheet of a decided dossier: per criterion the unit's verdict and the Khối's, its reason, who and when; the votes and decisions. */
export async function readResultSheet(address: DossierAddress) {
  const { dossier, head, at, more } = await openDossier(address, async (tx, record, person) => {
    const ids = record.entries.flatMap((entry) => entry.appraisedById ?? []);
    return {
      people: await tx.user.findMany({ where: { bodyId: person.bodyId, id: { in: [...new Set(ids)] } }, select: { id: true, name: true } }),
      outcome: await tx.dossier.findUniqueOrThrow({
        relationLoadStrategy: "join",
        where: { bodyId_id: { bodyId: person.bodyId, id: record.id } },
        select: {
          ballots: {
            select: {
              outcome: true,
              votesFor: true,
              votesAgainst: true,
              votesOther: true,
              reason: true,
              meeting: { select: { heldOn: true, status: true } },
            },
          },
          decisionUnits: {
            where: { decision: IN_FORCE },
            select: { decision: { select: { kind: true, numberText: true, decidedOn: true, reason: true } } },
          },
        },
      }),
    };
  });
  const decided = isIn(dossier.status, "decided");
  const facts = factsOf(dossier);
  const entries = effectiveEntries(facts, at);
  const proposal = proposeDossier(facts, at);
  const stored = new Map(dossier.entries.map((entry) => [entry.code, entry]));
  const names = new Map(more.people.map(({ id, name }) => [id, name]));
  const row = (criterion: (typeof dossier.content.groups)[number]["criteria"][number]) => {
    const entry = entries.get(criterion.code) ?? emptyEntry(criterion.code);
    const mark = stored.get(criterion.code);
    return {
      code: criterion.code,
      name: criterion.name,
      mandatory: criterion.mandatory,
      target: printTarget(criterion, entry),
      result: printResult(criterion, entry.result),
      own: assessCriterion(criterion, entry),
      verdict: proposal.verdicts[criterion.code] ?? "noData",
      reason: mark?.appraisalReason ?? "",
      by: (mark?.appraisedById && names.get(mark.appraisedById)) ?? "",
      at: mark?.appraisedAt ?? null,
    };
  };
  return {
    head,
    status: dossier.status,
    decided,
    count: criteriaOf(dossier.content).length,
    groups: decided
      ? dossier.content.groups.map((group) => {
          const result = proposal.groups.find(({ code }) => code === group.code);
          const { passed = 0, applicable = 0, holds = false } = result ?? {};
          return { code: group.code, name: group.name, passed, applicable, holds, rows: group.criteria.map(row) };
        })
      : [],
    meetings: more.outcome.ballots
      .filter((ballot) => decided && ballot.meeting.status === "completed")
      .map(({ meeting, ...ballot }) => ({ ...ballot, on: dayOf(meeting.heldOn) })),
    decisions: more.outcome.decisionUnits.map(({ decision }) => ({
      kind: decision.kind,
      number: decision.numberText,
      on: dayOf(decision.decidedOn),
      reason: decision.reason,
    })),
  };
}
