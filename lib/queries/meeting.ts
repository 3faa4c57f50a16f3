import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { findCycle } from "../db/cycles";
import { dayOf } from "../db/days";
import { type AgendaItem, findMeeting, type MeetingRecord } from "../db/meetings";
import { inScope, type Tx } from "../db/scope";
import { hasQuorum, type Outcome } from "../domain/meeting";
import { type Actor, can, hasConflict, seesBody } from "../domain/permissions";
import { sessionActRefusal } from "../domain/session-acts";
import { completionProblems, isUncontested, type Tabled, votedProblem, votersOf } from "../domain/tabled";
import { isIn, statusesIn } from "../domain/workflow";
import { formatDay, isoDay } from "../format";

/** Sessions and their votes are for people who see the whole body; to others they do not exist. */
async function requireBody(): Promise<Actor> {
  const actor = await requireActor();
  return seesBody(actor) ? actor : notFound();
}

function appraisedOf(tx: Tx, actor: Actor, year: number) {
  return tx.dossier.findMany({
    relationLoadStrategy: "join",
    where: { bodyId: actor.bodyId, cycle: { year }, status: { in: statusesIn("awaitingMeeting") } },
    select: { id: true, unitId: true, unit: { select: { code: true, versions: { where: { validTo: null }, select: { name: true } } } } },
    orderBy: { unit: { code: "asc" } },
  });
}

/** Why a year takes no new session; null where it does. */
async function refusalOf(tx: Tx, actor: Actor, year: number): Promise<string | null> {
  const cycle = await findCycle(tx, actor, year);
  return cycle && sessionActRefusal("create", cycle);
}

/** Gives the sessions of a year, newest first, and how many appraised dossiers wait for one. `closed`: why the year takes no new one. Three statements. */
export async function readMeetings(year: number) {
  const actor = await requireBody();
  return inScope(actor, async (tx) => {
    const rows = await tx.meeting.findMany({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId, cycle: { year } },
      include: { ballots: { select: { outcome: true } } },
      orderBy: [{ heldOn: "desc" }, { createdAt: "desc" }],
    });
    const where = { bodyId: actor.bodyId, cycle: { year }, status: { in: statusesIn("awaitingMeeting") } };
    const meetings = rows.map(({ id, heldOn, place, presentCount, totalCount, status, ballots }) => ({
      ...{ id, place, present: presentCount, total: totalCount, isOpen: status === "open" },
      ...{ day: formatDay(dayOf(heldOn)), quorum: hasQuorum(presentCount, totalCount), dossiers: ballots.length },
      recognised: ballots.filter((ballot) => ballot.outcome === "recognise").length,
      voted: ballots.filter((ballot) => ballot.outcome !== null).length,
    }));
    const closed = await refusalOf(tx, actor, year);
    return { meetings, waiting: await tx.dossier.count({ where }), closed, mayHold: can(actor, "holdMeeting") && closed === null };
  });
}

/** What the form of a new session begins with: today, and the heads of the last session. */
export async function readNewMeeting(year: number) {
  const actor = await requireBody();
  const { last, closed } = await inScope(actor, async (tx) => ({
    closed: await refusalOf(tx, actor, year),
    last: await tx.meeting.findFirst({
      where: { bodyId: actor.bodyId },
      orderBy: { createdAt: "desc" },
      select: { place: true, totalCount: true },
    }),
  }));
  const total = last?.totalCount;
  return { heldOn: formatDay(isoDay(now())), place: last?.place ?? "", total, mayHold: can(actor, "holdMeeting") && closed === null };
}

/** A dossier of the agenda as the page shows it. `problem`: recorded votes that no longer fit; `ownUnit`: the reader may not record its votes. */
export interface AgendaRow {
  dossierId: string;
  tabled: Tabled;
  conflicted: string[];
  voters: number;
  ballot: { votesFor: number; votesAgainst: number; votesOther: number; outcome: Outcome; reason: string } | null;
  seen: string;
  problem: string | null;
  ownUnit: boolean;
  uncontested: boolean;
  awaitsDecision: boolean;
}

function rowOf(item: AgendaItem, meeting: MeetingRecord, actor: Actor): AgendaRow {
  const { dossierId, tabled, conflicted, ballot, recordedAt, status, unitId } = item;
  return {
    ...{ dossierId, tabled, conflicted, ballot },
    voters: votersOf(meeting.present, conflicted.length),
    seen: recordedAt?.toISOString() ?? "",
    problem: votedProblem(item, meeting.present),
    ownUnit: hasConflict(actor, unitId),
    uncontested: isUncontested(tabled, conflicted.length),
    awaitsDecision: ballot?.outcome === "recognise" && isIn(status, "awaitingDecision"),
  };
}

export type MeetingPage = Awaited<ReturnType<typeof readMeeting>>;

/** Gives a session with its agenda, what may still be laid before it and what keeps it from being completed. At most five statements. */
export async function readMeeting(year: number, id: string) {
  const actor = await requireBody();
  if (!z.uuid().safeParse(id).success) notFound();
  const { meeting, waiting, decisions } = await inScope(actor, async (tx) => {
    const found = await findMeeting(tx, actor, id);
    if (found?.year !== year) return { meeting: null, waiting: [], decisions: [] };
    const isOpen = found.status === "open";
    const where = { bodyId: actor.bodyId, meetingId: id };
    return {
      meeting: found,
      waiting: isOpen ? await appraisedOf(tx, actor, year) : [],
      decisions: isOpen
        ? []
        : await tx.decision.findMany({
            where,
            select: {
              ...{ id: true, status: true, numberText: true, units: { select: { dossierId: true } } },
              replacedBy: { where: { status: "issued" }, select: { id: true } },
            },
          }),
    };
  });
  if (!meeting) notFound();
  const drafts = decisions.filter((decision) => decision.status === "draft");
  const drafted = new Set(drafts.flatMap((decision) => decision.units.map((unit) => unit.dossierId)));
  const rows = meeting.agenda.map((item) => rowOf(item, meeting, actor));
  const closed = sessionActRefusal(meeting.status === "open" ? "complete" : "draftRecognition", meeting.cycle);
  return {
    ...{ id, year, place: meeting.place, present: meeting.present, total: meeting.total, version: meeting.version, rows },
    day: formatDay(meeting.heldOn),
    isOpen: meeting.status === "open",
    quorum: hasQuorum(meeting.present, meeting.total),
    /** Why its cycle lets nothing of the session be done any more; null while it does. */
    closed,
    mayHold: can(actor, "holdMeeting") && closed === null,
    waiting: waiting.map((dossier) => ({
      ...{ dossierId: dossier.id, code: dossier.unit.code, name: dossier.unit.versions[0]?.name ?? dossier.unit.code },
      ownUnit: hasConflict(actor, dossier.unitId),
    })),
    problems: completionProblems(meeting, isoDay(now())),
    decisions: decisions.map(({ id: decisionId, status, numberText, replacedBy }) => ({
      ...{ id: decisionId, numberText },
      state: status === "issued" && replacedBy.length > 0 ? ("replaced" as const) : status,
    })),
    undecided: rows.filter((row) => row.awaitsDecision && !drafted.has(row.dossierId)).length,
  };
}

/** Gives the unit code of the next dossier to discuss after `code` that has no votes yet, round the end of the list; null when there is none. */
export function nextToDiscuss(meeting: Pick<MeetingPage, "rows">, code: string): string | null {
  const open = meeting.rows.filter((row) => !row.uncontested && !row.ownUnit && row.ballot === null && row.tabled.unitCode !== code);
  return (open.find((row) => row.tabled.unitCode > code) ?? open[0])?.tabled.unitCode ?? null;
}
