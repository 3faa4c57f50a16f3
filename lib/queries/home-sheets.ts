import "server-only";
import { listOwedSheets, type OwedSheet } from "../db/cluster-sheets";
import { type DossierRecord, factsOf } from "../db/dossiers";
import type { Tx } from "../db/scope";
import { countRounds, listUnitSheets, type SheetRecord } from "../db/score-sheets";
import { clusterWork } from "../domain/cluster-scores";
import { type Facts, factsOfYear } from "../domain/facts";
import type { Tone } from "../domain/labels";
import type { Actor } from "../domain/permissions";
import { clusterAddress, rankingAddress } from "../domain/ranking-address";
import { isClosedUnseen, shownStatus } from "../domain/round-publication";
import { type RoundWork, type RoundWorkKind, roundWork } from "../domain/round-work";
import { roundAddress, roundPageAddress, sheetAddress } from "../domain/score-address";
import type { SheetStatus } from "../domain/score-sheet";
import { PERIOD_LABEL, PURPOSE_LABEL, roundWords, SHEET_STATUS_LABEL, SHEET_STATUS_TONE, SUBJECT_LABEL } from "../domain/scoring-labels";
import { summaryAt } from "../domain/sheet-summary";
import { type SheetWork, sheetWork } from "../domain/sheet-work";
import { recordOfYear } from "../domain/year-record";
import { CLOSED_UNSEEN, roundName, sheetDue } from "./sheet-words";

/** One phiếu chấm of a unit as a line of a list of what is to do. */
export interface SheetTask {
  id: string;
  label: string;
  href: string;
  hint: string;
  status: { tone: Tone; label: string };
}

/** Words of a sheet's task: whose turn it is, what is asked. */
function taskWords(
  work: SheetWork,
  key: Parameters<typeof roundWords>[0],
  sheet: SheetRecord,
  at: Date,
): Pick<SheetTask, "label" | "hint"> {
  const [name, round] = [roundName(key), roundWords(key)];
  if (isClosedUnseen(sheet, false)) return { label: name, hint: CLOSED_UNSEEN };
  if (work.kind === "wait") return { label: name, hint: sheetDue(sheet, at) };
  if (work.kind !== "reply") return { label: `Tự chấm ${round}`, hint: sheetDue(sheet, at) };
  return {
    label: `Giải trình ${round}`,
    hint: `Đoàn Khối chấm khác ở ${work.replies} mục chưa có giải trình; giải trình được cho đến khi kết quả được chốt.`,
  };
}

function taskStatus(
  work: SheetWork,
  status: SheetStatus,
  sheet: SheetRecord,
  { done, total }: { done: number; total: number },
): SheetTask["status"] {
  if (isClosedUnseen(sheet, false)) return { tone: "neutral", label: "Đã khép" };
  if (work.kind === "reply") return { tone: "warn", label: `${work.replies} mục` };
  if (status === "open") return { tone: done > 0 ? "info" : SHEET_STATUS_TONE.open, label: `${done}/${total} mục` };
  return { tone: SHEET_STATUS_TONE[status], label: SHEET_STATUS_LABEL[status] };
}

/** Prints a sheet as a task: how far it is filled in while it is the unit's turn, how many lines wait for its giải trình, else its status. */
export function sheetTask(sheet: SheetRecord, facts: Facts, at: Date): SheetTask {
  const { year } = sheet.cycle;
  const { purpose, period } = sheet.round;
  const { subject, unitCode } = sheet;
  const status = shownStatus(sheet, false);
  const work = sheetWork({ ...sheet, facts });
  const { label, hint } = taskWords(work, { purpose, period, year }, sheet, at);
  const whose = subject === "organisation" ? "" : ` · ${SUBJECT_LABEL[subject]}`;
  return {
    id: sheet.id,
    label: `${label}${whose}`,
    href: sheetAddress({ year, purpose, period, subject, unitCode }),
    hint,
    status: taskStatus(work, status, sheet, summaryAt("self", { ...sheet, facts })),
  };
}

/** Prints what a unit owes to the other units of its cụm in one round; null where there is nothing to score now. */
function clusterTask(sheets: readonly OwedSheet[]): SheetTask | null {
  const [first] = sheets;
  if (!first) return null;
  const { year, period, unitId } = first;
  const { all, untouched, unreasoned } = clusterWork(sheets);
  const hints = [
    untouched > 0 && `${untouched} phiếu cụm chưa ghi điểm (đồng ý với tự chấm thì không cần ghi)`,
    unreasoned > 0 && `${unreasoned} phiếu chấm khác mà chưa ghi lý do`,
  ].filter((hint) => hint !== false);
  return {
    id: `cum-${year}-${period}-${unitId}`,
    label: `Chấm điểm trong cụm: ${roundWords({ purpose: "emulation", period, year })}`,
    href: clusterAddress({ year, period }),
    hint:
      hints.length > 0 ? `${hints.join("; ")}. Chấm được đến khi Đoàn Khối thẩm định.` : "Cụm đã ghi điểm mọi phiếu đang chờ thẩm định.",
    status: { tone: unreasoned > 0 ? "warn" : untouched > 0 ? "info" : "good", label: `${all} phiếu` },
  };
}

/** What a unit owes to its cụm in one round, as a line of its tasks. */
export interface OwedTask {
  year: number;
  unitCode: string;
  unitName: string;
  task: SheetTask;
}

/** Gives the tasks of scoring in the cụm, round by round, each with the unit that owes it. One statement in a transaction of its own: it looks beyond the units of the actor. */
export async function clusterTasks(actor: Actor, unitIds: readonly string[]): Promise<OwedTask[]> {
  const rounds = new Map<string, OwedSheet[]>();
  for (const owed of await listOwedSheets(actor.bodyId, unitIds)) {
    const key = `${owed.year}-${owed.period}-${owed.unitId}`;
    rounds.set(key, [...(rounds.get(key) ?? []), owed]);
  }
  return [...rounds.values()].flatMap((sheets) => {
    const [task, first] = [clusterTask(sheets), sheets[0]];
    return task && first ? [{ year: first.year, unitCode: first.unitCode, unitName: first.unitName, task }] : [];
  });
}

/**
 * Gives the sheets of the open years for the home of their units, by unit code and year, with what each owes to its cụm; what the record tells comes from
 * the dossiers at hand. One statement.
 */
export async function unitSheetTasks(
  tx: Tx,
  actor: Actor,
  unitIds: readonly string[],
  known: { dossiers: readonly DossierRecord[]; owed: readonly OwedTask[] },
  at: Date,
) {
  const sheets = await listUnitSheets(tx, actor, unitIds, "open");
  const cards = new Map<string, { year: number; unitCode: string; unitName: string; tasks: SheetTask[] }>();
  const cardOf = (year: number, unitCode: string, unitName: string) => {
    const card = cards.get(`${year}-${unitCode}`) ?? { year, unitCode, unitName, tasks: [] };
    cards.set(`${year}-${unitCode}`, card);
    return card;
  };
  for (const sheet of sheets) {
    const { year } = sheet.cycle;
    const dossier = known.dossiers.find((one) => one.unitId === sheet.unitId && one.cycle.year === year);
    const facts = factsOfYear(dossier ? recordOfYear(factsOf(dossier), at) : null);
    cardOf(year, sheet.unitCode, sheet.unit.name).tasks.push(sheetTask(sheet, facts, at));
  }
  for (const { year, unitCode, unitName, task } of known.owed) cardOf(year, unitCode, unitName).tasks.push(task);
  return [...cards.values()];
}

/** One thing that the rounds ask of the Khối, on so many sheets. */
export interface RoundTask {
  year: number;
  kind: RoundWorkKind;
  count: number;
  label: string;
  href: string;
  dueAt: Date;
}

const WORK_LABEL: Record<RoundWorkKind, string> = {
  appraise: "Thẩm định phiếu",
  decide: "Chốt mức",
  publish: "Công bố kết quả",
  fill: "Đơn vị chưa nộp phiếu",
};

function workAddress({ round, kind }: RoundWork): string {
  const { year, period, purpose } = round;
  if (kind === "decide") return roundPageAddress(round, "de-xuat");
  if (kind === "publish") {
    return purpose === "emulation"
      ? rankingAddress({ year, period }, "cong-bo")
      : roundPageAddress({ ...round, subject: "organisation" }, "de-xuat");
  }
  const list = roundAddress(round);
  return kind === "appraise" ? `${list}${list.includes("?") ? "&" : "?"}tinh-trang=cho-tham-dinh` : list;
}

/** Gives what the rounds of the open years ask of the actor, in the order of rounds. One statement. */
export async function roundTasks(tx: Tx, actor: Actor, at: Date): Promise<RoundTask[]> {
  return roundWork(actor, await countRounds(tx, actor), at).map((work) => {
    const { year, purpose, period, subject, dueAt } = work.round;
    const when = period === "year" ? "" : ` ${PERIOD_LABEL[period]}`;
    const whose = subject === "organisation" || work.kind === "publish" ? "" : ` · ${SUBJECT_LABEL[subject]}`;
    const label = `${WORK_LABEL[work.kind]} ${PURPOSE_LABEL[purpose].toLowerCase()}${when}${whose}`;
    return { year, dueAt, kind: work.kind, count: work.count, label, href: workAddress(work) };
  });
}
