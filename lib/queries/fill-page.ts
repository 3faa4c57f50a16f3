import "server-only";
import { notFound } from "next/navigation";
import { inScope, type Tx, unitsInScope } from "../db/scope";
import { criteriaOf } from "../domain/criteria";
import type { Actor } from "../domain/permissions";
import { isOfficerOf } from "../domain/permissions";
import { canEditItem, canStep, type EntryPart, type Permission } from "../domain/workflow";
import { formatInstant } from "../format";
import { fillPath } from "../forms/fill";
import { type DossierAddress, dueSentence, openDossier, whyNot } from "./open-dossier";
import { requireRight } from "./rights";

/** A workbook that came back earlier. */
export interface FillLine {
  id: string;
  href: string;
  fileName: string;
  uploadedAt: string;
  by: string;
  appliedAt: string;
}

const SHOWN = 10;

/** The newest uploads of one workbook (unit and half, or the whole Khối). Two statements. */
async function uploadsOf(
  tx: Tx,
  actor: Actor,
  unitCode: string,
  where: { year: number; unitId: string; wholeBody: boolean; part?: EntryPart },
): Promise<FillLine[]> {
  const rows = await tx.filledWorkbook.findMany({
    where: { ...unitsInScope(actor), ...where },
    orderBy: { createdAt: "desc" },
    take: SHOWN,
  });
  const people = await tx.user.findMany({
    where: { bodyId: actor.bodyId, id: { in: [...new Set(rows.map((row) => row.createdById))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return rows.map((row) => ({
    id: row.id,
    href: fillPath({ year: row.year, unitCode }, row.id),
    fileName: row.fileName,
    uploadedAt: formatInstant(row.createdAt),
    by: names.get(row.createdById) ?? "",
    appliedAt: row.appliedAt ? formatInstant(row.appliedAt) : "",
  }));
}

/** The page "Điền trên Excel" of a unit's registration or self-assessment: why it is closed (null where it is not), what came back before. */
export async function readUnitFill(address: DossierAddress, part: EntryPart) {
  const {
    dossier,
    head,
    actor,
    at,
    more: uploads,
  } = await openDossier(address, (tx, record, person) =>
    isOfficerOf(person, record.unitId)
      ? uploadsOf(tx, person, record.unitCode, { year: record.cycle.year, unitId: record.unitId, wholeBody: false, part })
      : Promise.resolve([]),
  );
  const permissions = criteriaOf(dossier.content).map(({ code }) => canEditItem(part, code, actor, dossier, dossier.cycle, at));
  const step: Permission = canStep(part === "target" ? "submitRegistration" : "submitAssessment", actor, dossier, dossier.cycle, at);
  const isOpen = permissions.some((permission) => permission.allowed);
  return {
    head,
    due: dueSentence(dossier, part === "target" ? "registration" : "report", at),
    closed: isOpen ? null : whyNot(step.allowed ? (permissions[0] ?? step) : step),
    uploads,
  };
}

/** The page "Điền trên Excel" of the whole Khối in a year, for those who type in what units send on paper. */
export async function readBodyFill(year: number) {
  const actor = await requireRight("importData");
  return inScope(actor, async (tx) => {
    const cycle = await tx.cycle.findUnique({ where: { bodyId_year: { bodyId: actor.bodyId, year } }, select: { status: true } });
    if (!cycle) return notFound();
    return {
      isOpen: cycle.status === "open",
      uploads: await uploadsOf(tx, actor, "", { year, unitId: actor.rootUnitId, wholeBody: true }),
    };
  });
}
