import "server-only";
import type { EntryPart } from "../domain/workflow";
import type { Prisma } from "./generated/client.ts";
import { type Scope, type Tx, unitsInScope } from "./scope";

/** A workbook that came back, with the code of its unit; `part` is the half of the entries that it fills in. */
export type FilledWorkbookRow = Omit<Prisma.FilledWorkbookGetPayload<object>, "part"> & { part: EntryPart };

/** Gives an uploaded workbook in scope, or null. */
export async function findFilledWorkbook(tx: Tx, scope: Scope, id: string): Promise<FilledWorkbookRow | null> {
  const row = await tx.filledWorkbook.findFirst({ where: { ...unitsInScope(scope), id } });
  return row && { ...row, part: row.part === "target" ? "target" : "result" };
}

/** Gives the code of the unit that a workbook is about, and the conflicts settled by workbooks of the same kind that were written. One statement. */
export async function placeOfFilled(
  tx: Tx,
  { bodyId, unitId, year, part, wholeBody }: Pick<FilledWorkbookRow, "bodyId" | "unitId" | "year" | "part" | "wholeBody">,
): Promise<{ unitCode: string; settled: string[] }> {
  const [row] = await tx.$queryRaw<{ unitCode: string; settled: string[] }[]>`
    SELECT u.code AS "unitCode", ARRAY(SELECT DISTINCT s FROM "FilledWorkbook" w, unnest(w.settled) s WHERE w."bodyId" = u."bodyId" AND w."unitId" = u.id
      AND w.year = ${year} AND w.part = ${part} AND w."wholeBody" = ${wholeBody} AND w.status = 'applied') AS settled
    FROM "Unit" u WHERE u."bodyId" = ${bodyId}::uuid AND u.id = ${unitId}::uuid`;
  return row ?? { unitCode: "", settled: [] };
}

/** One half of an entry to be written over the version that was seen (0: none). Both halves are given, the other one as it is stored. */
export interface FilledEntry {
  dossierId: string;
  unitId: string;
  code: string;
  seen: number;
  hasTarget: boolean;
  target: number | null;
  solution: string;
  dueText: string;
  person: string;
  numerator: number | null;
  denominator: number | null;
  text: string;
  notApplicable: boolean;
  reason: string;
  explanation: string;
}

/** Holds the dossiers of a year (of one unit, or all) for this transaction as holdDossier does one: their status cannot change until it ends. */
export async function holdDossiersOf(tx: Tx, scope: Scope, year: number, unitId: string | null): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS held FROM "Dossier" d JOIN "Cycle" c ON c."bodyId" = d."bodyId" AND c.id = d."cycleId" AND c.year = ${year}
    WHERE d."bodyId" = ${scope.bodyId}::uuid AND (${unitId}::uuid IS NULL OR d."unitId" = ${unitId}::uuid) ORDER BY d.id FOR SHARE OF d`;
}

/** Writes entries with two statements, each over the version seen. Gives how many were written: fewer than given means that somebody was faster. */
export async function putFilledEntries(tx: Tx, bodyId: string, entries: readonly FilledEntry[], at: Date): Promise<number> {
  const created = entries.filter((entry) => entry.seen === 0).map(({ seen: _, ...entry }) => ({ bodyId, ...entry, updatedAt: at }));
  const { count } = created.length > 0 ? await tx.entry.createMany({ data: created, skipDuplicates: true }) : { count: 0 };
  const changed = entries.filter((entry) => entry.seen > 0);
  if (changed.length === 0) return count;
  const updated = await tx.$executeRaw`
    UPDATE "Entry" e SET "hasTarget" = r."hasTarget", target = r.target, solution = r.solution, "dueText" = r."dueText", person = r.person,
      numerator = r.numerator, denominator = r.denominator, text = r.text, "notApplicable" = r."notApplicable", reason = r.reason,
      explanation = r.explanation, version = e.version + 1, "updatedAt" = ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS r("dossierId" uuid, code text, seen int, "hasTarget" boolean, target int,
      solution text, "dueText" text, person text, numerator int, denominator int, text text, "notApplicable" boolean, reason text, explanation text)
    WHERE e."bodyId" = ${bodyId}::uuid AND e."dossierId" = r."dossierId" AND e.code = r.code AND e.version = r.seen`;
  return count + updated;
}
