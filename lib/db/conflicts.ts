import "server-only";
import type { Tx } from "./scope";

/** Gives, by unit id, the names of BTV members who hold a role in the unit on `day` (ISO): they do not vote on it. One statement. */
export async function conflictedMembers(tx: Tx, bodyId: string, unitIds: readonly string[], day: string): Promise<Map<string, string[]>> {
  if (unitIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ unitId: string; names: string[] }[]>`
    SELECT m."unitId"::text AS "unitId", array_agg(DISTINCT u.name ORDER BY u.name) AS names
    FROM "Membership" m
    JOIN "Membership" b ON b."bodyId" = m."bodyId" AND b."userId" = m."userId" AND b.role = 'btvMember'
      AND b."validFrom" <= ${day}::date AND (b."validTo" IS NULL OR b."validTo" > ${day}::date)
    JOIN "User" u ON u."bodyId" = m."bodyId" AND u.id = m."userId" AND u."disabledAt" IS NULL
    WHERE m."bodyId" = ${bodyId}::uuid AND m."unitId" = ANY (${[...unitIds]}::uuid[])
      AND m."validFrom" <= ${day}::date AND (m."validTo" IS NULL OR m."validTo" > ${day}::date)
    GROUP BY m."unitId"`;
  return new Map(rows.map((row) => [row.unitId, row.names]));
}
