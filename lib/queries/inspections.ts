import "server-only";
import { notFound } from "next/navigation";
import { listDossierRows } from "../db/dossier-rows";
import { findDossier } from "../db/dossiers";
import { inScope } from "../db/scope";
import { canReviewAct } from "../domain/review";
import { explainRefusal } from "../use-cases/permit-review";
import { type InspectionView, inspectionsOf } from "./inspection-lines";
import { requireRight } from "./rights";

export const INSPECTIONS_PER_PAGE = 50;

/** Gives the inspections of a year, newest first, one page at a time; six statements. */
export async function readInspections(year: number, view: InspectionView | undefined, page: number) {
  return inspectionsOf(await requireRight("seeBody"), year, view, { page, size: INSPECTIONS_PER_PAGE });
}

/** Gives what the form of an inspection needs: the units of the year, and the criteria of the chosen one; why it may not be recorded, or "". */
export async function readInspectionForm(year: number, unitCode: string) {
  const actor = await requireRight("seeBody");
  return inScope(actor, async (tx) => {
    const units = (await listDossierRows(tx, actor, year)).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
    if (unitCode === "") return { units, chosen: null };
    const record = await findDossier(tx, actor, { year, unitCode });
    if (!record) notFound();
    const permission = canReviewAct("inspect", actor, record, record.cycle);
    return {
      units,
      chosen: {
        dossierId: record.id,
        unitName: record.unit.name,
        groups: record.content.groups.map((group) => ({
          ...{ code: group.code, name: group.name },
          criteria: group.criteria.map(({ code, name }) => ({ code, name })),
        })),
        whyNot: permission.allowed ? "" : explainRefusal(permission.refusal, actor, record),
      },
    };
  });
}
