import "server-only";
import type { DossierRow } from "../db/dossier-rows";
import type { Scope, Tx } from "../db/scope";
import { readYearBefore, type YearBeforeRecord } from "../db/year-before";
import { STATUS_FOR_BODY } from "../domain/labels";
import { type Comparison, comparedWith } from "../domain/lineage";
import { isIn } from "../domain/workflow";
import { type BeforeWords, progressBefore, type SentBefore } from "../domain/year-before";

/** The year before a list, ready to be asked. */
export interface YearBefore {
  record: YearBeforeRecord;
  /** With whom of the year before a unit is compared. */
  comparisonOf(unit: { unitId: string; name: string }): Comparison;
  /** The dossiers of the year before with which some units are compared. */
  rowsFor(comparisons: readonly Comparison[]): DossierRow[];
}

/** Reads what a list of `year` is compared with. `dataDate`: when figures of `year` close. One statement. */
export async function yearBefore(tx: Tx, scope: Scope, year: number, dataDate: string, { withRows = true } = {}): Promise<YearBefore> {
  const record = await readYearBefore(tx, scope, year, { withRows });
  const days = { before: record.dataDate, now: dataDate };
  return {
    record,
    comparisonOf: ({ unitId, name }) => comparedWith({ unitId, name }, record.changes, days, year),
    rowsFor: (comparisons) => {
      const ids = new Set(comparisons.flatMap(({ units }) => units.map(({ unitId }) => unitId)));
      return record.rows.filter((row) => ids.has(row.unitId));
    },
  };
}

/** Gives what tells the year before of a unit in words. */
export function wordsBefore(before: YearBefore): (unit: { unitId: string; name: string }) => BeforeWords {
  const sent = sentBefore(before.record);
  return (unit) => progressBefore(before.comparisonOf(unit), (unitId) => sent.get(unitId));
}

/** The units' dossiers of the year before, their outcome beside them, by unit id; outcomes noted of a year that was not kept here stand alone. */
function sentBefore({ rows, past, isPast }: YearBeforeRecord): Map<string, SentBefore> {
  const noted = new Map(past.map(({ unitId, recognised }) => [unitId, notedWords(recognised)]));
  const sent = new Map<string, SentBefore>();
  const none = { registeredAt: null, registrationDueAt: null, reportedAt: null, reportDueAt: null };
  for (const [unitId, outcome] of noted) sent.set(unitId, { ...none, outcome });
  for (const { unitId, registeredAt, registrationDueAt, reportedAt, reportDueAt, status } of rows) {
    const outcome = isIn(status, "decided") ? STATUS_FOR_BODY[status] : (noted.get(unitId) ?? "");
    const due = isPast ? { registrationDueAt: null, reportDueAt: null } : { registrationDueAt, reportDueAt };
    sent.set(unitId, { registeredAt, reportedAt, ...due, outcome });
  }
  return sent;
}

function notedWords(recognised: boolean | null): string {
  return recognised === null ? "" : STATUS_FOR_BODY[recognised ? "recognised" : "notRecognised"];
}
