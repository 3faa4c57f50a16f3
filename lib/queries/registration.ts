import "server-only";
import { notFound } from "next/navigation";
import { factsOf } from "../db/dossiers";
import { lastYear } from "../db/last-year";
import { completenessOf } from "../domain/completeness";
import { criteriaOf } from "../domain/criteria";
import { isOnTime } from "../domain/deadlines";
import { canStep, isIn } from "../domain/workflow";
import { criterionCard } from "./criterion-cards";
import { type DossierAddress, dueSentence, openDossier, whyNot } from "./open-dossier";

/** The task list of a registration: three nội dung with what is filled, what is missing, whether last year can be taken over. */
export async function readRegistration(address: DossierAddress) {
  const { dossier, head, actor, at, more } = await openDossier(address, async (tx, record, person) => ({
    last: await lastYear(tx, person, record),
  }));
  const facts = factsOf(dossier);
  const { groups, missing } = completenessOf("target", facts, at);
  const returned = isIn(dossier.status, "registering") ? Object.entries(dossier.returned) : [];
  return {
    head,
    status: dossier.status,
    due: dueSentence(dossier, "registration", at),
    closed: whyNot(canStep("submitRegistration", actor, dossier, dossier.cycle, at)),
    returned: returned.map(([item, comment]) => ({ item, comment })),
    canStart: more.last.entries.length > 0 && returned.length === 0 && missing.length > 0,
    groups: groups.map((group) => ({ ...group, name: dossier.content.groups.find(({ code }) => code === group.code)?.name ?? "" })),
    missing,
    comparison: more.last.comparison.sentence,
  };
}

/** One nội dung of a registration: its criteria as cards. */
export async function readRegistrationGroup(address: DossierAddress & { noiDung: string }) {
  const { dossier, head, actor, at, more } = await openDossier(address, (tx, record, person) => lastYear(tx, person, record));
  const group = dossier.content.groups.find(({ code }) => code === address.noiDung);
  if (!group) notFound();
  return {
    head,
    group: { code: group.code, name: group.name },
    groupCodes: dossier.content.groups.map(({ code }) => code),
    due: dueSentence(dossier, "registration", at),
    draftOf: actor.userId,
    completeness: completenessOf("target", factsOf(dossier), at),
    cards: group.criteria.map((criterion) => criterionCard("target", criterion, { dossier, actor, at, last: more.entries })),
    comparison: more.comparison.sentence,
  };
}

/** The check-answers page of a registration: every criterion as it will be sent, what is missing, whether it may be sent now. */
export async function readRegistrationReview(address: DossierAddress) {
  const { dossier, head, actor, at, more } = await openDossier(address, (tx, record, person) => lastYear(tx, person, record));
  return {
    head,
    due: dueSentence(dossier, "registration", at),
    late: !isOnTime(at, dossier.cycle.registration.dueAt) && !isIn(dossier.status, "returned"),
    closed: whyNot(canStep("submitRegistration", actor, dossier, dossier.cycle, at)),
    missing: completenessOf("target", factsOf(dossier), at).missing,
    count: criteriaOf(dossier.content).length,
    groups: dossier.content.groups.map((group) => ({
      code: group.code,
      name: group.name,
      cards: group.criteria.map((criterion) => criterionCard("target", criterion, { dossier, actor, at, last: more.entries })),
    })),
  };
}
