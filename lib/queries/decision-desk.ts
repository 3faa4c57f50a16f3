import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { dayOf } from "../db/days";
import { decisionTies } from "../db/decision-ties";
import { type DecisionRecord, decisionFacts, earliestDay, findDecision, issuerOn } from "../db/decisions";
import { inScope } from "../db/scope";
import { standingsOf } from "../db/standing";
import { composeDecision } from "../documents/compose-decision";
import { groundOf, issueProblems } from "../domain/decision";
import { mayName, replaceRefusal, voidRefusal } from "../domain/decision-changes";
import { type Actor, can, seesBody } from "../domain/permissions";
import { backdatedWarning } from "../domain/register";
import { sessionActRefusal } from "../domain/session-acts";
import { nextStatus } from "../domain/workflow";
import { formatDay, isoDay } from "../format";

async function requireBody(): Promise<Actor> {
  const actor = await requireActor();
  return seesBody(actor) ? actor : notFound();
}

/** Gives the decisions of a year, drafts first, each with its standing (null: a draft). Two statements. */
export async function readDecisions(year: number) {
  const actor = await requireBody();
  return inScope(actor, async (tx) => {
    const rows = await tx.decision.findMany({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId, cycle: { year } },
      select: {
        ...{ id: true, kind: true, status: true, numberText: true, decidedOn: true },
        units: {
          select: { dossier: { select: { unit: { select: { versions: { where: { validTo: null }, select: { name: true } } } } } } },
        },
      },
      orderBy: [{ status: "asc" }, { decidedOn: "desc" }, { number: "desc" }],
    });
    const issued = rows.filter((row) => row.status !== "draft").map((row) => row.id);
    const standings = await standingsOf(tx, actor, issued);
    const decisions = rows.map(({ id, kind, numberText, decidedOn, units }) => ({
      ...{ id, kind, numberText, standing: standings.get(id) ?? null, day: formatDay(dayOf(decidedOn)) },
      units: units.map((unit) => unit.dossier.unit.versions[0]?.name ?? "").sort((a, b) => a.localeCompare(b, "vi")),
    }));
    return { decisions };
  });
}

/** Gives a decision of a year, drafts included. At most four statements. */
export async function readDecision(year: number, id: string) {
  const actor = await requireBody();
  if (!z.uuid().safeParse(id).success) notFound();
  const { record, issuer, ties } = await inScope(actor, async (tx) => {
    const found = await findDecision(tx, actor, id);
    const isDraft = found && !found.issued;
    return {
      record: found,
      issuer: isDraft ? await issuerOn(tx, actor, found.day) : null,
      ties: found?.issued ? await decisionTies(tx, actor, id) : null,
    };
  });
  if (record?.cycle.year !== year) notFound();
  const facts = issuer && decisionFacts(record, issuer.body, null);
  const named = new Set(record.units.map((unit) => unit.dossierId));
  const old = new Set(record.replaces?.units.map((unit) => unit.dossierId));
  const bounds = { today: isoDay(now()), notBefore: earliestDay(record) };
  const mayIssue = can(actor, "issueDecision");
  return {
    ...{ id, year, kind: record.kind, version: record.version, content: record.content, signer: record.signer, reason: record.reason },
    /** The decision that a draft is to replace. */
    replaces: record.replaces && { id: record.replaces.id, numberText: record.replaces.numberText },
    day: formatDay(record.day),
    /** The preview of a draft; null once issued. */
    document: facts && composeDecision(facts),
    references: record.cycle.references.map((reference) => ({ number: reference.number, text: groundOf(reference) })),
    candidates: record.candidates.map(({ dossierId, name, groups, status }) => ({
      ...{ dossierId, name, groups: groups.join(" · "), named: named.has(dossierId) },
      taken: record.issued === null && !mayName(record.kind, status, old.has(dossierId)),
    })),
    /** Units of a recognition in force that can still be withdrawn. */
    withdrawable: mayIssue && ties?.kind === "recognition" && replaceRefusal(ties) === null ? withdrawable(record) : [],
    /** What its secretary may do to an issued one: why it cannot be voided or replaced, null where it can. */
    changes: mayIssue && ties?.status === "issued" ? { noVoid: voidRefusal(ties), noReplace: replaceRefusal(ties) } : null,
    warning: issuer && backdatedWarning(record.day, issuer.last),
    /** How many units hold a certificate in force under it. */
    certificates: ties?.status === "issued" ? ties.certified.length : 0,
    problems: facts ? issueProblems({ ...facts, day: record.day }, bounds) : {},
    /** Why its cycle does not let it be issued; null where it does. */
    closed: sessionActRefusal(record.kind === "recognition" ? "issueRecognition" : "issueWithdrawal", record.cycle),
    mayIssue,
  };
}

function withdrawable(record: DecisionRecord) {
  const named = new Set(record.units.filter((unit) => nextStatus("withdraw", unit.status)).map((unit) => unit.dossierId));
  return record.candidates.filter((unit) => named.has(unit.dossierId)).map(({ dossierId, name }) => ({ dossierId, name }));
}
