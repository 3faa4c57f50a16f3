import "server-only";
import { EMPTY_PARTS } from "./dossiers";
import { Prisma } from "./generated/client.ts";
import type { Tx } from "./scope";

/**
 * Makes the missing dossiers of every open cycle for the active Đoàn cơ sở of a body (G1), of some units alone where `unitIds` names them. A unit founded
 * after the figures of a year closed has no part in that year (G1). Safe to repeat. Gives how many were made. One statement, whatever their number.
 */
export function ensureDossiers(tx: Tx, bodyId: string, unitIds?: readonly string[]): Promise<number> {
  const among = unitIds ? Prisma.sql`u.id = ANY (${[...unitIds]}::uuid[])` : Prisma.sql`true`;
  return tx.$executeRaw`
    INSERT INTO "Dossier" ("bodyId", id, "cycleId", "unitId", "criteriaSetId", parts)
    SELECT c."bodyId", gen_random_uuid(), c.id, u.id, s."criteriaSetId", ${JSON.stringify(EMPTY_PARTS)}::jsonb
    FROM "Cycle" c
    JOIN "Unit" u ON u."bodyId" = c."bodyId" AND u."dissolvedOn" IS NULL AND (u."establishedOn" IS NULL OR u."establishedOn" <= c."dataDate")
    JOIN "UnitVersion" v ON v."bodyId" = u."bodyId" AND v."unitId" = u.id AND v."validTo" IS NULL AND v.level = 'doanCoSo'
    JOIN "CycleCriteriaSet" s ON s."bodyId" = c."bodyId" AND s."cycleId" = c.id AND s."unitType" = v."unitType"
    WHERE c."bodyId" = ${bodyId}::uuid AND c.status = 'open' AND ${among}
    ON CONFLICT DO NOTHING`;
}
