import "server-only";
import { type CycleRecord, findCycle } from "../db/cycles";
import { storedDay } from "../db/days";
import { type DossierRow, listDossierRows } from "../db/dossier-rows";
import { inScope, type Tx } from "../db/scope";
import { STATUS_FOR_BODY, STATUS_TONE, type Tone } from "../domain/labels";
import { type Actor, can } from "../domain/permissions";
import { isLate, STAGES, type Stage, stageOf } from "../domain/review";
import { compareVietnamese, fold } from "../domain/text";
import { canStep, isIn } from "../domain/workflow";
import { type BeforeWords, sameMomentSentence } from "../domain/year-before";
import { isoDay } from "../format";
import { type DossierLine, dossierLines } from "./dossier-lines";
import { type Received, receivedWords, recordedWords } from "./received";
import { wordsBefore, type YearBefore, yearBefore } from "./year-before";

export const DOSSIERS_PER_PAGE = 50;

/** Filters of the Khối's list. `monitor`: a person's id, "toi" (mine), "chua" (nobody's) or "". */
export interface DossierFilter {
  stage?: Stage;
  cluster: string;
  monitor: string;
  late: boolean;
  search: string;
  page: number;
  /** Whether each unit's year before stands beside it. */
  compared: boolean;
}

export interface BodyDossier {
  id: string;
  version: number;
  code: string;
  name: string;
  shortName: string;
  cluster: string;
  monitor: string | null;
  stage: Stage;
  status: string;
  tone: Tone;
  registered: Received;
  reported: Received;
  line: DossierLine | null;
  /** The year before in words; null where the list is not compared. */
  before: BeforeWords | null;
  /** Whether the actor may approve its registration now. */
  mayApprove: boolean;
}

function datesOf(row: DossierRow, cycle: CycleRecord) {
  return {
    registration: { opensAt: cycle.registration.opensAt, dueAt: row.registrationDueAt },
    report: { opensAt: cycle.report.opensAt, dueAt: row.reportDueAt },
  };
}

/** Says whether a row stands under every filter but the stage. */
export function passesFilter(row: DossierRow, filter: DossierFilter, actor: Actor, cycle: CycleRecord, at: Date): boolean {
  const words = fold(filter.search).split(" ").filter(Boolean);
  const person = filter.monitor === "toi" ? actor.userId : filter.monitor === "chua" ? null : filter.monitor;
  return (
    words.every((word) => row.searchKey.includes(word)) &&
    (filter.cluster === "" || row.cluster === filter.cluster) &&
    (filter.monitor === "" || row.monitorUserId === person) &&
    (!filter.late || isLate(row, datesOf(row, cycle), at))
  );
}

async function listMonitors(tx: Tx, actor: Actor, at: Date): Promise<{ id: string; name: string }[]> {
  const today = storedDay(isoDay(at));
  const rows = await tx.membership.findMany({
    relationLoadStrategy: "join",
    where: {
      bodyId: actor.bodyId,
      role: "monitor",
      validFrom: { lte: today },
      OR: [{ validTo: null }, { validTo: { gt: today } }],
      user: { disabledAt: null },
    },
    select: { userId: true, user: { select: { name: true } } },
    distinct: ["userId"],
  });
  return rows.map((row) => ({ id: row.userId, name: row.user.name })).sort((a, b) => compareVietnamese(a.name, b.name));
}

/** How many units of the year before had sent by the same moment before the deadline, beside this year; "" where it cannot be said. */
export function sameMomentOf(before: YearBefore | null, cycle: CycleRecord, all: readonly DossierRow[], at: Date): string {
  const dues = before?.record.dues;
  if (!before || !dues || cycle.past || before.record.isPast) return "";
  const last = before.record.rows.filter((row) => !isIn(row.status, "ended"));
  const of = (field: "registeredAt" | "reportedAt", rows: readonly DossierRow[], dueAt: Date) => ({
    dueAt,
    sentAt: rows.map((row) => row[field]),
  });
  const { registration, report } = cycle;
  return sameMomentSentence(
    [
      {
        ...{ what: "đăng ký", window: registration },
        ...{ sent: of("registeredAt", all, registration.dueAt), before: of("registeredAt", last, dues.registration) },
      },
      { what: "báo cáo", window: report, sent: of("reportedAt", all, report.dueAt), before: of("reportedAt", last, dues.report) },
    ],
    at,
  );
}

/** Gives one page of the dossiers of a year with counts per stage; null where there is no such year. Five statements at most, whatever the number of units, one more where they are compared with the year before. */
export async function bodyDossiersFor(actor: Actor, year: number, filter: DossierFilter, at: Date) {
  return inScope(actor, async (tx) => {
    const cycle = await findCycle(tx, actor, year);
    if (!cycle) return null;
    const all = await listDossierRows(tx, actor, year);
    const rows = all.filter((row) => passesFilter(row, filter, actor, cycle, at));
    const counts = Object.fromEntries(STAGES.map((stage) => [stage, rows.filter((row) => stageOf(row.status) === stage).length]));
    const chosen = filter.stage ? rows.filter((row) => stageOf(row.status) === filter.stage) : rows;
    const pageCount = Math.max(1, Math.ceil(chosen.length / DOSSIERS_PER_PAGE));
    const page = Math.min(filter.page, pageCount);
    const shown = chosen.slice((page - 1) * DOSSIERS_PER_PAGE, page * DOSSIERS_PER_PAGE);
    const lines = await dossierLines(tx, actor, shown, cycle, at);
    const before = filter.compared ? await yearBefore(tx, actor, year, cycle.dataDate) : null;
    const told = before && wordsBefore(before);
    const dossiers: BodyDossier[] = shown.map((row) => {
      const { id, version, code, name, shortName, cluster, monitor, status } = row;
      const dates = datesOf(row, cycle);
      return {
        ...{ id, version, code, name, shortName, cluster, monitor },
        stage: stageOf(status),
        status: STATUS_FOR_BODY[status],
        tone: STATUS_TONE[status],
        registered: cycle.past ? recordedWords(row.registeredAt) : receivedWords(row.registeredAt, dates.registration, at),
        reported: cycle.past ? recordedWords(row.reportedAt) : receivedWords(row.reportedAt, dates.report, at),
        line: lines.get(id) ?? null,
        before: told ? told(row) : null,
        mayApprove: canStep("approveRegistration", actor, row, { ...cycle, ...dates }, at).allowed,
      };
    });
    return {
      cycle,
      sameMoment: sameMomentOf(before, cycle, all, at),
      dossiers,
      counts: counts as Record<Stage, number>,
      total: chosen.length,
      everything: rows.length,
      unfiltered: all.length,
      lateCount: all.filter((row) => passesFilter(row, { ...filter, late: true }, actor, cycle, at)).length,
      page,
      pageCount,
      clusters: [...new Set(all.map((row) => row.cluster))].filter(Boolean).sort(compareVietnamese),
      monitors: await listMonitors(tx, actor, at),
      mayReview: can(actor, "review") && cycle.status === "open",
      mayAssign: can(actor, "assignMonitor") && cycle.status === "open",
    };
  });
}
