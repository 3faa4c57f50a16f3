import "server-only";
import type { UnitType } from "../domain/criteria";
import type { Facts } from "../domain/facts";
import { type OutcomesBefore, outcomesAlong, type StoredOutcomes } from "../domain/outcome-before";
import { parseScheme, type SchemeContent } from "../domain/scheme";
import type { Purpose, RoundPeriod, SheetStatus, Subject } from "../domain/score-sheet";
import type { ScoreInput } from "../domain/scoring";
import type { CycleStatus } from "../domain/workflow";
import { Prisma } from "./generated/client.ts";
import { outcomesBeforeSql } from "./outcomes-before";
import type { Scope, Tx } from "./scope";
import { type StoredLine, toSheetLine } from "./score-lines";
import { factsOfUnits, lastSent, lastVersion } from "./score-sheets";
import { versionOnSql } from "./version-on";

/** One phiếu chấm as a line of a list: its unit as on the data date of the year. `firstSentAt`: of the first version, which alone can be late. */
export interface SheetRow {
  id: string;
  unitId: string;
  code: string;
  name: string;
  shortName: string;
  cluster: string;
  unitType: UnitType;
  searchKey: string;
  status: SheetStatus;
  /** Whether the appraisal was completed; a sheet set aside is final without it. */
  appraisedAt: Date | null;
  version: number;
  schemeId: string;
  selfLevel: string | null;
  level: string | null;
  levelReason: string;
  firstSentAt: Date | null;
  /** Levels and ranks of the year before, of the unit or of those that it comes from. */
  before: OutcomesBefore;
  /** Of the round, the same in every row. */
  roundId: string;
  roundVersion: number;
  cycleStatus: CycleStatus;
  dueAt: Date;
  publishedAt: Date | null;
  /** The session in which the levels of this subject were decided, null before. */
  vote: LevelVote | null;
  /** The periods of the year for which rounds of this purpose were opened. */
  periods: RoundPeriod[];
}

/** A session that decided levels; day ISO, votes null where none were counted. */
export interface LevelVote {
  heldOn: string | null;
  votesFor: number | null;
  votesAgainst: number | null;
  votesOther: number | null;
}

/** Which sheets of a year. */
export interface RoundKey {
  year: number;
  purpose: Purpose;
  period: RoundPeriod;
  subject: Subject;
}

/** A row of comparedRowsSql as it is stored. */
export type StoredSheetRow<Row extends SheetRow = SheetRow> = Omit<Row, "before"> & { storedBefore: StoredOutcomes };

/** Compares a stored row of a list with the year before. */
export function toSheetRow<Row extends StoredSheetRow>({ storedBefore, ...row }: Row, { year }: Pick<RoundKey, "year">) {
  return { ...row, before: outcomesAlong(row, storedBefore, year) };
}

/** The statement behind listSheetRows, for lists that add columns of their own to its rows. */
export function comparedRowsSql(scope: Scope, key: RoundKey): Prisma.Sql {
  return sheetRowsSql(scope, key, Prisma.sql`, ${outcomesBeforeSql({ published: false })} AS "storedBefore"`);
}

/** As comparedRowsSql, without the year before; `more` columns after the others. */
export function sheetRowsSql(scope: Scope, key: RoundKey, more = Prisma.empty): Prisma.Sql {
  const units = scope.unitScope === "all" ? Prisma.sql`true` : Prisma.sql`s."unitId" = ANY (${[...scope.unitScope]}::uuid[])`;
  return Prisma.sql`
    SELECT s.id::text, s."unitId"::text AS "unitId", u.code, v.name, v."shortName", v.cluster, v."unitType"::text AS "unitType", v."searchKey",
      s.status::text AS status, s."appraisedAt", s.version, s."schemeId"::text AS "schemeId", s."selfLevel", s.level, s."levelReason",
      f."submittedAt" AS "firstSentAt", r.id::text AS "roundId", r.version AS "roundVersion", c.status::text AS "cycleStatus", r."dueAt", r."publishedAt",
      (SELECT json_build_object('heldOn', d."heldOn", 'votesFor', d."votesFor", 'votesAgainst', d."votesAgainst", 'votesOther', d."votesOther")
        FROM "LevelDecision" d WHERE d."bodyId" = r."bodyId" AND d."roundId" = r.id AND d.subject = s.subject) AS vote,
      (SELECT json_agg(o.period ORDER BY o.period) FROM "ScoreRound" o
        WHERE o."bodyId" = r."bodyId" AND o."cycleId" = r."cycleId" AND o.purpose = r.purpose) AS periods${more}
    FROM "ScoreSheet" s
    JOIN "ScoreRound" r ON r."bodyId" = s."bodyId" AND r.id = s."roundId" AND r.purpose::text = ${key.purpose} AND r.period::text = ${key.period}
    JOIN "Cycle" c ON c."bodyId" = r."bodyId" AND c.id = r."cycleId" AND c.year = ${key.year}
    JOIN "Unit" u ON u."bodyId" = s."bodyId" AND u.id = s."unitId"
    JOIN LATERAL (${versionOnSql(Prisma.sql`u`, Prisma.sql`c."dataDate"`)}) v ON true
    LEFT JOIN "ScoreSheetVersion" f ON f."bodyId" = s."bodyId" AND f."sheetId" = s.id AND f.number = 1
    WHERE s."bodyId" = ${scope.bodyId}::uuid AND s.subject::text = ${key.subject} AND ${units}
    ORDER BY u.code`;
}

/** Gives every sheet of a round in scope for one subject, by unit code, without its lines. One statement, whatever their number. */
export async function listSheetRows(tx: Tx, scope: Scope, key: RoundKey): Promise<SheetRow[]> {
  const rows = await tx.$queryRaw<StoredSheetRow[]>(comparedRowsSql(scope, key));
  return rows.map((row) => toSheetRow(row, key));
}

/** Gives the periods of a year for which rounds of a purpose were opened; for a list without a sheet. */
export async function listPeriods(tx: Tx, scope: Scope, { year, purpose }: Pick<RoundKey, "year" | "purpose">): Promise<RoundPeriod[]> {
  const where = { bodyId: scope.bodyId, purpose, cycle: { year } };
  const rounds = await tx.scoreRound.findMany({ where, select: { period: true }, orderBy: { period: "asc" } });
  return rounds.map(({ period }) => period);
}

/** A listed sheet with what the rules need to know of it: its scheme, its lines, what the record of the year tells. */
export interface JudgedSheet extends SheetRow {
  scheme: SchemeContent;
  lines: StoredLine[];
  /** The unit's figures as it sent them last; null while it fills the sheet in. */
  sent: Map<string, ScoreInput> | null;
  facts: Facts;
}

/** Gives listed sheets with scheme, lines and facts, in their order. Four statements at most, whatever their number; each scheme is read once. */
export async function judgeSheets(tx: Tx, scope: Scope, key: RoundKey, rows: readonly SheetRow[], now: Date): Promise<JudgedSheet[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const schemes = await tx.scheme.findMany({
    relationLoadStrategy: "join",
    where: { bodyId: scope.bodyId, id: { in: [...new Set(rows.map((row) => row.schemeId))] } },
    select: { id: true, content: true, sheets: { where: { id: { in: ids } }, select: { id: true, lines: true, versions: lastVersion } } },
  });
  const contents = new Map(schemes.map((scheme) => [scheme.id, parseScheme(key.purpose, scheme.content)]));
  const filled = new Map(schemes.flatMap(({ sheets }) => sheets.map((sheet) => [sheet.id, sheet])));
  const unitIds = rows.map((row) => row.unitId);
  const factsOf = await factsOfUnits(tx, scope, key.year, unitIds, now);
  return rows.map((row) => {
    const scheme = contents.get(row.schemeId);
    if (!scheme) throw new Error(`Sheet ${row.id} has no scheme`);
    const { lines, versions } = filled.get(row.id) ?? { lines: [], versions: [] };
    return { ...row, scheme, lines: lines.map(toSheetLine), sent: lastSent(row.status, versions), facts: factsOf(row.unitId) };
  });
}
