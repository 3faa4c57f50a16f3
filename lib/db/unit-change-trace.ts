import "server-only";
import { Prisma } from "./generated/client.ts";
import type { Tx } from "./scope";

/**
 * The tables that a change of units writes beside its own record, children first, with their key beside the body. A trigger notes their rows.
 * A migration that adds a column to one of them seals the noted rows anew (row_seal takes in every column), else changes before it cannot be undone.
 */
export const TRACED = [
  ...[
    { table: "Entry", key: ["dossierId", "code"] },
    { table: "Evidence", key: ["id"] },
    { table: "Submission", key: ["id"] },
  ],
  ...[
    { table: "TargetAdjustment", key: ["id"] },
    { table: "ProgressNote", key: ["id"] },
    { table: "Inspection", key: ["id"] },
  ],
  ...[
    { table: "Extension", key: ["cycleId", "unitId", "window"] },
    { table: "Membership", key: ["id"] },
    { table: "OneTimeLink", key: ["tokenHash"] },
  ],
  ...[
    { table: "Dossier", key: ["id"] },
    { table: "UnitVersion", key: ["id"] },
    { table: "DocumentCounter", key: ["issuerId", "type", "term"] },
    { table: "Unit", key: ["id"] },
  ],
] as const satisfies readonly { table: Prisma.ModelName; key: readonly string[] }[];
type Traced = (typeof TRACED)[number];

const name = (...parts: string[]) => Prisma.raw(parts.map((part) => `"${part}"`).join("."));

/** Begins to note every row that this transaction writes, under the id of the change. */
export async function beginTrace(tx: Tx, changeId: string): Promise<void> {
  await tx.$executeRaw`SELECT set_config('app.change', ${changeId}, true)`;
}

/** Ends the notes of a change and keeps how far the log had come: later events are not its own. */
export async function endTrace(tx: Tx, bodyId: string, changeId: string): Promise<void> {
  await tx.$executeRaw`SELECT set_config('app.change', '', true)`;
  const { _max } = await tx.auditEvent.aggregate({ where: { bodyId }, _max: { seq: true } });
  await tx.unitChangeTrace.create({ data: { bodyId, changeId, auditSeq: _max.seq ?? 0 } });
}

/** The rows of one table that a change noted as `r`, with their keys as `k`. */
export function tracedFrom({ table }: Traced, bodyId: string, changeId: string): Prisma.Sql {
  return Prisma.sql`(SELECT r.key, r.before, r.seal, k.* FROM "UnitChangeRow" r
    CROSS JOIN LATERAL jsonb_populate_record(NULL::${name(table)}, r.key::jsonb) k
    WHERE r."bodyId" = ${bodyId}::uuid AND r."changeId" = ${changeId}::uuid AND r."table" = ${table}) r`;
}

/** Says that `t` is the row that `r` notes. */
export function isTraced({ key }: Traced): Prisma.Sql {
  const columns = ["bodyId", ...key].map((column) => Prisma.sql`${name("t", column)} = ${name("r", column)}`);
  return Prisma.join(columns, " AND ");
}

/** Holds the body's units and the dossiers that a change wrote for this transaction: whoever writes there waits, and finds what came of it. */
export async function holdTraced(tx: Tx, bodyId: string, changeId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS held FROM "Unit" WHERE "bodyId" = ${bodyId}::uuid ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 AS held FROM "Dossier" WHERE "bodyId" = ${bodyId}::uuid AND id IN (SELECT (key::jsonb->>'id')::uuid FROM "UnitChangeRow"
    WHERE "bodyId" = ${bodyId}::uuid AND "changeId" = ${changeId}::uuid AND "table" = 'Dossier') ORDER BY id FOR UPDATE`;
}

/** Takes the rows of a table away that a change made, as it left them; gives how many. */
function removeMade(tx: Tx, traced: Traced, bodyId: string, changeId: string): Promise<number> {
  return tx.$executeRaw`DELETE FROM ${name(traced.table)} t USING ${tracedFrom(traced, bodyId, changeId)}
    WHERE r.before IS NULL AND r.seal IS NOT NULL AND ${isTraced(traced)} AND row_seal(t) = r.seal`;
}

/** Gives rows of a table back what stood in them before, where they are as the change left them; gives how many. */
function restoreChanged(tx: Tx, traced: Traced, bodyId: string, changeId: string): Promise<number> {
  const columns = Object.values(Prisma[`${traced.table}ScalarFieldEnum`]);
  const set = Prisma.join(columns.map((column) => Prisma.sql`${name(column)} = ${name("b", column)}`));
  return tx.$executeRaw`UPDATE ${name(traced.table)} t SET ${set} FROM ${tracedFrom(traced, bodyId, changeId)}
    CROSS JOIN LATERAL jsonb_populate_record(NULL::${name(traced.table)}, r.before) b
    WHERE r.before IS NOT NULL AND r.seal IS NOT NULL AND ${isTraced(traced)} AND row_seal(t) = r.seal`;
}

/** Puts rows of a table back that a change removed; gives how many. */
function restoreRemoved(tx: Tx, traced: Traced, bodyId: string, changeId: string): Promise<number> {
  return tx.$executeRaw`INSERT INTO ${name(traced.table)} SELECT b.* FROM ${tracedFrom(traced, bodyId, changeId)}
    CROSS JOIN LATERAL jsonb_populate_record(NULL::${name(traced.table)}, r.before) b WHERE r.before IS NOT NULL AND r.seal IS NULL`;
}

/**
 * Puts every row back that a change wrote, its notes then go. Gives false, so that the transaction is to be refused, where a row is no longer as the
 * change left it. A row made and removed by the change itself counts for nothing.
 */
export async function restoreRows(tx: Tx, bodyId: string, changeId: string): Promise<boolean> {
  const where = { bodyId, changeId };
  const written = await tx.unitChangeRow.count({ where: { ...where, NOT: { before: { equals: Prisma.DbNull }, seal: null } } });
  let restored = 0;
  for (const traced of TRACED) restored += await removeMade(tx, traced, bodyId, changeId);
  for (const traced of [...TRACED].reverse()) {
    restored += await restoreChanged(tx, traced, bodyId, changeId);
    restored += await restoreRemoved(tx, traced, bodyId, changeId);
  }
  await tx.unitChangeRow.deleteMany({ where });
  return restored === written;
}
