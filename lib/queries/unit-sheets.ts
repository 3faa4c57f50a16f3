import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { inScope } from "../db/scope";
import { factsOfUnits, listUnitSheets } from "../db/score-sheets";

import { isOfficerOf } from "../domain/permissions";
import { clusterTasks, sheetTask } from "./home-sheets";
import { yearOf } from "./search-params";

/** Gives the phiếu chấm of a unit in a year as tasks. Another unit's is not found. Six statements. */
export async function readUnitSheets(address: { nam: string; donVi: string }) {
  const actor = await requireActor();
  const at = now();
  const year = yearOf(address.nam);
  const code = decodeURIComponent(address.donVi);
  const { unit, tasks } = await inScope(actor, async (tx) => {
    const found = await tx.unit.findFirst({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId, code, ...(actor.unitScope === "all" ? {} : { id: { in: [...actor.unitScope] } }) },
      select: { id: true, versions: { where: { validTo: null }, select: { name: true } } },
    });
    if (!found) notFound();
    const sheets = await listUnitSheets(tx, actor, [found.id], year);
    const facts = (await factsOfUnits(tx, actor, year, [found.id], at))(found.id);
    return { unit: found, tasks: sheets.map((sheet) => sheetTask(sheet, facts, at)) };
  });
  const owed = isOfficerOf(actor, unit.id) ? await clusterTasks(actor, [unit.id]) : [];
  const ofCluster = owed.filter((one) => one.year === year).map(({ task }) => task);
  return { year, unitName: unit.versions[0]?.name ?? "", tasks: [...tasks, ...ofCluster] };
}
