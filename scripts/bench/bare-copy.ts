// Prints, as JSON, the milliseconds of COPY … TO STDOUT for what the largest export reads: its own statement, and the bare rows of entries. Best of three.
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { to } from "pg-copy-streams";
import { countDossiers, dossierLinesSql } from "../../lib/db/dossier-cursor";
import { inScope } from "../../lib/db/scope";

const YEAR = 2024;
const scope = { bodyId: process.argv[2] ?? "", unitScope: "all" as const };
const shares = await inScope(scope, (tx) => countDossiers(tx, scope, YEAR));
const { strings, values } = dossierLinesSql(scope, YEAR, [...new Set(shares.map(({ cluster }) => cluster))]);

const bareRows = `SELECT u.code, v.name, v.cluster, e.code, e.target, e.numerator, e.denominator, e."notApplicable", e.appraised
  FROM "Dossier" d JOIN "Cycle" c ON c."bodyId" = d."bodyId" AND c.id = d."cycleId" AND c.year = ${YEAR}
  JOIN "Unit" u ON u."bodyId" = d."bodyId" AND u.id = d."unitId"
  JOIN "UnitVersion" v ON v."bodyId" = d."bodyId" AND v."unitId" = d."unitId" AND v."validTo" IS NULL
  JOIN "Entry" e ON e."bodyId" = d."bodyId" AND e."dossierId" = d.id ORDER BY u.code, e.code`;

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query("SELECT set_config('app.body', $1, false), set_config('app.units', '*', false)", [scope.bodyId]);
const same = await best(strings.reduce((sql, part, index) => `${sql}${literal(values[index - 1])}${part}`));
const rows = await best(bareRows);
await client.end();
process.stdout.write(`${JSON.stringify({ same, rows, units: shares.reduce((sum, { count }) => sum + count, 0) })}\n`);
process.exit();

/** COPY takes no parameters. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `ARRAY[${value.map(literal).join(", ")}]`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : client.escapeLiteral(String(value));
}

async function best(sql: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const begin = performance.now();
    await pipeline(client.query(to(`COPY (${sql}) TO STDOUT`)), new Writable({ write: (_chunk, _encoding, done) => done() }));
    times.push(performance.now() - begin);
  }
  return Math.min(...times);
}
