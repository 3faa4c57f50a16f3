import "server-only";
import { criteriaContents } from "../db/criteria-contents";
import { factsOfRow, listDossierRows, listJudged } from "../db/dossier-rows";
import type { Scope, Tx } from "../db/scope";
import { ruleSettingsSchema } from "../domain/assessment";
import { type Counted, countedOf } from "../domain/history";

/** Counts the criteria met in a year by unit id, for a list beside the year after. Two statements, three where a criteria set was not read before. */
export async function countedOfYear(
  tx: Tx,
  scope: Scope,
  year: number,
  unitIds: ReadonlySet<string>,
  at: Date,
): Promise<Map<string, Counted>> {
  const rows = (await listDossierRows(tx, scope, year)).filter((row) => row.reportedAt !== null && unitIds.has(row.unitId));
  const sets = rows.map((row) => row.criteriaSetId);
  const contents = await criteriaContents(tx, scope, sets);
  const ids = rows.map((row) => row.id);
  const judged = await listJudged(tx, scope, ids);
  const counted = new Map<string, Counted>();
  for (const row of rows) {
    const [content, found] = [contents.get(row.criteriaSetId), judged.get(row.id)];
    if (!content || !found) continue;
    const cycle = { rule: ruleSettingsSchema.parse(row.rule), dataDate: row.dataDate };
    const count = countedOf(factsOfRow(row, found, content, cycle), at);
    if (count) counted.set(row.unitId, count);
  }
  return counted;
}
