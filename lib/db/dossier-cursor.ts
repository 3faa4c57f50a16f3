import "server-only";
import { VERDICTS } from "../domain/assessment";
import type { DossierParts } from "../domain/parts";
import { type DossierRow, dossierRowsSql, hasSoftwareFile, type JudgedDossier, softwareReading, toEntry } from "./dossier-rows";
import { EMPTY_PARTS } from "./dossiers";
import { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";
import { softwareCheckOfJson } from "./software-statuses";

/** Some of a year's dossiers before they are read: how many of a cụm have a criteria set; the rule and the day on which figures close. */
export interface DossierShare {
  cluster: string;
  criteriaSetId: string;
  count: number;
  rule: unknown;
  dataDate: string;
}

/** Counts a year's dossiers in scope by cụm and criteria set. One statement. */
export function countDossiers(tx: Tx, scope: Scope, year: number): Promise<DossierShare[]> {
  return tx.$queryRaw<DossierShare[]>`
    SELECT r.cluster, r."criteriaSetId", count(*)::int AS count, r.rule, r."dataDate"
    FROM (${dossierRowsSql(scope, year)}) r GROUP BY r.cluster, r."criteriaSetId", r.rule, r."dataDate"`;
}

const BLANKS = " \t\n\r\f\v\u00a0\u2003\u3000\ufeff";

/** A dossier with what is judged of it, as far as the matrix asks. */
export type StreamedDossier = Pick<DossierRow, UnitColumn | StepColumn> &
  Pick<JudgedDossier, "entries" | "parts" | "hasSoftwareFile" | "software">;

type UnitColumn =
  | "id"
  | "unitId"
  | "code"
  | "name"
  | "cluster"
  | "level"
  | "unitType"
  | "establishedOn"
  | "dissolvedOn"
  | "monitor"
  | "criteriaSetId";
type StepColumn = "status" | "disciplined" | (typeof INSTANTS)[number];

/** Of the dossier `d`: its entries as short as can be, one "code|…" each; of texts and reasons the rules ask only whether there are any. */
const judgedEntries = Prisma.sql`(SELECT string_agg(array_to_string(ARRAY[e.code, e."hasTarget"::int::text, e.target::text, e.numerator::text,
  e.denominator::text, ${written("text")}, e."notApplicable"::int::text, ${written("reason")}, e.appraised::text], '|', ''), ';')
  FROM "Entry" e WHERE e."bodyId" = d."bodyId" AND e."dossierId" = d.id)`;

function written(column: "text" | "reason"): Prisma.Sql {
  const value = Prisma.raw(`e."${column}"`);
  return Prisma.sql`CASE WHEN btrim(${value}, ${BLANKS}) = '' THEN '' ELSE '.' END`;
}

function readEntry(text: string): ReturnType<typeof toEntry> {
  const [code = "", hasTarget, target, numerator, denominator, written = "", notApplicable, reason = "", appraised] = text.split("|");
  const number = (digits?: string) => (digits ? Number(digits) : null);
  const verdict = VERDICTS.find((known) => known === appraised) ?? null;
  const figures = [number(target), number(numerator), number(denominator)] as const;
  return toEntry([code, hasTarget === "1", ...figures, written, notApplicable === "1", reason, verdict, null]);
}

const INSTANTS = ["registeredAt", "registrationApprovedAt", "reportedAt", "registrationDueAt", "reportDueAt"] as const;

interface Line {
  dossier: string;
  entries: string | null;
}

function toDossier(line: Line): StreamedDossier {
  const dossier: Omit<StreamedDossier, "parts" | "software"> & { parts: Partial<DossierParts>; software: unknown } = JSON.parse(
    line.dossier,
  );
  for (const name of INSTANTS) if (dossier[name]) Object.assign(dossier, { [name]: new Date(dossier[name]) });
  const entries = line.entries ? line.entries.split(";").map(readEntry) : [];
  return { ...dossier, parts: { ...EMPTY_PARTS, ...dossier.parts }, software: softwareCheckOfJson(dossier.software), entries };
}

/** The statement of a year's dossiers as JSON, two texts each, in the order of `clusters` (others left out), then by unit code. */
export function dossierLinesSql(scope: Scope, year: number, clusters: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT (SELECT row_to_json(o) FROM (SELECT r.id, r."unitId", r.code, r.name, r.cluster, r.level, r."unitType", r."establishedOn", r."dissolvedOn", r.status,
        r.monitor, r."criteriaSetId", r."registeredAt", r."registrationApprovedAt", r."reportedAt", r."registrationDueAt", r."reportDueAt",
        r.disciplined, d.parts, ${hasSoftwareFile} AS "hasSoftwareFile",
        ${softwareReading} AS software) o)::text AS dossier, ${judgedEntries}::text AS entries
    FROM (${dossierRowsSql(scope, year)}) r JOIN "Dossier" d ON d."bodyId" = ${scope.bodyId}::uuid AND d.id = r.id::uuid
    WHERE r.cluster = ANY (${[...clusters]}::text[])
    ORDER BY array_position(${[...clusters]}::text[], r.cluster), r.code`;
}

function* parsed(lines: readonly Line[]): Generator<StreamedDossier> {
  for (const line of lines) yield toDossier(line);
}

/**
 * Reads a year's dossiers by a cursor, `size` at a time, within a snapshot. Each is made when it is asked for: what lives while the next ones are
 * awaited outlives the quick garbage collection, and the process would grow by it.
 */
export async function* eachDossier(
  tx: Tx,
  scope: Scope,
  year: number,
  clusters: readonly string[],
  size: number,
): AsyncGenerator<Iterable<StreamedDossier>> {
  await tx.$executeRaw`DECLARE dossiers NO SCROLL CURSOR FOR ${dossierLinesSql(scope, year, clusters)}`;
  const fetch = () => {
    const rows = tx.$queryRaw<Line[]>`${Prisma.raw(`FETCH ${size} FROM dossiers`)}`.then((found) => found);
    rows.catch(() => undefined);
    return rows;
  };
  // The database reads the next ones while these are worked on.
  let next = fetch();
  for (let last = false; !last; ) {
    const rows = await next;
    last = rows.length < size;
    if (!last) next = fetch();
    if (rows.length > 0) yield parsed(rows);
  }
  await tx.$executeRaw`CLOSE dossiers`;
}
