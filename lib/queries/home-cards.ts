import "server-only";
import type { SignedIn } from "../db/actors";
import { countAnonymiseRequests } from "../db/anonymise-requests";
import { countDossiers } from "../db/body-counts";
import { listCycles } from "../db/cycles";
import { factsOf, listDossiers } from "../db/dossiers";
import { inScope, type Tx } from "../db/scope";
import { countSoftwareDifferences } from "../db/software-differences";
import { auditLabel } from "../domain/audit";
import { daysLeft, isOnTime, windowState } from "../domain/deadlines";
import { type Actor, can, isOfficerOf, seesBody } from "../domain/permissions";
import type { RoundWorkKind } from "../domain/round-work";
import { type UnitTask, unitTask } from "../domain/unit-task";
import { isIn, type Status } from "../domain/workflow";
import { isoDay } from "../format";
import { clusterTasks, type OwedTask, roundTasks, type SheetTask, unitSheetTasks } from "./home-sheets";

export interface UnitCard {
  year: number;
  unitCode: string;
  unitName: string;
  status: Status;
  task: UnitTask;
  phrase: string;
}

/** Counts of a cycle for the committee; `mine` are those assigned to the actor. */
export interface BodyCard {
  year: number;
  total: number;
  awaitingApproval: { all: number; mine: number };
  awaitingAppraisal: { all: number; mine: number };
  notRegistered: number;
  notReported: number;
  awaitingMeeting: number;
  awaitingDecision: number;
  adjustments: number;
  /** Units whose step on the member software differs from what was read there; for those who import it. */
  softwareDifferences: number;
  /** What the rounds of xếp loại and thi đua ask of the actor; with the date until which units send their sheets. */
  rounds: { kind: RoundWorkKind; count: number; label: string; href: string; due: Due }[];
  due: { registration: Due; approval: Due; report: Due; appraisal: Due; meeting: Due };
}
export interface Due {
  at: Date;
  daysLeft: number;
  isPast: boolean;
}

export interface Home {
  actor: SignedIn;
  units: UnitCard[];
  sheets: { year: number; unitCode: string; unitName: string; tasks: SheetTask[] }[];
  body: BodyCard[];
  /** Open requests to be anonymised, for those who answer them; `ready`: of people who hold no role any more. */
  anonymise: { asked: number; ready: number };
  recent: { id: number; label: string; at: Date; actorName: string }[];
}

const NOTABLE = [
  "registration.submit",
  "registration.return",
  "registration.approve",
  "adjustment.approve",
  "adjustment.refuse",
  "assessment.submit",
  "assessment.return",
  "decision.issue",
  "extension.grant",
  "inspection.record",
  "sheet.submit",
  "sheet.return",
  "sheet.appraise",
];

/** The units of which the actor is an officer. */
function officerUnits(actor: Actor): string[] {
  return actor.memberships.filter((membership) => isOfficerOf(actor, membership.unitId)).map((membership) => membership.unitId);
}

async function readUnitCards(tx: Tx, actor: Actor, owed: readonly OwedTask[], at: Date): Promise<Pick<Home, "units" | "sheets">> {
  const unitIds = officerUnits(actor);
  if (unitIds.length === 0) return { units: [], sheets: [] };
  const dossiers = await listDossiers(tx, actor, "open", { unitIds });
  const sheets = await unitSheetTasks(tx, actor, unitIds, { dossiers, owed }, at);
  const units = dossiers
    .map((dossier) => {
      const task = unitTask(factsOf(dossier), dossier.returned, dossier.cycle, at);
      const phrase = task.kind === "register" ? dossier.cycle.registrationPhrase : dossier.cycle.reportPhrase;
      return { year: dossier.cycle.year, unitCode: dossier.unitCode, unitName: dossier.unit.name, status: dossier.status, task, phrase };
    })
    .sort((a, b) => a.year - b.year);
  return { units, sheets };
}

async function readBodyCards(tx: Tx, actor: Actor, at: Date): Promise<BodyCard[]> {
  const cycles = (await listCycles(tx, actor)).filter((cycle) => cycle.status === "open").reverse();
  const groups = await countDossiers(
    tx,
    actor.bodyId,
    cycles.map((cycle) => cycle.id),
  );
  const differences = can(actor, "importData") ? await countSoftwareDifferences(tx, actor.bodyId) : new Map<number, number>();
  const rounds = await roundTasks(tx, actor, at);
  const due = (instant: Date): Due => ({ at: instant, daysLeft: daysLeft(at, instant), isPast: !isOnTime(at, instant) });
  return cycles.map((cycle) => {
    const count = (test: (status: Status) => boolean, mine = false) =>
      groups
        .filter((group) => group.cycleId === cycle.id && test(group.status) && (!mine || group.monitorUserId === actor.userId))
        .reduce((sum, group) => sum + group.count, 0);
    const both = (test: (status: Status) => boolean) => ({ all: count(test), mine: count(test, true) });
    return {
      year: cycle.year,
      total: count(() => true),
      awaitingApproval: both((status) => isIn(status, "awaitingApproval")),
      awaitingAppraisal: both((status) => isIn(status, "awaitingAppraisal")),
      notRegistered: count((status) => isIn(status, "registering")),
      notReported: windowState(at, cycle.report) === "notOpen" ? 0 : count((status) => !isIn(status, "reported")),
      awaitingMeeting: count((status) => isIn(status, "awaitingMeeting")),
      awaitingDecision: count((status) => isIn(status, "awaitingDecision")),
      adjustments: groups.filter((group) => group.cycleId === cycle.id).reduce((sum, group) => sum + group.adjustments, 0),
      softwareDifferences: differences.get(cycle.year) ?? 0,
      rounds: rounds
        .filter((round) => round.year === cycle.year)
        .map(({ kind, count: sheets, label, href, dueAt }) => ({ kind, count: sheets, label, href, due: due(dueAt) })),
      due: {
        registration: due(cycle.registration.dueAt),
        approval: due(cycle.approvalDueAt),
        report: due(cycle.report.dueAt),
        appraisal: due(cycle.appraisalDueAt),
        meeting: due(cycle.meetingDueAt),
      },
    };
  });
}

/** Gives what a person has to do: a card per open dossier of their units, the committee's counts, and recent events. Six statements at most for either side. */
export async function homeFor(actor: SignedIn, at: Date): Promise<Home> {
  const unitIds = officerUnits(actor);
  const owed = unitIds.length > 0 ? await clusterTasks(actor, unitIds) : [];
  return inScope(actor, async (tx) => {
    const { units, sheets } = await readUnitCards(tx, actor, owed, at);
    const body = seesBody(actor) ? await readBodyCards(tx, actor, at) : [];
    const anonymise = can(actor, "managePeople") ? await countAnonymiseRequests(tx, actor.bodyId, isoDay(at)) : { asked: 0, ready: 0 };
    const own = actor.memberships.map((membership) => membership.unitId);
    const events = await tx.auditEvent.findMany({
      where: { bodyId: actor.bodyId, action: { in: NOTABLE }, ...(can(actor, "seeBody") ? {} : { unitId: { in: own } }) },
      orderBy: { seq: "desc" },
      take: 6,
      relationLoadStrategy: "join",
      select: { seq: true, action: true, at: true, actorName: true, actorBy: { select: { name: true } } },
    });
    const recent = events.map(({ seq, action, at: when, actorBy, actorName }) => {
      return { id: seq, label: auditLabel(action), at: when, actorName: actorBy?.name ?? actorName };
    });
    return { actor, units, sheets, body, anonymise, recent };
  });
}
