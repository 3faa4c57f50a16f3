import "server-only";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { listCycles, toCycle } from "../db/cycles";
import type { Tx } from "../db/scope";
import { inScope } from "../db/scope";
import { listUnitOptions } from "../db/units";
import { DEFAULT_RULE } from "../domain/assessment";
import { UNIT_TYPES, type UnitType } from "../domain/criteria";
import { type CalendarField, cyclePhase, defaultCalendar } from "../domain/cycle";
import { type Actor, can } from "../domain/permissions";
import { formatTime, isoDay } from "../format";
import { requireRight } from "./rights";

/** A published criteria set as a choice of a cycle. */
interface SetChoice {
  id: string;
  unitType: UnitType;
  version: number;
  name: string;
}

async function publishedSets(tx: Tx, actor: Actor): Promise<SetChoice[]> {
  return tx.criteriaSet.findMany({
    where: { bodyId: actor.bodyId, status: "published" },
    select: { id: true, unitType: true, version: true, name: true },
    orderBy: [{ unitType: "asc" }, { version: "desc" }],
  });
}

function wallClock(at: Date): string {
  return `${isoDay(at)}T${formatTime(at)}`;
}

async function findCycleOf(tx: Tx, actor: Actor, year: number) {
  return tx.cycle.findFirst({
    relationLoadStrategy: "join",
    where: { bodyId: actor.bodyId, year },
    include: {
      criteriaSets: { include: { criteriaSet: { select: { id: true, name: true, version: true } } } },
      _count: { select: { dossiers: true, extensions: true } },
    },
  });
}

/** Gives the cycles of the body, newest first, and the year that would come next. */
export async function readCycleList() {
  const actor = await requireRight("seeBody");
  const cycles = await inScope(actor, (tx) => listCycles(tx, actor));
  const at = now();
  return {
    cycles: cycles.map((cycle) => ({ ...cycle, phase: cyclePhase(cycle, at) })),
    mayEdit: can(actor, "manageCycles"),
  };
}

/** Gives one cycle with its criteria sets and what hangs on it; one statement. */
export async function readCycleSettings(year: number) {
  const actor = await requireRight("seeBody");
  const row = await inScope(actor, (tx) => findCycleOf(tx, actor, year));
  if (!row) return notFound();
  const cycle = toCycle(row);
  return {
    ...cycle,
    phase: cyclePhase(cycle, now()),
    dossierCount: row._count.dossiers,
    extensionCount: row._count.extensions,
    sets: row.criteriaSets.map((link) => ({ unitType: link.unitType, ...link.criteriaSet })),
    mayEdit: can(actor, "manageCycles"),
  };
}

export type CycleFormValues = Awaited<ReturnType<typeof readCycleForm>>;

/** Gives a cycle for its form: wall clocks in Vietnam, sets by unit type, and the published sets to choose from; two statements. */
export async function readCycleForm(year: number) {
  const actor = await requireRight("manageCycles");
  const { row, published } = await inScope(actor, async (tx) => ({
    row: await findCycleOf(tx, actor, year),
    published: await publishedSets(tx, actor),
  }));
  if (!row) return notFound();
  const cycle = toCycle(row);
  const calendar: Record<CalendarField, string> = {
    registrationOpensAt: wallClock(row.registrationOpensAt),
    registrationDueAt: wallClock(row.registrationDueAt),
    registrationPhrase: row.registrationPhrase,
    approvalDueAt: wallClock(row.approvalDueAt),
    dataDate: cycle.dataDate,
    reportOpensAt: wallClock(row.reportOpensAt),
    reportDueAt: wallClock(row.reportDueAt),
    reportPhrase: row.reportPhrase,
    appraisalDueAt: wallClock(row.appraisalDueAt),
    meetingDueAt: wallClock(row.meetingDueAt),
    summaryDueAt: wallClock(row.summaryDueAt),
  };
  const chosen: Partial<Record<UnitType, string>> = Object.fromEntries(row.criteriaSets.map((link) => [link.unitType, link.criteriaSetId]));
  return {
    id: cycle.id,
    version: cycle.version,
    year,
    isDraft: cycle.status === "draft",
    calendar,
    rule: cycle.rule,
    references: cycle.references,
    chosen,
    published,
  };
}

/** Gives the form of a new cycle: the default calendar of the year, rule and căn cứ of the latest cycle, the newest published sets. */
export async function readNewCycle(): Promise<CycleFormValues> {
  const actor = await requireRight("manageCycles");
  const { cycles, published } = await inScope(actor, async (tx) => ({
    cycles: await listCycles(tx, actor),
    published: await publishedSets(tx, actor),
  }));
  const latest = cycles[0];
  const year = latest ? latest.year + 1 : Number(isoDay(now()).slice(0, 4));
  const newest = UNIT_TYPES.map((unitType) => [unitType, published.find((set) => set.unitType === unitType)?.id] as const);
  return {
    id: "",
    version: 0,
    year,
    isDraft: true,
    calendar: defaultCalendar(year),
    rule: latest?.rule ?? DEFAULT_RULE,
    references: latest?.references ?? [],
    chosen: Object.fromEntries(newest.filter(([, id]) => id !== undefined)),
    published,
  };
}

/** Gives the extensions of a cycle with the units to choose from; three statements. */
export async function readExtensions(year: number) {
  const actor = await requireRight("manageCycles");
  const { row, extensions, units } = await inScope(actor, async (tx) => ({
    row: await tx.cycle.findUnique({ where: { bodyId_year: { bodyId: actor.bodyId, year } } }),
    extensions: await tx.extension.findMany({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId, cycle: { year } },
      include: { unit: { select: { code: true, versions: { where: { validTo: null }, select: { name: true } } } } },
      orderBy: { createdAt: "desc" },
    }),
    units: await listUnitOptions(tx, actor),
  }));
  if (!row) return notFound();
  return {
    cycle: toCycle(row),
    extensions: extensions.map(({ unitId, unit, window, dueAt, reason, createdAt }) => {
      return { unitId, code: unit.code, unitName: unit.versions[0]?.name ?? unit.code, window, dueAt, reason, createdAt };
    }),
    units: units.filter((unit) => unit.value !== actor.rootUnitId),
  };
}
