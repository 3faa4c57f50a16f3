import "server-only";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { inScope } from "../db/scope";
import { FILL_PARTS, fillTargetSchema } from "../forms/fill";
import { fillScopeOf } from "../use-cases/fill-scope";
import { type FillFile, makeWorkbook } from "./fill-content";

/** Gives the workbook that an address asks for, or null for people who may not fill it in, a year or unit that is not there, and a Khối without dossiers. */
export async function readFillWorkbook(params: Record<string, string>): Promise<FillFile | null> {
  const actor = await requireActor();
  const target = fillTargetSchema.safeParse(params);
  if (!target.success) return null;
  const { nam: year, phan, donVi: unitCode } = target.data;
  const at = now();
  return inScope(actor, async (tx) => {
    const scope = await fillScopeOf(tx, actor, { part: FILL_PARTS[phan], year, unitCode });
    return scope.ok ? makeWorkbook(tx, actor, scope.value, at) : null;
  });
}
