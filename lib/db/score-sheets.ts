import "server-only";
import { z } from "zod";
import { ruleSettingsSchema } from "../domain/assessment";
import type { UnitType } from "../domain/criteria";
import { type Facts, factsOfYear } from "../domain/facts";
import { versionAt } from "../domain/organisation";
import { type LevelBasis, levelBasisSchema } from "../domain/round-levels";
import type { RoundCount } from "../domain/round-work";
import { parseScheme, type SchemeContent } from "../domain/scheme";
import { isSent, type Purpose, type RoundPeriod, type SheetStatus, type Subject } from "../domain/score-sheet";
import type { ScoreInput } from "../domain/scoring";
import { sentFigures } from "../domain/sent-sheet";
import type { CycleStatus } from "../domain/workflow";
import { recordOfYear } from "../domain/year-record";
import { criteriaContents } from "./criteria-contents";
import { dayOf } from "./days";
import { factsOfRow, listDossierRows, listJudged } from "./dossier-rows";
import { Prisma } from "./generated/client.ts";
import { type Scope, type Tx, unitsInScope } from "./scope";
import { type StoredLine, toSheetLine } from "./score-lines";
import { versionOnSql } from "./version-on";

/** The last version that a unit sent. */
export const lastVersion = { orderBy: { number: "desc" }, take: 1, select: { content: true } } satisfies Prisma.ScoreSheet$versionsArgs;

/** Gives the figures of that version, null where the unit fills the sheet in or sent none. */
export function lastSent(status: SheetStatus, [version]: readonly { content: unknown }[]): Map<string, ScoreInput> | null {
  return isSent(status) && version ? sentFigures(version.content) : null;
}

const include = {
  round: { include: { cycle: { select: { id: true, year: true, status: true, dataDate: true } } } },
  unit: { include: { versions: true } },
  scheme: { select: { name: true, content: true, version: true } },
  lines: true,
  versions: lastVersion,
} satisfies Prisma.ScoreSheetInclude;
type SheetRow = Prisma.ScoreSheetGetPayload<{ include: typeof include }>;

/** A phiếu chấm with its rules, its unit as on the data date of the year, and its lines. */
export interface SheetRecord {
  id: string;
  bodyId: string;
  unitId: string;
  unitCode: string;
  unit: { name: string; shortName: string; unitType: UnitType; cluster: string };
  subject: Subject;
  status: SheetStatus;
  version: number;
  returnComment: string;
  selfLevel: string | null;
  level: string | null;
  levelReason: string;
  /** What came out by the rules when the level was made final; null before. */
  levelBasis: LevelBasis | null;
  submittedAt: Date | null;
  appraisedAt: Date | null;
  finalAt: Date | null;
  round: { id: string; purpose: Purpose; period: RoundPeriod; dueAt: Date; publishedAt: Date | null };
  cycle: { id: string; year: number; status: CycleStatus; dataDate: string };
  schemeId: string;
  schemeName: string;
  schemeVersion: number;
  scheme: SchemeContent;
  lines: StoredLine[];
  /** The unit's figures as it sent them last; null while it fills the sheet in. */
  sent: Map<string, ScoreInput> | null;
}

function toSheet(row: SheetRow): SheetRecord {
  const { round, unit, scheme, lines, versions, ...sheet } = row;
  const dataDate = dayOf(round.cycle.dataDate);
  const dated = unit.versions.map((version) => ({ ...version, validFrom: dayOf(version.validFrom) }));
  const version = versionAt(dated, dataDate);
  if (!version) throw new Error(`Unit ${unit.code} has no version`);
  const { name, shortName, unitType, cluster } = version;
  return {
    ...sheet,
    levelBasis: levelBasisSchema.nullable().parse(sheet.levelBasis),
    unitCode: unit.code,
    unit: { name, shortName, unitType, cluster },
    round: { id: round.id, purpose: round.purpose, period: round.period, dueAt: round.dueAt, publishedAt: round.publishedAt },
    cycle: { ...round.cycle, dataDate },
    schemeName: scheme.name,
    schemeVersion: scheme.version,
    scheme: parseScheme(round.purpose, scheme.content),
    lines: lines.map(toSheetLine),
    sent: lastSent(sheet.status, versions),
  };
}

/** Which sheet: a unit's (by its code) of a year's round. */
export interface SheetKey {
  year: number;
  purpose: Purpose;
  period: RoundPeriod;
  subject: Subject;
  unitCode: string;
}

/** Gives a sheet, or null where there is none in scope. One statement. */
export async function findSheet(tx: Tx, scope: Scope, key: SheetKey): Promise<SheetRecord | null> {
  const { purpose, period, subject, unitCode: code, year } = key;
  const row = await tx.scoreSheet.findFirst({
    relationLoadStrategy: "join",
    where: { ...unitsInScope(scope), subject, round: { purpose, period, cycle: { year } }, unit: { code } },
    include,
  });
  return row ? toSheet(row) : null;
}

/** Gives a sheet in scope by its id, or null. One statement. */
export async function findSheetById(tx: Tx, scope: Scope, id: string): Promise<SheetRecord | null> {
  const row = await tx.scoreSheet.findFirst({ relationLoadStrategy: "join", where: { ...unitsInScope(scope), id }, include });
  return row ? toSheet(row) : null;
}

/** Gives the sheets of some units in scope, of a year or of all open ones, each unit's by round and subject. One statement. */
export async function listUnitSheets(tx: Tx, scope: Scope, unitIds: readonly string[], year: number | "open"): Promise<SheetRecord[]> {
  const rows = await tx.scoreSheet.findMany({
    relationLoadStrategy: "join",
    where: {
      ...unitsInScope(scope),
      AND: { unitId: { in: [...unitIds] } },
      round: { cycle: year === "open" ? { status: "open" } : { year } },
    },
    include,
    orderBy: [{ round: { purpose: "asc" } }, { round: { period: "asc" } }, { subject: "asc" }],
  });
  return rows.map(toSheet);
}

const sentContentSchema = z.record(z.string(), z.json());

/** Gives every version that a unit sent of its sheets of a year, by sheet and number. One statement. */
export async function listSentSheets(tx: Tx, scope: Scope, unitId: string, year: number) {
  const rows = await tx.scoreSheetVersion.findMany({
    where: { ...unitsInScope(scope), AND: { unitId }, sheet: { round: { cycle: { year } } } },
    orderBy: [{ sheetId: "asc" }, { number: "asc" }],
  });
  return rows.map((row) => ({ ...row, content: sentContentSchema.parse(row.content) }));
}

/** Counts the sheets of every round of the open years by step, subject by subject. One statement. */
export async function countRounds(tx: Tx, scope: Scope): Promise<RoundCount[]> {
  const rows = await tx.$queryRaw<(Omit<RoundCount, "counts"> & Record<SheetStatus, number>)[]>`
    SELECT c.year, r.purpose::text AS purpose, r.period::text AS period, s.subject::text AS subject, r."dueAt", r."publishedAt",
      ${countOf("open")}, ${countOf("submitted")}, ${countOf("returned")}, ${countOf("appraised")}, ${countOf("final")}
    FROM "ScoreRound" r
    JOIN "Cycle" c ON c."bodyId" = r."bodyId" AND c.id = r."cycleId" AND c.status = 'open'
    JOIN "ScoreSheet" s ON s."bodyId" = r."bodyId" AND s."roundId" = r.id
    WHERE r."bodyId" = ${scope.bodyId}::uuid
    GROUP BY c.year, r.purpose, r.period, s.subject, r."dueAt", r."publishedAt"
    ORDER BY c.year, r.purpose, r.period, s.subject`;
  return rows.map(({ open, submitted, returned, appraised, final, ...round }) => ({
    ...round,
    counts: { open, submitted, returned, appraised, final },
  }));
}

function countOf(status: SheetStatus): Prisma.Sql {
  return Prisma.sql`count(*) FILTER (WHERE s.status::text = ${status})::int AS ${Prisma.raw(`"${status}"`)}`;
}

/** Gives a sheet after taking its row for this transaction, so that two who write follow one another; null where there is none in scope. */
export async function lockSheet(tx: Tx, scope: Scope, id: string): Promise<SheetRecord | null> {
  await tx.$queryRaw`SELECT 1 AS taken FROM "ScoreSheet" WHERE "bodyId" = ${scope.bodyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return findSheetById(tx, scope, id);
}

/** Gives what the year of "3 chủ động" tells of some units, by unit id; a unit without a dossier tells nothing. Three statements at most, whatever their number. */
export async function factsOfUnits(
  tx: Tx,
  scope: Scope,
  year: number,
  unitIds: readonly string[],
  now: Date,
): Promise<(unitId: string) => Facts> {
  const rows = await listDossierRows(tx, scope, year, { unitIds });
  const setIds = rows.map((row) => row.criteriaSetId);
  const contents = await criteriaContents(tx, scope, setIds);
  const dossierIds = rows.map((row) => row.id);
  const found = await listJudged(tx, scope, dossierIds);
  const byUnit = new Map<string, Facts>();
  for (const row of rows) {
    const content = contents.get(row.criteriaSetId);
    const judged = found.get(row.id);
    if (!content || !judged) continue;
    const cycle = { rule: ruleSettingsSchema.parse(row.rule), dataDate: row.dataDate };
    byUnit.set(row.unitId, factsOfYear(recordOfYear(factsOfRow(row, judged, content, cycle), now)));
  }
  const nothing = factsOfYear(null);
  return (unitId) => byUnit.get(unitId) ?? nothing;
}

/** Gives the other units of a unit's cụm on the data date of the year, for the cụm's scores; none where the scheme does not let the cụm score or the unit has no cụm. */
export async function peersOf(tx: Tx, sheet: SheetRecord): Promise<string[]> {
  const scored = sheet.scheme.purpose === "emulation" && sheet.scheme.rules.clusterScores;
  if (!scored || sheet.unit.cluster === "") return [];
  const peers = await tx.$queryRaw<{ unitId: string }[]>`
    SELECT u.id::text AS "unitId" FROM "Unit" u
    JOIN LATERAL (${versionOnSql(Prisma.sql`u`, Prisma.sql`${sheet.cycle.dataDate}::date`)}) v ON v.cluster = ${sheet.unit.cluster}
    WHERE u."bodyId" = ${sheet.bodyId}::uuid AND u.id <> ${sheet.unitId}::uuid`;
  return peers.map(({ unitId }) => unitId);
}

/** Moves a sheet, guarded by the status and version seen; false where somebody else was faster. */
export async function changeSheet(
  tx: Tx,
  seen: Pick<SheetRecord, "bodyId" | "id" | "status" | "version">,
  data: Omit<Prisma.ScoreSheetUncheckedUpdateManyInput, "version">,
): Promise<boolean> {
  const { bodyId, id, status, version } = seen;
  const { count } = await tx.scoreSheet.updateMany({ where: { bodyId, id, status, version }, data: { ...data, version: version + 1 } });
  return count === 1;
}
