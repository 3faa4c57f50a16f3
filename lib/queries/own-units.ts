import "server-only";
import { notFound, redirect } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { factsOf, listDossiers } from "../db/dossiers";
import { inScope } from "../db/scope";
import { isOfficerOf } from "../domain/permissions";
import { unitTask } from "../domain/unit-task";

/** The dossiers of a year of the units for which the actor works; with one alone goes straight to it. */
export async function readOwnDossiers(nam: string) {
  const actor = await requireActor();
  const year = /^\d{4}$/.test(nam) ? Number(nam) : notFound();
  const unitIds = actor.memberships.map(({ unitId }) => unitId).filter((unitId) => isOfficerOf(actor, unitId));
  const records = unitIds.length === 0 ? [] : await inScope(actor, (tx) => listDossiers(tx, actor, year, { unitIds }));
  const [only] = records;
  if (only && records.length === 1) redirect(`/${year}/ho-so/${encodeURIComponent(only.unitCode)}`);
  const at = now();
  return {
    year,
    dossiers: records.map((record) => {
      const { done, total } = unitTask(factsOf(record), record.returned, record.cycle, at);
      return { href: `/${year}/ho-so/${encodeURIComponent(record.unitCode)}`, name: record.unit.name, status: record.status, done, total };
    }),
  };
}
