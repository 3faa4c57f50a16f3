import { Prisma } from "./generated/client.ts";

/** The version of a unit (its alias) valid on a day, else its first, as a lateral part of a statement. */
export function versionOnSql(unit: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT * FROM "UnitVersion" x WHERE x."bodyId" = ${unit}."bodyId" AND x."unitId" = ${unit}.id
    ORDER BY x."validFrom" <= ${day} DESC, CASE WHEN x."validFrom" <= ${day} THEN x."validFrom" END DESC, x."validFrom" LIMIT 1`;
}
