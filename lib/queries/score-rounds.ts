import "server-only";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { dayOf } from "../db/days";
import { listScoredUnits } from "../db/ensure-sheets";
import { inScope } from "../db/scope";
import { UNIT_TYPES } from "../domain/criteria";
import { can } from "../domain/permissions";
import { subjectsOf } from "../domain/scheme";
import { type Purpose, ROUND_PERIODS, SHEET_STATUSES } from "../domain/score-sheet";
import { requireRight } from "./rights";

const schemeNames = { scheme: { select: { id: true, name: true, version: true } } } as const;

/** Gives the rounds of a year, newest first, with their schemes and how many phiếu chấm stand at which step. Three statements. */
export async function readRounds(year: number) {
  const actor = await requireRight("seeBody");
  const { bodyId } = actor;
  const { cycle, counted } = await inScope(actor, async (tx) => {
    const found = await tx.cycle.findFirst({
      relationLoadStrategy: "join",
      where: { bodyId, year },
      select: {
        status: true,
        rounds: { include: { schemes: { include: schemeNames } }, orderBy: [{ purpose: "asc" }, { openedAt: "desc" }] },
      },
    });
    const roundIds = found?.rounds.map((round) => round.id) ?? [];
    const where = { bodyId, roundId: { in: roundIds } };
    const counts = roundIds.length > 0 ? await tx.scoreSheet.groupBy({ by: ["roundId", "status"], where, _count: true }) : [];
    return { cycle: found, counted: counts };
  });
  if (!cycle) return notFound();
  const at = now();
  const rounds = cycle.rounds.map(({ id, purpose, period, dueAt, version, openedAt, publishedAt, schemes }) => {
    const steps = SHEET_STATUSES.map((status) => {
      return { status, count: counted.find((row) => row.roundId === id && row.status === status)?._count ?? 0 };
    });
    const total = steps.reduce((sum, step) => sum + step.count, 0);
    const used = schemes.map(({ subject, unitType, scheme }) => ({ subject, unitType, ...scheme }));
    return { id, purpose, period, dueAt, version, openedAt, publishedAt, isDue: dueAt < at, total, steps, schemes: used };
  });
  return { year, rounds, isOpen: cycle.status === "open", mayEdit: can(actor, "manageScoring") };
}

/** Gives what the form of a new round needs: the periods still free, and per subject and unit type the published schemes, newest first. Three statements. */
export async function readNewRound(year: number, purpose: Purpose) {
  const actor = await requireRight("manageScoring");
  const { bodyId } = actor;
  const { cycle, published, units } = await inScope(actor, async (tx) => {
    const found = await tx.cycle.findFirst({
      relationLoadStrategy: "join",
      where: { bodyId, year },
      select: { status: true, dataDate: true, rounds: { where: { purpose }, select: { period: true } } },
    });
    const schemes = await tx.scheme.findMany({
      where: { bodyId, purpose, status: "published" },
      select: { id: true, subject: true, unitType: true, name: true, version: true },
      orderBy: { version: "desc" },
    });
    return { cycle: found, published: schemes, units: found ? await listScoredUnits(tx, bodyId, dayOf(found.dataDate)) : [] };
  });
  if (!cycle) return notFound();
  const held = cycle.rounds.map((round) => round.period);
  return {
    isOpen: cycle.status === "open",
    periods: ROUND_PERIODS.filter((period) => !held.includes(period)),
    subjects: subjectsOf(purpose).map((subject) => ({
      subject,
      unitTypes: UNIT_TYPES.map((unitType) => ({
        unitType,
        unitCount: units.filter((unit) => unit.unitType === unitType).length,
        schemes: published.filter((scheme) => scheme.subject === subject && scheme.unitType === unitType),
      })),
    })),
  };
}
