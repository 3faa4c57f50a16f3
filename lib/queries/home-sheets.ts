import "server-only";
import { type DossierRecord, factsOf } from "../db/dossiers";
import type { Tx } from "../db/scope";
import { countRounds, listUnitSheets, type SheetRecord } from "../db/score-sheets";
import { type Facts, factsOfYear } from "../domain/facts";
import type { Tone } from "../domain/labels";
import type { Actor } from "../domain/permissions";
import { shownStatus } from "../domain/round-publication";
import { roundAddress, sheetAddress } from "../domain/score-address";
import { sheetTurn } from "../domain/score-sheet";
import { PERIOD_LABEL, PURPOSE_LABEL, SHEET_STATUS_LABEL, SHEET_STATUS_TONE, SUBJECT_LABEL } from "../domain/scoring-labels";
import { summaryAt } from "../domain/sheet-summary";
import { recordOfYear } from "../domain/year-record";
import { roundName, sheetDue } from "./sheet-words";

/** One phiếu chấm of a unit as a line of a list of what is to do. */
export interface SheetTask {
  id: string;
  label: string;
  href: string;
  hint: string;
  status: { tone: Tone; label: string };
}

/** Prints a sheet as a task: how far it is filled in while it is the unit's turn, else its status. */
export function sheetTask(sheet: SheetRecord, facts: Facts, at: Date): SheetTask {
  const { year } = sheet.cycle;
  const { purpose, period } = sheet.round;
  const { subject, unitCode } = sheet;
  const status = shownStatus(sheet.status, sheet.round.publishedAt, false);
  const mine = sheetTurn(status) === "unit";
  const { done, total } = summaryAt("self", { ...sheet, facts });
  const name = roundName({ purpose, period, year });
  const whose = subject === "organisation" ? "" : ` · ${SUBJECT_LABEL[subject]}`;
  return {
    id: sheet.id,
    label: `${mine ? `Tự chấm ${name.toLowerCase()}` : name}${whose}`,
    href: sheetAddress({ year, purpose, period, subject, unitCode }),
    hint: sheetDue(sheet, at),
    status: {
      tone: status === "open" && done > 0 ? "info" : SHEET_STATUS_TONE[status],
      label: status === "open" ? `${done}/${total} mục` : SHEET_STATUS_LABEL[status],
    },
  };
}

/** Gives the sheets of the open years for the home of their units, by unit code and year; what the record tells comes from the dossiers at hand. One statement. */
export async function unitSheetTasks(tx: Tx, actor: Actor, unitIds: readonly string[], dossiers: readonly DossierRecord[], at: Date) {
  const sheets = await listUnitSheets(tx, actor, unitIds, "open");
  const cards = new Map<string, { year: number; unitCode: string; unitName: string; tasks: SheetTask[] }>();
  for (const sheet of sheets) {
    const { year } = sheet.cycle;
    const dossier = dossiers.find((one) => one.unitId === sheet.unitId && one.cycle.year === year);
    const facts = factsOfYear(dossier ? recordOfYear(factsOf(dossier), at) : null);
    const key = `${year}-${sheet.unitCode}`;
    const card = cards.get(key) ?? { year, unitCode: sheet.unitCode, unitName: sheet.unit.name, tasks: [] };
    card.tasks.push(sheetTask(sheet, facts, at));
    cards.set(key, card);
  }
  return [...cards.values()];
}

/** Gives what the open rounds ask of the Khối, by year. One statement. */
export async function roundTasks(tx: Tx, actor: Actor) {
  const rounds = await countRounds(tx, actor);
  return rounds.map(({ year, purpose, period, subject, dueAt, toFill, toAppraise }) => {
    const when = period === "year" ? "" : ` ${PERIOD_LABEL[period]}`;
    const whose = subject === "organisation" ? "" : ` · ${SUBJECT_LABEL[subject]}`;
    return {
      ...{ year, toFill, toAppraise, dueAt },
      name: `${PURPOSE_LABEL[purpose].toLowerCase()}${when}${whose}`,
      href: roundAddress({ year, purpose, period, subject }),
    };
  });
}
