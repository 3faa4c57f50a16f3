import "server-only";
import { type RankedSheet, type RankingState, standingsOf } from "../domain/ranking";
import type { RankingPlace } from "../domain/ranking-address";
import { type AwardChoice, awardChoiceSchema, type Standing, standingSchema } from "../domain/standing";
import type { CycleStatus } from "../domain/workflow";
import { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";
import {
  comparedRowsSql,
  type JudgedSheet,
  judgeSheets,
  type RoundKey,
  type SheetRow,
  type StoredSheetRow,
  toSheetRow,
} from "./sheet-rows";

/** The key of the phiếu chấm of a ranking. */
export function sheetsOf({ year, period }: RankingPlace): RoundKey {
  return { year, period, purpose: "emulation", subject: "organisation" };
}

/** A phiếu chấm of a thi đua round with what its ranking adds: frozen line, chosen awards, decided level. */
export interface RankRow extends SheetRow {
  roundId: string;
  roundVersion: number;
  cycleStatus: CycleStatus;
  documentIssued: boolean;
  standing: Standing | null;
  choice: AwardChoice | null;
  decidedLevel: string;
}

type StoredRow = Omit<StoredSheetRow<RankRow>, "standing" | "choice"> & { standing: unknown; awards: unknown };

/** Gives the sheets of a thi đua round in scope, by unit code. One statement, whatever their number. */
export async function listRankRows(tx: Tx, scope: Scope, key: RankingPlace): Promise<RankRow[]> {
  const rows = await tx.$queryRaw<StoredRow[]>`
    WITH listed AS (${comparedRowsSql(scope, sheetsOf(key))})
    SELECT listed.*, r.id::text AS "roundId", r.version AS "roundVersion", c.status::text AS "cycleStatus", s.standing, s.awards,
      EXISTS (SELECT 1 FROM "OfficialDocument" d WHERE d."bodyId" = s."bodyId" AND d."cycleId" = c.id AND d.kind = 'commendation'
        AND d.status = 'issued' AND d."issuedAt" >= r."publishedAt") AS "documentIssued",
      ${levelSql} AS "decidedLevel"
    FROM listed
    JOIN "ScoreSheet" s ON s."bodyId" = ${scope.bodyId}::uuid AND s.id = listed.id::uuid
    JOIN "ScoreRound" r ON r."bodyId" = s."bodyId" AND r.id = s."roundId"
    JOIN "Cycle" c ON c."bodyId" = r."bodyId" AND c.id = r."cycleId"
    ORDER BY listed.code`;
  return rows.map(({ standing, awards, ...row }) => ({
    ...toSheetRow(row, key),
    standing: standing === null ? null : standingSchema.parse(standing),
    choice: awards === null ? null : awardChoiceSchema.parse(awards),
  }));
}

/** Name of the unit's published level of the same year; "" before: a ranking made public earlier must not tell it. */
const levelSql = Prisma.sql`coalesce((
  SELECT l->>'name' FROM "ScoreSheet" k
  JOIN "ScoreRound" o ON o."bodyId" = k."bodyId" AND o.id = k."roundId" AND o.purpose = 'classification' AND o.period = 'year' AND o."cycleId" = c.id AND o."publishedAt" IS NOT NULL
  JOIN "Scheme" m ON m."bodyId" = k."bodyId" AND m.id = k."schemeId"
  CROSS JOIN LATERAL jsonb_array_elements(m.content->'levels') l
  WHERE k."bodyId" = s."bodyId" AND k."unitId" = s."unitId" AND k.subject = 'organisation' AND k.status = 'final' AND l->>'code' = k.level LIMIT 1), '')`;

/** `line`: null where it is not appraised. `offered`: names of the awards that its score table has; none any more once it is published. */
export interface RankedRow extends RankRow {
  line: Standing | null;
  offered: string[];
}

/** A ranking: its round, every row with its line where it is appraised. */
export interface Ranking {
  roundId: string;
  version: number;
  state: RankingState;
  rows: RankedRow[];
}

/** Gives the ranking of a round, or null where there is no sheet: the frozen lines once it is published, else what comes out now. Six statements at most. */
export async function findRanking(tx: Tx, scope: Scope, key: RankingPlace, now: Date): Promise<Ranking | null> {
  const rows = await listRankRows(tx, scope, key);
  const [first] = rows;
  if (!first) return null;
  const { roundId, roundVersion: version, publishedAt, cycleStatus, documentIssued } = first;
  const state = { publishedAt, cycleStatus, documentIssued, statuses: rows.map(({ status }) => status) };
  if (publishedAt) return { roundId, version, state, rows: rows.map((row) => ({ ...row, line: row.standing, offered: [] })) };
  const judged = await judgeSheets(tx, scope, sheetsOf(key), rows, now);
  const lines = standingsOf(judged.map((sheet, index) => ranked(sheet, rows[index])));
  const offered = (sheet?: JudgedSheet) => (sheet?.scheme.purpose === "emulation" ? sheet.scheme.rules.awards.map(({ name }) => name) : []);
  return {
    roundId,
    version,
    state,
    rows: rows.map((row, index) => ({ ...row, line: lines.get(row.id) ?? null, offered: offered(judged[index]) })),
  };
}

function ranked(sheet: JudgedSheet, row: RankRow | undefined): RankedSheet {
  return { ...sheet, level: row?.decidedLevel ?? "", choice: row?.choice ?? null };
}
