import "server-only";
import { criteriaContentSchema } from "../domain/criteria";
import { issuedContentSchema } from "../domain/decision";
import type { Actor } from "../domain/permissions";
import { tabledSchema } from "../domain/tabled";
import { findCycle } from "./cycles";
import { dayOf } from "./days";
import { listDossierRows } from "./dossier-rows";
import type { Tx } from "./scope";

/** Gives what a body's year holds beside its dossiers: calendar, sets, extensions, sessions with their votes, issued decisions; null without such a year. */
export async function bodyYearOf(tx: Tx, actor: Actor, year: number) {
  const { bodyId } = actor;
  const cycle = await findCycle(tx, actor, year);
  if (!cycle) return null;
  const where = { bodyId, cycleId: cycle.id };
  const units = await listDossierRows(tx, actor, year, { ended: true });
  const codes = new Map(units.map(({ unitId, code }) => [unitId, code]));
  const root = await tx.unitVersion.findFirstOrThrow({ where: { bodyId, unitId: actor.rootUnitId, validTo: null } });
  const { term } = await tx.body.findUniqueOrThrow({ where: { id: bodyId }, select: { term: true } });
  const sets = await tx.criteriaSet.findMany({
    where: { bodyId, OR: [{ cycles: { some: { cycleId: cycle.id } } }, { dossiers: { some: { cycleId: cycle.id } } }] },
    orderBy: [{ unitType: "asc" }, { version: "asc" }],
  });
  const extensions = await tx.extension.findMany({ where, orderBy: [{ createdAt: "asc" }, { unitId: "asc" }] });
  const meetings = await tx.meeting.findMany({ where, include: { ballots: true }, orderBy: [{ heldOn: "asc" }, { id: "asc" }] });
  const decisions = await tx.decision.findMany({
    where: { ...where, status: "issued" },
    include: { units: { select: { unitId: true } } },
    orderBy: [{ issuedAt: "asc" }, { id: "asc" }],
  });
  return {
    ...{ cycle, units, root, term },
    sets: sets.map((set) => ({ ...set, content: criteriaContentSchema.parse(set.content) })),
    extensions: extensions.map((row) => ({ ...row, unitCode: codes.get(row.unitId) ?? "" })),
    meetings: meetings.map(({ ballots, heldOn, ...meeting }) => ({
      ...meeting,
      heldOn: dayOf(heldOn),
      agenda: ballots
        .map(({ proposal, ...ballot }) => ({ ...ballot, tabled: tabledSchema.parse(proposal) }))
        .sort((a, b) => (a.tabled.unitCode < b.tabled.unitCode ? -1 : 1)),
    })),
    decisions: decisions.map(({ units: named, ...decision }) => ({
      ...decision,
      day: dayOf(decision.decidedOn),
      issued: issuedContentSchema.parse(decision.content),
      unitCodes: named.map(({ unitId }) => codes.get(unitId) ?? "").sort(),
    })),
  };
}
export type BodyYear = NonNullable<Awaited<ReturnType<typeof bodyYearOf>>>;
