import "server-only";
import type { Combination } from "../domain/combine-dossiers";
import type { LineageChange } from "../domain/lineage";
import type { DossierWay } from "../domain/unit-change-ways";
import type { Status } from "../domain/workflow";
import { dayOf } from "./days";
import type { Prisma } from "./generated/client.ts";
import type { Tx } from "./scope";

const include = {
  units: { select: { unitId: true, role: true, name: true }, orderBy: { place: "asc" } },
  undone: true,
} satisfies Prisma.UnitChangeInclude;
type Row = Prisma.UnitChangeGetPayload<{ include: typeof include }>;

/** A recorded change: lineage, signing day of its decision, who recorded it when, and who undid it when and why. */
export interface RecordedChange extends LineageChange {
  decidedOn: string;
  createdBy: string;
  createdAt: Date;
  undone: { by: string; at: Date; reason: string } | null;
}

/** What became of a dossier by a change. */
export interface DossierOutcome {
  id: string;
  year: number;
  way: DossierWay;
  statusBefore: Status;
  unitId: string;
  toUnitId: string | null;
  combination: Combination | null;
}

/** What the history keeps of a change that was undone: the lineage itself no longer has it. */
interface UndoneRecord {
  units: Row["units"];
  dossiers: DossierOutcome[];
}
const recordOf = (undone: Row["undone"]) => (undone ? (undone.record as unknown as UndoneRecord) : null);

function toChange(row: Row): RecordedChange {
  const units = recordOf(row.undone)?.units ?? row.units;
  const of = (role: Row["units"][number]["role"]) =>
    units.filter((unit) => unit.role === role).map(({ unitId, name }) => ({ unitId, name }));
  const { id, operation, decisionNumber, createdBy, createdAt, undone } = row;
  const days = { decidedOn: dayOf(row.decidedOn), effectiveOn: dayOf(row.effectiveOn) };
  return {
    ...{ id, operation, decisionNumber, createdBy, createdAt, ...days, predecessors: of("predecessor"), successors: of("successor") },
    undone: undone && { by: undone.undoneBy, at: undone.undoneAt, reason: undone.reason },
  };
}

/** Gives the changes of a body's units, oldest first, those that were undone among them. One statement. */
export async function listUnitChanges(tx: Tx, bodyId: string): Promise<RecordedChange[]> {
  const orderBy = [{ effectiveOn: "asc" }, { createdAt: "asc" }] as const;
  const rows = await tx.unitChange.findMany({ relationLoadStrategy: "join", where: { bodyId }, include, orderBy: [...orderBy] });
  return rows.map(toChange);
}

/** Gives the changes that are in force, oldest first: those of which the lineage is made. One statement. */
export async function listLineage(tx: Tx, bodyId: string): Promise<RecordedChange[]> {
  return (await listUnitChanges(tx, bodyId)).filter(({ undone }) => undone === null);
}

/** Gives one change with what became of the dossiers, and whether what it wrote was noted; or null. One statement. */
export async function findUnitChange(tx: Tx, bodyId: string, id: string) {
  const row = await tx.unitChange.findUnique({
    relationLoadStrategy: "join",
    where: { bodyId_id: { bodyId, id } },
    include: {
      ...{ ...include, trace: { select: { auditSeq: true } } },
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
  const { dossiers, trace, ...rest } = row;
  const outcomes = dossiers.map(({ dossier, combination, ...one }) => {
    return { ...one, year: dossier.cycle.year, combination: combination as Combination | null };
  });
  return { ...toChange(rest), isTraced: trace !== null, dossiers: recordOf(row.undone)?.dossiers ?? outcomes };
}

/** Marks a change as undone: its units and dossiers are kept as the history names them, and leave the lineage. */
export async function markUndone(
  tx: Tx,
  bodyId: string,
  changeId: string,
  undone: { reason: string; undoneById: string; undoneBy: string; undoneAt: Date },
): Promise<void> {
  const where = { bodyId, changeId };
  const units = await tx.unitChangeUnit.findMany({ where, select: include.units.select, orderBy: include.units.orderBy });
  const found = await findUnitChange(tx, bodyId, changeId);
  const record = { units, dossiers: found?.dossiers ?? [] } satisfies UndoneRecord;
  await tx.unitChangeUndo.create({ data: { ...where, ...undone, record: record as unknown as Prisma.InputJsonValue } });
  await tx.unitChangeDossier.deleteMany({ where });
  await tx.unitChangeUnit.deleteMany({ where });
}
