import "server-only";
import type { DecisionTies } from "../domain/decision-changes";
import type { Scope, Tx } from "./scope";

/** Gives what hangs on a decision, later decisions with the issued ones first; null where there is none. One statement. For people who see the whole body. */
export async function decisionTies(tx: Tx, { bodyId }: Scope, id: string): Promise<DecisionTies | null> {
  const [row] = await tx.$queryRaw<DecisionTies[]>`
    SELECT d.status::text, d.kind::text,
      (SELECT count(*) FROM "SignedFile" s WHERE s."bodyId" = d."bodyId" AND s."documentId" = d.id)::int AS signed,
      (SELECT coalesce(json_agg(json_build_object('issued', r.status = 'issued', 'numberText', r."numberText") ORDER BY r.status DESC), '[]')
        FROM "Decision" r WHERE r."bodyId" = d."bodyId" AND r."replacesId" = d.id AND r.status <> 'voided') AS replacements,
      (SELECT coalesce(json_agg(json_build_object('issued', w.status = 'issued', 'numberText', w."numberText") ORDER BY w.status DESC), '[]')
        FROM "Decision" w WHERE w."bodyId" = d."bodyId" AND w."withdrawsId" = d.id AND w.status <> 'voided') AS withdrawals,
      (SELECT coalesce(json_agg(DISTINCT v.name), '[]') FROM "OfficialDocument" c
        JOIN "DecisionUnit" u ON u."bodyId" = c."bodyId" AND u."dossierId" = c."dossierId" AND u."decisionId" = d.id
        JOIN "UnitVersion" v ON v."bodyId" = u."bodyId" AND v."unitId" = u."unitId" AND v."validTo" IS NULL
        WHERE c."bodyId" = d."bodyId" AND c.kind = 'certificate' AND c.status = 'issued' AND d.kind = 'recognition') AS certified,
      EXISTS (SELECT 1 FROM "Decision" x WHERE x."bodyId" = d."bodyId" AND x."replacesId" = d."withdrawsId" AND x.status = 'issued') AS "originReplaced"
    FROM "Decision" d WHERE d."bodyId" = ${bodyId}::uuid AND d.id = ${id}::uuid`;
  return row ?? null;
}

/** Locks a decision: whoever issues, voids, replaces or withdraws from it waits until this transaction ends. */
export async function lockDecision(tx: Tx, { bodyId }: Scope, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Decision" WHERE "bodyId" = ${bodyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
}

/** Gives the names of those dossiers' units that hold a certificate in force. One statement. */
export async function certifiedAmong(tx: Tx, { bodyId }: Scope, dossierIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT v.name FROM "OfficialDocument" c
    JOIN "Dossier" s ON s."bodyId" = c."bodyId" AND s.id = c."dossierId"
    JOIN "UnitVersion" v ON v."bodyId" = s."bodyId" AND v."unitId" = s."unitId" AND v."validTo" IS NULL
    WHERE c."bodyId" = ${bodyId}::uuid AND c.kind = 'certificate' AND c.status = 'issued' AND c."dossierId" = ANY(${[...dossierIds]}::uuid[])`;
  return rows.map((row) => row.name);
}
