import "server-only";
import { classificationSchema } from "../domain/classification";
import type { RatedSheet } from "../domain/level-papers";
import type { LeveledSheet } from "../domain/round-levels";
import { isAppraised } from "../domain/score-sheet";
import { classifySheet } from "../domain/sheet-score";
import { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";
import { type JudgedSheet, judgeSheets, listSheetRows, type RoundKey } from "./sheet-rows";
import { versionOnSql } from "./version-on";

/** A phiếu of xếp loại with what its round needs to know of it. */
export type LevelRow = JudgedSheet & LeveledSheet;

function toLevelRow(sheet: JudgedSheet): LevelRow[] {
  const { scheme } = sheet;
  if (scheme.purpose !== "classification") return [];
  const classified = isAppraised(sheet) ? classifySheet("final", sheet) : null;
  return [{ ...sheet, rules: scheme.rules, classified }];
}

/** Gives the phiếu of a round of xếp loại for one subject, by unit code, each counted by its rules. Five statements at most, whatever their number. */
export async function listLevels(tx: Tx, scope: Scope, key: Omit<RoundKey, "purpose">, now: Date): Promise<LevelRow[]> {
  const round = { ...key, purpose: "classification" as const };
  const rows = await listSheetRows(tx, scope, round);
  return (await judgeSheets(tx, scope, round, rows, now)).flatMap(toLevelRow);
}

/** Takes a round for this transaction: its levels do not change while a paper on them is issued, nor while they are published; false where it is not there. */
export async function lockRound(tx: Tx, { bodyId }: Scope, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS taken FROM "ScoreRound" WHERE "bodyId" = ${bodyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return rows.length > 0;
}

/** Takes the round of a sheet for this transaction, as lockRound does. */
export async function lockRoundOfSheet(tx: Tx, { bodyId }: Scope, sheetId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS taken FROM "ScoreRound" r JOIN "ScoreSheet" s ON s."bodyId" = r."bodyId" AND s."roundId" = r.id
    WHERE r."bodyId" = ${bodyId}::uuid AND s.id = ${sheetId}::uuid FOR UPDATE OF r`;
}

/** Takes the round for this transaction, so that two who decide count the same seats; false where it is not there. */
export async function lockRoundOf(tx: Tx, { bodyId }: Scope, { year, period }: Pick<RoundKey, "year" | "period">): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS taken FROM "ScoreRound" r JOIN "Cycle" c ON c."bodyId" = r."bodyId" AND c.id = r."cycleId" AND c.year = ${year}
    WHERE r."bodyId" = ${bodyId}::uuid AND r.purpose = 'classification' AND r.period::text = ${period} FOR UPDATE OF r`;
  return rows.length > 0;
}

/** One sheet of a round as its notice names it: by its unit as on the data date of the year. */
export interface DecidedLevel extends RatedSheet {
  period: RoundKey["period"];
  /** ISO day of the session in which levels of organisations were decided. */
  heldOn: string | null;
}

/** Gives every sheet of a round of xếp loại, of all subjects, by unit code, with its level; nothing is counted. Two statements. */
export async function listDecidedLevels(tx: Tx, { bodyId }: Scope, roundId: string): Promise<DecidedLevel[]> {
  const rows = await tx.$queryRaw<(Omit<DecidedLevel, "rules"> & { schemeId: string })[]>`
    SELECT s."unitId"::text AS "unitId", s.subject::text AS subject, r.period::text AS period, s.status::text AS status, v.name, v."unitType"::text AS "unitType",
      s."schemeId"::text AS "schemeId", s.level, s."levelReason",
      (SELECT d."heldOn"::text FROM "LevelDecision" d WHERE d."bodyId" = r."bodyId" AND d."roundId" = r.id AND d.subject = 'organisation') AS "heldOn"
    FROM "ScoreSheet" s
    JOIN "ScoreRound" r ON r."bodyId" = s."bodyId" AND r.id = s."roundId"
    JOIN "Cycle" c ON c."bodyId" = r."bodyId" AND c.id = r."cycleId"
    JOIN "Unit" u ON u."bodyId" = s."bodyId" AND u.id = s."unitId"
    JOIN LATERAL (${versionOnSql(Prisma.sql`u`, Prisma.sql`c."dataDate"`)}) v ON true
    WHERE s."bodyId" = ${bodyId}::uuid AND s."roundId" = ${roundId}::uuid ORDER BY u.code`;
  const ids = [...new Set(rows.map((row) => row.schemeId))];
  const schemes = await tx.scheme.findMany({ where: { bodyId, id: { in: ids } }, select: { id: true, content: true } });
  const rules = new Map(schemes.map(({ id, content }) => [id, classificationSchema.parse(content)]));
  return rows.flatMap(({ schemeId, ...row }) => {
    const of = rules.get(schemeId);
    return of ? [{ ...row, rules: of }] : [];
  });
}
