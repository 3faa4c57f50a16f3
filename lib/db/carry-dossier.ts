import "server-only";
import { EMPTY_PARTS } from "./dossiers";
import type { Prisma } from "./generated/client.ts";
import type { Tx } from "./scope";

const NONE = { none: {} };

/** Takes away the dossier that a unit got when the year was opened, where nobody has begun it; gives whether the place is free. */
async function clearBlank(tx: Tx, key: { bodyId: string; cycleId: string; unitId: string }): Promise<boolean> {
  await tx.dossier.deleteMany({
    where: {
      ...{
        ...key,
        status: "notRegistered",
        disciplined: false,
        parts: { equals: { ...EMPTY_PARTS } },
        entries: NONE,
        evidence: NONE,
        submissions: NONE,
        adjustments: NONE,
      },
      ...{ progressNotes: NONE, inspections: NONE, ballots: NONE, decisionUnits: NONE, documents: NONE, endings: NONE, origins: NONE },
    },
  });
  return (await tx.dossier.count({ where: key })) === 0;
}

const json = (value: Prisma.JsonValue) => value as Prisma.InputJsonValue;

/**
 * Makes the dossier in which a successor goes on with the work of a unit that ends or is divided; gives its id, null where the successor has one
 * of its own with work in it. It is a copy and not the moved row: what was sent is immutable and printed the name of its date, so the old dossier
 * stays whole under the old unit, and the copy carries the same versions with the same content, time, sender and SHA-256. Files are stored once,
 * both rows name them. Ballots, decisions and documents stay with the unit that they name.
 */
export async function carryDossier(tx: Tx, bodyId: string, dossierId: string, unitId: string): Promise<string | null> {
  const { id: _, updatedAt: __, ...old } = await tx.dossier.findUniqueOrThrow({ where: { bodyId_id: { bodyId, id: dossierId } } });
  const key = { bodyId, cycleId: old.cycleId, unitId };
  if (!(await clearBlank(tx, key))) return null;
  const { returned, parts, partMarks, ...plain } = old;
  const made = await tx.dossier.create({
    data: { ...plain, unitId, version: 1, returned: json(returned), parts: json(parts), partMarks: json(partMarks) },
    select: { id: true },
  });
  const where = { bodyId, dossierId };
  const place = { dossierId: made.id, unitId };
  const entries = await tx.entry.findMany({ where });
  await tx.entry.createMany({ data: entries.map((entry) => ({ ...entry, ...place })) });
  const evidence = await tx.evidence.findMany({ where, orderBy: { id: "asc" } });
  await tx.evidence.createMany({ data: evidence.map(({ id: _, ...piece }) => ({ ...piece, ...place })) });
  const submissions = await tx.submission.findMany({ where, orderBy: { id: "asc" } });
  await tx.submission.createMany({
    data: submissions.map(({ id: _, content, ...sent }) => ({ ...sent, ...place, content: json(content) })),
  });
  const adjustments = await tx.targetAdjustment.findMany({ where, orderBy: { id: "asc" } });
  await tx.targetAdjustment.createMany({ data: adjustments.map(({ id: _, ...row }) => ({ ...row, ...place })) });
  const notes = await tx.progressNote.findMany({ where, orderBy: { id: "asc" } });
  await tx.progressNote.createMany({ data: notes.map(({ id: _, ...row }) => ({ ...row, ...place })) });
  const inspections = await tx.inspection.findMany({ where, orderBy: { id: "asc" } });
  await tx.inspection.createMany({ data: inspections.map(({ id: _, ...row }) => ({ ...row, ...place })) });
  // A deadline granted to the old unit holds for whoever goes on with its work.
  const extensions = await tx.extension.findMany({ where: { bodyId, cycleId: old.cycleId, unitId: old.unitId } });
  await tx.extension.createMany({ data: extensions.map((extension) => ({ ...extension, unitId })), skipDuplicates: true });
  return made.id;
}
