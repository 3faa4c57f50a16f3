import "server-only";
import type { Ballot } from "../domain/meeting";
import { type Tabled, tabledSchema } from "../domain/tabled";
import type { CycleStatus, Status } from "../domain/workflow";
import { conflictedMembers } from "./conflicts";
import { dayOf } from "./days";
import type { Prisma } from "./generated/client.ts";
import { type Scope, type Tx, unitsInScope } from "./scope";

const include = {
  cycle: { select: { year: true, status: true } },
  ballots: { include: { dossier: { select: { status: true, version: true } } } },
} satisfies Prisma.MeetingInclude;
type MeetingRow = Prisma.MeetingGetPayload<{ include: typeof include }>;

/** A dossier on the agenda. `ballot` is null until votes are recorded; `conflicted`: members who do not vote on it. */
export interface AgendaItem {
  dossierId: string;
  unitId: string;
  status: Status;
  version: number;
  tabled: Tabled;
  ballot: Ballot | null;
  recordedAt: Date | null;
  conflicted: string[];
}

/** A session of the BTV with its agenda in the order of unit codes; `heldOn` is an ISO day. */
export interface MeetingRecord {
  id: string;
  cycleId: string;
  cycle: { year: number; status: CycleStatus };
  year: number;
  heldOn: string;
  place: string;
  present: number;
  total: number;
  status: "open" | "completed";
  version: number;
  completedAt: Date | null;
  agenda: AgendaItem[];
}

function toBallot(row: MeetingRow["ballots"][number]): Ballot | null {
  const { votesFor, votesAgainst, votesOther, outcome, reason } = row;
  if (votesFor === null || votesAgainst === null || votesOther === null || outcome === null) return null;
  return { votesFor, votesAgainst, votesOther, outcome, reason };
}

/** Gives a session with its agenda, or null where the body has none by that id. Two statements. */
export async function findMeeting(tx: Tx, scope: Scope, id: string): Promise<MeetingRecord | null> {
  const row = await tx.meeting.findFirst({
    relationLoadStrategy: "join",
    where: { bodyId: scope.bodyId, id },
    include: { ...include, ballots: { ...include.ballots, where: unitsInScope(scope) } },
  });
  if (!row) return null;
  const heldOn = dayOf(row.heldOn);
  const unitIds = row.ballots.map((ballot) => ballot.unitId);
  const conflicts = await conflictedMembers(tx, scope.bodyId, unitIds, heldOn);
  const agenda = row.ballots.map((ballot) => ({
    dossierId: ballot.dossierId,
    unitId: ballot.unitId,
    status: ballot.dossier.status,
    version: ballot.dossier.version,
    tabled: tabledSchema.parse(ballot.proposal),
    ballot: toBallot(ballot),
    recordedAt: ballot.recordedAt,
    conflicted: conflicts.get(ballot.unitId) ?? [],
  }));
  agenda.sort((a, b) => (a.tabled.unitCode < b.tabled.unitCode ? -1 : 1));
  const { cycleId, place, presentCount, totalCount, status, version, completedAt } = row;
  return {
    ...{ id, cycleId, place, status, version, completedAt, heldOn, agenda },
    ...{ cycle: row.cycle, year: row.cycle.year, present: presentCount, total: totalCount },
  };
}

/** Gives a session for writing: later writers of the same session wait until this transaction ends. */
export async function lockMeeting(tx: Tx, scope: Scope, id: string): Promise<MeetingRecord | null> {
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE "bodyId" = ${scope.bodyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return findMeeting(tx, scope, id);
}

/** Counts a change of the session's agenda or votes, so that whoever completes it has seen the last state. */
export async function touchMeeting(tx: Tx, meeting: Pick<MeetingRecord, "id">, bodyId: string): Promise<void> {
  await tx.meeting.updateMany({ where: { bodyId, id: meeting.id }, data: { version: { increment: 1 } } });
}
