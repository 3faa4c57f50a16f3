import "server-only";
import type { Tx } from "./scope";

/** Why the first broken event does not hold: one before it is missing, it does not follow the one before, its content was changed, or the end was cut off. */
export type ChainBreak = "missing" | "link" | "content" | "cutOff";

export interface ChainReport {
  count: number;
  lastHash: string;
  broken: { seq: number; why: ChainBreak } | null;
}

interface ChainRow {
  count: number;
  lastSeq: number;
  lastHash: string;
  headSeq: number | null;
  headHash: string | null;
  brokenSeq: number | null;
  why: ChainBreak | null;
}

/**
 * Recomputes the whole chain of a body in the database, by the formula of the trigger chain_audit_event. One statement. A name beside the log that no
 * longer gives its key breaks the chain as changed content does; a forgotten one only where its person was not anonymised.
 */
export async function checkAuditChain(tx: Tx, bodyId: string): Promise<ChainReport> {
  const [row] = await tx.$queryRaw<ChainRow[]>`
    WITH chain AS (
      SELECT seq, hash, "prevHash", "actorNameKey", lag(seq, 1, 0) OVER w AS "seqBefore", lag(hash, 1, '') OVER w AS "hashBefore",
        encode(sha256(convert_to(concat_ws('|', "prevHash", seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'),
          "actorId", "actorNameKey", "actorName", action, "unitId", "dossierId", data::text), 'UTF8')), 'hex') AS again
      FROM "AuditEvent" WHERE "bodyId" = ${bodyId}::uuid WINDOW w AS (ORDER BY seq)
    ), renamed AS (
      SELECT n.key FROM "PersonName" n LEFT JOIN "User" u ON u."bodyId" = n."bodyId" AND u.id = n."userId"
      WHERE n."bodyId" = ${bodyId}::uuid AND CASE WHEN n.salt IS NULL THEN u."anonymisedAt" IS NULL ELSE n.key <> person_name_key(n.salt, n."userId", n.name) END
    ), nameless AS (
      SELECT seq FROM chain WHERE "actorNameKey" IS NOT NULL AND (
        "actorNameKey" IN (SELECT key FROM renamed) OR "actorNameKey" NOT IN (SELECT key FROM "PersonName" WHERE "bodyId" = ${bodyId}::uuid))
    ), broken AS (
      SELECT seq, CASE WHEN seq <> "seqBefore" + 1 THEN 'missing' WHEN "prevHash" <> "hashBefore" THEN 'link' ELSE 'content' END AS why
      FROM chain WHERE seq <> "seqBefore" + 1 OR "prevHash" <> "hashBefore" OR hash <> again OR seq IN (SELECT seq FROM nameless) ORDER BY seq LIMIT 1
    ), last AS (SELECT seq, hash FROM chain ORDER BY seq DESC LIMIT 1)
    SELECT (SELECT count(*)::int FROM chain) AS count, coalesce((SELECT seq FROM last), 0) AS "lastSeq", coalesce((SELECT hash FROM last), '') AS "lastHash",
      (SELECT seq FROM "AuditHead" WHERE "bodyId" = ${bodyId}::uuid) AS "headSeq", (SELECT hash FROM "AuditHead" WHERE "bodyId" = ${bodyId}::uuid) AS "headHash",
      (SELECT seq FROM broken) AS "brokenSeq", (SELECT why FROM broken) AS why`;
  if (!row) throw new Error("The chain gave no answer");
  const { count, lastSeq, lastHash, brokenSeq, why } = row;
  if (brokenSeq !== null && why !== null) return { count, lastHash, broken: { seq: brokenSeq, why } };
  const isCut = (row.headSeq ?? 0) !== lastSeq || (row.headHash ?? "") !== lastHash;
  return { count, lastHash, broken: isCut ? { seq: lastSeq + 1, why: "cutOff" } : null };
}
