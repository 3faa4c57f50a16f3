import { inScope } from "../../lib/db/scope";
import { TRACED } from "../../lib/db/unit-change-trace";
import type { Actor } from "../../lib/domain/permissions";

/** Every row of a body in the tables that a change of units writes, as text by table: for saying that two states are the same. */
export function snapshotOf(actor: Actor): Promise<Record<string, string[]>> {
  return inScope(actor, async (tx) => {
    const tables: Record<string, string[]> = {};
    for (const { table } of [...TRACED, { table: "UnitChangeUnit" }, { table: "UnitChangeDossier" }, { table: "ScoreSheet" }]) {
      const sql = `SELECT to_jsonb(t)::text AS row FROM "${table}" t WHERE "bodyId" = '${actor.bodyId}' ORDER BY 1`;
      tables[table] = (await tx.$queryRawUnsafe<{ row: string }[]>(sql)).map(({ row }) => row);
    }
    return tables;
  });
}
