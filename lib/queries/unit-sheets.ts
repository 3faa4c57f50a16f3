import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { inScope } from "../db/scope";
import { factsOfUnits, listUnitSheets } from "../db/score-sheets";
import { sheetTask } from "./home-sheets";
import { yearOf } from "./search-params";

/** Gives the phiếu chấm of a unit in a year as tasks. Another unit's is not found. Five statements. */
export async function readUnitSheets(address: { nam: string; donVi: string }) {
  const actor = await requireActor();
  const at = now();
  const year = yearOf(address.nam);
  const code = decodeURIComponent(address.donVi);
  return inScope(actor, async (tx) => {
    const unit = await tx.unit.findFirst({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId, code, ...(actor.unitScope === "all" ? {} : { id: { in: [...actor.unitScope] } }) },
      select: { id: true, versions: { where: { validTo: null }, select: { name: true } } },
    });
    if (!unit) notFound();
    const sheets = await listUnitSheets(tx, actor, [unit.id], year);
    const facts = (await factsOfUnits(tx, actor, year, [unit.id], at))(unit.id);
    return { year, unitName: unit.versions[0]?.name ?? "", tasks: sheets.map((sheet) => sheetTask(sheet, facts, at)) };
  });
}
