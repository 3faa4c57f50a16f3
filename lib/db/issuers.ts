import "server-only";
import type { UnitAttributes } from "../domain/organisation";
import type { LastLine } from "../domain/register";
import { Prisma } from "./generated/client.ts";
import { lastLineSql } from "./register-lines";
import type { Scope, Tx } from "./scope";

/** A unit with its attributes as they stood on a day. */
type IssuingUnit = Pick<UnitAttributes, "name" | "level" | "headerUpper" | "headerName" | "documentCode" | "place"> & { unitId: string };

/** The unit that issues, the unit above it (the body where the tree says nothing else), and the nhiệm kỳ that its numbers belong to. */
export interface DocumentIssuer {
  unit: IssuingUnit;
  parent: IssuingUnit;
  /** The body's own unit. */
  root: IssuingUnit;
  term: string;
  /** The last line of its register of the type asked for. */
  last: LastLine | null;
}

/** Gives who issues a document of `unitId` dated `day` (ISO), with the header that was valid then, and the register of `type` (null: it takes no number). One statement. */
export async function documentIssuer(
  tx: Tx,
  scope: Scope & { rootUnitId: string },
  { unitId, day, type }: { unitId: string; day: string; type: string | null },
): Promise<DocumentIssuer> {
  const rows = await tx.$queryRaw<(IssuingUnit & { parentId: string | null; term: string; last: LastLine | null })[]>`
    SELECT DISTINCT ON (v."unitId") v."unitId"::text AS "unitId", v."parentId"::text AS "parentId", v.name, v.level::text AS level,
      v."headerUpper", v."headerName", v."documentCode", v.place, b.term,
      CASE WHEN v."unitId" = ${unitId}::uuid THEN ${lastLineSql(Prisma.sql`v."unitId"`, type)} END AS last
    FROM "UnitVersion" v JOIN "Body" b ON b.id = v."bodyId"
    WHERE v."bodyId" = ${scope.bodyId}::uuid AND (v."unitId" IN (${unitId}::uuid, ${scope.rootUnitId}::uuid) OR v."unitId" IN (
      SELECT p."parentId" FROM "UnitVersion" p WHERE p."bodyId" = ${scope.bodyId}::uuid AND p."unitId" = ${unitId}::uuid))
    ORDER BY v."unitId", (v."validFrom" <= ${day}::date) DESC, abs(v."validFrom" - ${day}::date)`;
  const unit = rows.find((row) => row.unitId === unitId);
  const root = rows.find((row) => row.unitId === scope.rootUnitId);
  if (!unit || !root) throw new Error(`No unit ${unitId}`);
  return { unit, parent: rows.find((row) => row.unitId === unit.parentId) ?? root, root, term: unit.term, last: unit.last };
}
