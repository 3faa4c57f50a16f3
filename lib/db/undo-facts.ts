import "server-only";
import { FREEZING_ACTIONS, HARMLESS_ACTIONS, type Hanging, type TracedRow, type UndoFacts } from "../domain/unit-change-undo";
import { dayOf } from "./days";
import { Prisma } from "./generated/client.ts";
import type { Tx } from "./scope";
import { isTraced, TRACED, tracedFrom } from "./unit-change-trace";
import { findUnitChange } from "./unit-changes";

interface Key {
  bodyId: string;
  changeId: string;
}

/** The units that a change formed, those whose attributes it rewrote, and the dossiers it wrote in; with the change's own days. */
function concerned({ bodyId, changeId }: Key): Prisma.Sql {
  const of = (
    table: string,
    column: string,
    made: Prisma.Sql,
  ) => Prisma.sql`SELECT (coalesce(r.before, r.key::jsonb)->>${column})::uuid AS id
    FROM "UnitChangeRow" r WHERE r."bodyId" = ${bodyId}::uuid AND r."changeId" = ${changeId}::uuid AND r."table" = ${table} AND ${made}`;
  return Prisma.sql`formed AS (${of("Unit", "id", Prisma.sql`r.before IS NULL`)}),
    rewritten AS (${of("UnitVersion", "unitId", Prisma.sql`r.before IS NOT NULL`)}),
    written AS (${of("Dossier", "id", Prisma.sql`true`)}),
    made AS (${of("Dossier", "id", Prisma.sql`r.before IS NULL`)}),
    since AS (SELECT c.*, t."auditSeq" FROM "UnitChange" c JOIN "UnitChangeTrace" t ON t."bodyId" = c."bodyId" AND t."changeId" = c.id
      WHERE c."bodyId" = ${bodyId}::uuid AND c.id = ${changeId}::uuid),
    named AS (SELECT "unitId" AS id, name FROM "UnitVersion" WHERE "bodyId" = ${bodyId}::uuid AND "validTo" IS NULL)`;
}

/** What the change wrote of units, roles, slips and number series, with names. One statement. */
function tracedRows(tx: Tx, { bodyId, changeId }: Key): Promise<TracedRow[]> {
  const from = (table: TracedRow["table"], joins = Prisma.empty) => {
    const traced = TRACED.find((one) => one.table === table);
    if (!traced) throw new Error(`${table} is not traced`);
    return Prisma.sql`FROM ${tracedFrom(traced, bodyId, changeId)} JOIN ${Prisma.raw(`"${table}"`)} t ON ${isTraced(traced)} ${joins}`;
  };
  return tx.$queryRaw<TracedRow[]>`
    WITH named AS (SELECT "unitId" AS id, name, "parentId" FROM "UnitVersion" WHERE "bodyId" = ${bodyId}::uuid AND "validTo" IS NULL)
    SELECT 'Unit' AS table, r.before IS NULL AS made, t.id::text AS "unitId", n.name AS unit, t.code AS what, '' AS parent
      ${from("Unit", Prisma.sql`JOIN named n ON n.id = t.id`)}
    UNION ALL
    SELECT 'UnitVersion', r.before IS NULL, t."unitId"::text, n.name, CASE WHEN t.name <> n.name THEN t.name ELSE '' END,
      CASE WHEN t."parentId" IS DISTINCT FROM n."parentId" THEN coalesce(p.name, '') ELSE '' END
      ${from("UnitVersion", Prisma.sql`JOIN named n ON n.id = t."unitId" LEFT JOIN named p ON p.id = t."parentId" AND r.before IS NOT NULL`)}
    UNION ALL
    SELECT 'Membership', r.before IS NULL, t."unitId"::text, n.name, u.name, ''
      ${from("Membership", Prisma.sql`JOIN named n ON n.id = t."unitId" JOIN "User" u ON u."bodyId" = t."bodyId" AND u.id = t."userId"`)}
    UNION ALL
    SELECT 'OneTimeLink', r.before IS NULL, NULL, '', u.name, ''
      ${from("OneTimeLink", Prisma.sql`JOIN "User" u ON u."bodyId" = t."bodyId" AND u.id = t."userId"`)}
    UNION ALL
    SELECT 'DocumentCounter', r.before IS NULL, t."issuerId"::text, n.name, t.type, ''
      ${from("DocumentCounter", Prisma.sql`JOIN named n ON n.id = t."issuerId"`)}
    ORDER BY 1, 4, 5`;
}

/** What happened since, by kind and unit: at units formed, in dossiers concerned, and what freezes the name of a unit that was renamed or moved. One statement. */
async function eventsSince(tx: Tx, key: Key): Promise<UndoFacts["events"]> {
  return tx.$queryRaw<{ action: string; unit: string; count: number; lastAt: Date }[]>`
    WITH ${concerned(key)}
    SELECT e.action, coalesce(n.name, '') AS unit, count(*)::int AS count, max(e.at) AS "lastAt"
    FROM since s JOIN "AuditEvent" e ON e."bodyId" = s."bodyId" AND e.seq > s."auditSeq"
    LEFT JOIN "Dossier" d ON d."bodyId" = e."bodyId" AND d.id = e."dossierId" LEFT JOIN named n ON n.id = coalesce(e."unitId", d."unitId")
    WHERE e.action <> ALL (${[...HARMLESS_ACTIONS]}::text[]) AND (
      e."unitId" IN (SELECT id FROM formed) OR e."dossierId" IN (SELECT id FROM written)
      OR (e.action = ANY (${[...FREEZING_ACTIONS]}::text[]) AND (e."unitId" IN (SELECT id FROM rewritten) OR (s.operation = 'renameBody' AND e.action <> 'unit.update'))))
    GROUP BY 1, 2 ORDER BY max(e.at), 1`;
}

/** What hangs on units formed and dossiers made, beside what the change itself wrote there. One statement. */
function hangingOn(tx: Tx, key: Key): Promise<{ kind: Hanging; unit: string; count: number }[]> {
  const own = (table: string, id: Prisma.Sql) =>
    Prisma.sql`NOT EXISTS (SELECT 1 FROM "UnitChangeRow" r WHERE r."bodyId" = t."bodyId" AND r."changeId" = ${key.changeId}::uuid
      AND r."table" = ${table} AND r.key = jsonb_build_object('bodyId', t."bodyId", ${id})::text)`;
  const byId = Prisma.sql`'id', t.id`;
  const at = (kind: Hanging, table: string, more = Prisma.sql`true`, unit = `"unitId"`) =>
    Prisma.sql`SELECT ${kind} AS kind, ${Prisma.raw(`t.${unit}`)} AS "unitId" FROM ${Prisma.raw(`"${table}"`)} t
      WHERE t."bodyId" = ${key.bodyId}::uuid AND ${Prisma.raw(`t.${unit}`)} IN (SELECT id FROM formed) AND ${more}`;
  const on = (kind: Hanging, table: string) => Prisma.sql`SELECT ${kind}, t."unitId" FROM ${Prisma.raw(`"${table}"`)} t
    WHERE t."bodyId" = ${key.bodyId}::uuid AND t."dossierId" IN (SELECT id FROM made)`;
  const found = Prisma.join(
    [
      ...[at("sheet", "ScoreSheet"), at("software", "SoftwareStatus"), at("software", "SoftwareUnitName"), at("past", "PastOutcome")],
      at("extension", "Extension", own("Extension", Prisma.sql`'cycleId', t."cycleId", 'unitId', t."unitId", 'window', t."window"`)),
      Prisma.sql`SELECT 'document', coalesce(t."unitId", t."issuerId") FROM "OfficialDocument" t WHERE t."bodyId" = ${key.bodyId}::uuid
        AND (t."issuerId" IN (SELECT id FROM formed) OR t."unitId" IN (SELECT id FROM formed) OR t."dossierId" IN (SELECT id FROM made))`,
      ...[at("number", "RegisteredNumber", Prisma.sql`true`, `"issuerId"`), at("handover", "Handover"), at("workbook", "FilledWorkbook")],
      ...[on("decision", "DecisionUnit"), on("ballot", "Ballot")],
      at("child", "UnitVersion", own("UnitVersion", byId), `"parentId"`),
      ...[at("role", "Membership", own("Membership", byId)), at("dossier", "Dossier", own("Dossier", byId))],
    ],
    " UNION ALL ",
  );
  return tx.$queryRaw<{ kind: Hanging; unit: string; count: number }[]>`
    WITH ${concerned(key)}, found AS (${found})
    SELECT f.kind, coalesce(n.name, '') AS unit, count(*)::int AS count FROM found f LEFT JOIN named n ON n.id = f."unitId" GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** Rows that are no longer as the change left them. One statement. */
function alteredRows(tx: Tx, { bodyId, changeId }: Key): Promise<{ table: string; unit: string; count: number }[]> {
  const each = TRACED.map(
    (
      traced,
    ) => Prisma.sql`SELECT ${traced.table} AS "table", coalesce(to_jsonb(t)->>'unitId', to_jsonb(t)->>'issuerId', to_jsonb(t)->>'id') AS "unitId"
      FROM ${tracedFrom(traced, bodyId, changeId)} LEFT JOIN ${Prisma.raw(`"${traced.table}"`)} t ON ${isTraced(traced)}
      WHERE (r.seal IS NULL) <> (t."bodyId" IS NULL) OR (r.seal IS NOT NULL AND row_seal(t) IS DISTINCT FROM r.seal)`,
  );
  return tx.$queryRaw<{ table: string; unit: string; count: number }[]>`
    SELECT a."table", coalesce(v.name, '') AS unit, count(*)::int AS count FROM (${Prisma.join(each, " UNION ALL ")}) a
    LEFT JOIN "UnitVersion" v ON v."bodyId" = ${bodyId}::uuid AND v."unitId"::text = a."unitId" AND v."validTo" IS NULL GROUP BY 1, 2 ORDER BY 1, 2`;
}

interface Later {
  later: { operation: UndoFacts["change"]["operation"]; decisionNumber: string; effectiveOn: Date | string }[] | null;
  papers: UndoFacts["papers"] | null;
  closedYears: number[] | null;
  anonymised: string[] | null;
}

/** Later changes of the same units, papers with a name that would go, years closed since, people anonymised since. One statement. */
async function laterOf(tx: Tx, key: Key): Promise<Later> {
  const [row] = await tx.$queryRaw<Later[]>`
    WITH ${concerned(key)}, touched AS (
      SELECT "unitId" AS id FROM "UnitChangeUnit" WHERE "bodyId" = ${key.bodyId}::uuid AND "changeId" = ${key.changeId}::uuid
      UNION SELECT id FROM formed UNION SELECT id FROM rewritten)
    SELECT (SELECT json_agg(json_build_object('operation', c.operation, 'decisionNumber', c."decisionNumber", 'effectiveOn', c."effectiveOn") ORDER BY t."auditSeq")
        FROM "UnitChange" c JOIN "UnitChangeTrace" t ON t."bodyId" = c."bodyId" AND t."changeId" = c.id AND t."auditSeq" > s."auditSeq"
        WHERE c."bodyId" = s."bodyId" AND EXISTS (SELECT 1 FROM "UnitChangeUnit" u WHERE u."bodyId" = c."bodyId" AND u."changeId" = c.id
          AND u."unitId" IN (SELECT id FROM touched))) AS later,
      (SELECT json_agg(json_build_object('numberText', d."numberText", 'unit', coalesce(n.name, '')) ORDER BY d."issuedAt")
        FROM "OfficialDocument" d LEFT JOIN named n ON n.id = coalesce(d."unitId", d."issuerId")
        WHERE d."bodyId" = s."bodyId" AND d."issuedAt" >= s."createdAt" AND (s.operation = 'renameBody' OR d."issuerId" IN (SELECT id FROM rewritten)
          OR d."unitId" IN (SELECT id FROM rewritten) OR EXISTS (SELECT 1 FROM "DecisionUnit" u WHERE u."bodyId" = d."bodyId" AND u."decisionId" = d.id
            AND u."unitId" IN (SELECT id FROM rewritten)))) AS papers,
      (SELECT json_agg(DISTINCT y.year) FROM "Dossier" d JOIN "Cycle" y ON y."bodyId" = d."bodyId" AND y.id = d."cycleId" AND y.status <> 'open'
        WHERE d."bodyId" = s."bodyId" AND d.id IN (SELECT id FROM written)) AS "closedYears",
      (SELECT json_agg(DISTINCT p.name) FROM "UnitChangeRow" r JOIN "User" p ON p."bodyId" = r."bodyId" AND p.id = (r.before->>'userId')::uuid
        AND p."anonymisedAt" IS NOT NULL WHERE r."bodyId" = s."bodyId" AND r."changeId" = s.id AND r."table" = 'Membership') AS anonymised
    FROM since s`;
  return row ?? { later: null, papers: null, closedYears: null, anonymised: null };
}

/** Gives all that the rules of undoing look at, or null where there is no such change. Six statements. */
export async function undoFacts(tx: Tx, bodyId: string, changeId: string): Promise<UndoFacts | null> {
  const change = await findUnitChange(tx, bodyId, changeId);
  if (!change) return null;
  const key = { bodyId, changeId };
  const later = await laterOf(tx, key);
  return {
    change,
    ...{ isUndone: change.undone !== null, isTraced: change.isTraced },
    rows: await tracedRows(tx, key),
    later: (later.later ?? []).map((one) => ({ ...one, effectiveOn: dayOf(new Date(one.effectiveOn)) })),
    ...{ papers: later.papers ?? [], closedYears: later.closedYears ?? [], anonymised: later.anonymised ?? [] },
    events: await eventsSince(tx, key),
    hanging: await hangingOn(tx, key),
    altered: await alteredRows(tx, key),
  };
}
