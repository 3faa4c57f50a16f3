import "server-only";
import { Prisma } from "./generated/client.ts";
import { inScope } from "./scope";
import { versionOnSql } from "./version-on";

/**
 * Gives the cụm of every unit of a body on the data date of a year, as its ranking counts them; units without one are left out. Which unit stands in which
 * cụm is known to all of the body. One statement.
 */
export function listClusterUnits(bodyId: string, year: number): Promise<{ unitId: string; cluster: string }[]> {
  return inScope(
    { bodyId, unitScope: "all" },
    (tx) => tx.$queryRaw<{ unitId: string; cluster: string }[]>`
      SELECT u.id::text AS "unitId", v.cluster FROM "Cycle" c JOIN "Unit" u ON u."bodyId" = c."bodyId"
      JOIN LATERAL (${versionOnSql(Prisma.sql`u`, Prisma.sql`c."dataDate"`)}) v ON v.cluster <> ''
      WHERE c."bodyId" = ${bodyId}::uuid AND c.year = ${year}`,
  );
}
