import "server-only";
import { inScope, unitsInScope } from "../db/scope";
import { type Actor, seesBody } from "../domain/permissions";
import { fail, type Result } from "../domain/result";
import { yearArchiveName } from "../domain/year-archive";
import type { YearArchiveWish } from "../forms/year-archive";
import { type ExportWish, requestExport } from "./request-export";

/** What is asked for, by its holder's name; null where there is no such year, or no such dossier in scope. */
function holderOf(actor: Actor, { year, unitCode }: YearArchiveWish): Promise<Pick<ExportWish, "unitId" | "title"> | null> {
  const { bodyId } = actor;
  const current = { versions: { where: { validTo: null }, select: { name: true, shortName: true } } } as const;
  return inScope(actor, async (tx) => {
    const unit =
      unitCode === ""
        ? seesBody(actor) && (await tx.cycle.count({ where: { bodyId, year } })) > 0
          ? await tx.unit.findFirst({ where: { bodyId, id: actor.rootUnitId }, include: current })
          : null
        : await tx.unit.findFirst({
            where: { bodyId, code: unitCode, dossiers: { some: { ...unitsInScope(actor), cycle: { year } } } },
            include: current,
          });
    if (!unit) return null;
    const name = unit.versions[0]?.shortName || unit.versions[0]?.name || unit.code;
    return { unitId: unitCode === "" ? null : unit.id, title: yearArchiveName(year, name) };
  });
}

/** Asks for the "Hồ sơ năm" of a unit or of the body to be made. Another unit's is not found. */
export async function requestYearArchive(actor: Actor, wish: YearArchiveWish, now: Date): Promise<Result<{ id: string }>> {
  const holder = await holderOf(actor, wish);
  if (!holder) return fail("notFound", "Không tìm thấy hồ sơ năm.");
  return requestExport(actor, { kind: "yearArchive", ...holder, params: { ...wish } }, now);
}
