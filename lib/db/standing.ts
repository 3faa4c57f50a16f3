import "server-only";
import { type Standing, standingOf } from "../domain/verification-code";
import { statusesIn } from "../domain/workflow";
import { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";

/** Columns from which the standing of an official document `d` is told; a certificate falls with the recognition it attests; a reader sees of a decision's dossiers those in scope. */
export const STANDING = Prisma.sql`
  d.status = 'voided' AS voided,
  EXISTS (SELECT 1 FROM "OfficialDocument" o WHERE o."bodyId" = d."bodyId" AND o."replacesId" = d.id AND o.status = 'issued') AS replaced,
  CASE WHEN d.kind = 'certificate' THEN 1 ELSE
    (SELECT count(*) FROM "DecisionUnit" u WHERE u."bodyId" = d."bodyId" AND u."decisionId" = d.id)::int END AS named,
  CASE WHEN d.kind = 'certificate' THEN (SELECT count(*) FROM "Dossier" h WHERE h."bodyId" = d."bodyId" AND h.id = d."dossierId"
    AND h.status::text = ANY (${statusesIn("takenBack")}))::int ELSE (SELECT count(DISTINCT u."dossierId") FROM "Decision" w JOIN "DecisionUnit" u ON u."bodyId" = w."bodyId" AND u."decisionId" = w.id
    WHERE w."bodyId" = d."bodyId" AND w."withdrawsId" = d.id AND w.status = 'issued' AND NOT EXISTS (
      SELECT 1 FROM "Decision" x WHERE x."bodyId" = w."bodyId" AND x."replacesId" = w.id AND x.status = 'issued'))::int END AS "takenBack"`;

/** What STANDING reads, for standingOf. */
export type StandingFacts = Parameters<typeof standingOf>[0];

/** Gives how issued documents (decisions too, by their id) stand; drafts and what is not in scope are left out. One statement, none for an empty list. */
export async function standingsOf(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Map<string, Standing>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<(StandingFacts & { id: string })[]>`
    SELECT d.id::text, ${STANDING} FROM "OfficialDocument" d
    WHERE d."bodyId" = ${scope.bodyId}::uuid AND d.id = ANY(${[...ids]}::uuid[]) AND d.status <> 'draft'`;
  return new Map(rows.map(({ id, ...facts }) => [id, standingOf(facts)]));
}
