import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { dayOf } from "../db/days";
import { type DecisionRecord, decisionFacts, findDecision, issuerOn } from "../db/decisions";
import { inScope, type Tx } from "../db/scope";
import { composeDecision } from "../documents/compose-decision";
import { groundOf, issueProblems } from "../domain/decision";
import { nextNumber, numberGaps } from "../domain/numbering";
import { type Actor, can, seesBody } from "../domain/permissions";
import { sessionActRefusal } from "../domain/session-acts";
import { nextStatus } from "../domain/workflow";
import { formatDay, isoDay } from "../format";

async function requireBody(): Promise<Actor> {
  const actor = await requireActor();
  return seesBody(actor) ? actor : notFound();
}

/** Gives the decisions of a year, drafts first, and the register they take their numbers from. Three statements. */
export async function readDecisions(year: number) {
  const actor = await requireBody();
  return inScope(actor, async (tx) => {
    const rows = await tx.decision.findMany({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId, cycle: { year } },
      select: {
        ...{ id: true, kind: true, status: true, numberText: true, decidedOn: true, version: true, withdrawsId: true },
        units: {
          select: { dossier: { select: { unit: { select: { versions: { where: { validTo: null }, select: { name: true } } } } } } },
        },
      },
      orderBy: [{ status: "asc" }, { decidedOn: "desc" }, { number: "desc" }],
    });
    const register = await readRegister(tx, actor);
    const decisions = rows.map(({ id, kind, status, numberText, decidedOn, units, version }) => ({
      ...{ id, kind, numberText, version, isDraft: status === "draft", day: formatDay(dayOf(decidedOn)) },
      units: units.map((unit) => unit.dossier.unit.versions[0]?.name ?? "").sort((a, b) => a.localeCompare(b, "vi")),
    }));
    return { decisions, register, mayIssue: can(actor, "issueDecision") };
  });
}

/** The QĐ register of the term in force: its next number, and numbers it has no document for since its first one. */
async function readRegister(tx: Tx, actor: Actor) {
  const { body, term } = await issuerOn(tx, actor, isoDay(now()));
  const key = { bodyId: actor.bodyId, issuerId: actor.rootUnitId, type: "QĐ", term };
  const counter = await tx.documentCounter.findUnique({ where: { bodyId_issuerId_type_term: key }, select: { lastNumber: true } });
  const entries = await tx.registeredNumber.findMany({ where: key, select: { number: true }, orderBy: { number: "asc" } });
  const used = entries.map((entry) => entry.number);
  return {
    term,
    code: body.documentCode,
    next: Math.max((counter?.lastNumber ?? 0) + 1, nextNumber(used)),
    gaps: numberGaps(used, used[0] ?? 1),
  };
}

/** Gives a decision of a year, drafts included. At most four statements. */
export async function readDecision(year: number, id: string) {
  const actor = await requireBody();
  if (!z.uuid().safeParse(id).success) notFound();
  const { record, body } = await inScope(actor, async (tx) => {
    const found = await findDecision(tx, actor, id);
    return { record: found, body: found && !found.issued ? (await issuerOn(tx, actor, found.day)).body : null };
  });
  if (record?.cycle.year !== year) notFound();
  const facts = body && decisionFacts(record, body, null);
  const named = new Set(record.units.map((unit) => unit.dossierId));
  const bounds = { today: isoDay(now()), notBefore: record.withdraws?.day ?? record.meetingDay };
  return {
    ...{ id, year, kind: record.kind, version: record.version, content: record.content, signer: record.signer, reason: record.reason },
    ...{ meetingId: record.meetingId, withdraws: record.withdraws },
    day: formatDay(record.day),
    /** The preview of a draft; null once issued. */
    document: facts && composeDecision(facts),
    references: record.cycle.references.map((reference) => ({ number: reference.number, text: groundOf(reference) })),
    candidates: record.candidates.map(({ dossierId, name, groups, status }) => ({
      ...{ dossierId, name, groups: groups.join(" · "), named: named.has(dossierId) },
      taken: record.issued === null && nextStatus(record.kind === "recognition" ? "recognise" : "withdraw", status) === null,
    })),
    /** Units of an issued recognition that can still be withdrawn. */
    withdrawable: record.issued && record.kind === "recognition" ? withdrawable(record) : [],
    problems: facts ? issueProblems({ ...facts, day: record.day }, bounds) : {},
    /** Why its cycle does not let it be issued; null where it does. */
    closed: sessionActRefusal(record.kind === "recognition" ? "issueRecognition" : "issueWithdrawal", record.cycle),
    mayIssue: can(actor, "issueDecision"),
  };
}

function withdrawable(record: DecisionRecord) {
  const named = new Set(record.units.filter((unit) => nextStatus("withdraw", unit.status)).map((unit) => unit.dossierId));
  return record.candidates.filter((unit) => named.has(unit.dossierId)).map(({ dossierId, name }) => ({ dossierId, name }));
}
