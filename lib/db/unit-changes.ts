import "server-only";
import type { Combination } from "../domain/combine-dossiers";
import type { LineageChange } from "../domain/lineage";
import { dayOf } from "./days";
import type { Prisma } from "./generated/client.ts";
import type { Tx } from "./scope";

const include = { units: { orderBy: { place: "asc" } } } satisfies Prisma.UnitChangeInclude;
type Row = Prisma.UnitChangeGetPayload<{ include: typeof include }>;

/** A recorded change: lineage, signing day of its decision, and who recorded it when. */
export interface RecordedChange extends LineageChange {
  decidedOn: string;
  createdBy: string;
  createdAt: Date;
}

function toChange(row: Row): RecordedChange {
  const of = (role: Row["units"][number]["role"]) =>
    row.units.filter((unit) => unit.role === role).map(({ unitId, name }) => ({ unitId, name }));
  const { id, operation, decisionNumber, createdBy, createdAt } = row;
  const days = { decidedOn: dayOf(row.decidedOn), effectiveOn: dayOf(row.effectiveOn) };
  return { id, operation, decisionNumber, createdBy, createdAt, ...days, predecessors: of("predecessor"), successors: of("successor") };
}

/** Gives the changes of a body's units, oldest first. One statement. */
export async function listUnitChanges(tx: Tx, bodyId: string): Promise<RecordedChange[]> {
  const orderBy = [{ effectiveOn: "asc" }, { createdAt: "asc" }] as const;
  const rows = await tx.unitChange.findMany({ relationLoadStrategy: "join", where: { bodyId }, include, orderBy: [...orderBy] });
  return rows.map(toChange);
}

function toOutcome<Row extends { combination: Prisma.JsonValue; dossier: { cycle: { year: number } } }>({
  dossier,
  combination,
  ...row
}: Row) {
  return { ...row, year: dossier.cycle.year, combination: combination as Combination | null };
}

/** Gives one change with what became of the dossiers, or null. One statement. */
export async function findUnitChange(tx: Tx, bodyId: string, id: string) {
  const row = await tx.unitChange.findUnique({
    relationLoadStrategy: "join",
    where: { bodyId_id: { bodyId, id } },
    include: {
      ...include,
      dossiers: {
        select: {
          ...{ id: true, way: true, statusBefore: true, unitId: true, toUnitId: true, combination: true },
          dossier: { select: { cycle: { select: { year: true } } } },
        },
        orderBy: { id: "asc" },
      },
    },
  });
  if (!row) return null;
  const { dossiers, ...rest } = row;
  return { ...toChange(rest), dossiers: dossiers.map(toOutcome) };
}
