import "server-only";
import type { LeveledSheet } from "../domain/round-levels";
import { classifySheet } from "../domain/sheet-score";
import type { Scope, Tx } from "./scope";
import { type JudgedSheet, judgeSheets, listSheetRows, type RoundKey } from "./sheet-rows";

/** A phiếu of xếp loại with what its round needs to know of it. */
export type LevelRow = JudgedSheet & LeveledSheet;

function toLevelRow(sheet: JudgedSheet): LevelRow[] {
  const { scheme, status } = sheet;
  if (scheme.purpose !== "classification") return [];
  const classified = status === "appraised" || status === "final" ? classifySheet("final", sheet) : null;
  return [{ ...sheet, rules: scheme.rules, classified }];
}

/** Gives the phiếu of a round of xếp loại for one subject, by unit code, each counted by its rules. Six statements at most, whatever their number. */
export async function listLevels(tx: Tx, scope: Scope, key: Omit<RoundKey, "purpose">, now: Date): Promise<LevelRow[]> {
  const round = { ...key, purpose: "classification" as const };
  const rows = await listSheetRows(tx, scope, round);
  return (await judgeSheets(tx, scope, round, rows, now)).flatMap(toLevelRow);
}

/** Takes the round for this transaction, so that two who decide count the same seats; false where it is not there. */
export async function lockRoundOf(tx: Tx, { bodyId }: Scope, { year, period }: Pick<RoundKey, "year" | "period">): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS taken FROM "ScoreRound" r JOIN "Cycle" c ON c."bodyId" = r."bodyId" AND c.id = r."cycleId" AND c.year = ${year}
    WHERE r."bodyId" = ${bodyId}::uuid AND r.purpose = 'classification' AND r.period::text = ${period} FOR UPDATE OF r`;
  return rows.length > 0;
}
