import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { inScope, type Tx } from "../db/scope";
import { factsOfUnits, findSheet, type SheetRecord } from "../db/score-sheets";
import type { Facts } from "../domain/facts";
import { type Actor, seesBody } from "../domain/permissions";
import { isClosedUnseen, shownStatus } from "../domain/round-publication";
import { periodOf, purposeOf, QUESTIONS_SLUG, type SheetPlace, sheetAddress, subjectOf } from "../domain/score-address";
import type { SheetStatus } from "../domain/score-sheet";
import { SUBJECT_LABEL } from "../domain/scoring-labels";
import { yearOf } from "./search-params";
import { roundName } from "./sheet-words";

/** Where a sheet stands in the addresses: year, "xep-loai" or "thi-dua", unit code, collective, quarter. */
export interface SheetAddress {
  nam: string;
  dot: string;
  donVi: string;
  doiTuong?: string;
  ky?: string;
}

/** What every page of a sheet says on top. */
export interface SheetHead {
  sheetId: string;
  version: number;
  place: SheetPlace;
  base: string;
  unitName: string;
  /** "Xếp loại năm 2024", "Thi đua quý I năm 2024". */
  round: string;
  /** "Tổ chức Đoàn" … */
  subject: string;
  status: SheetStatus;
  /** Set aside, which its unit does not learn before the results are public. */
  isClosed: boolean;
  stamp: number;
}

/** A sheet with what the record of the year tells of its unit. */
export interface OpenSheet<T = null> {
  actor: Actor;
  at: Date;
  sheet: SheetRecord & { facts: Facts };
  head: SheetHead;
  more: T;
}

/** Reads which sheet an address is of; an unknown đợt, collective or quarter is not found. */
export function placeOf({ nam, dot, donVi, doiTuong = "", ky = "" }: SheetAddress): SheetPlace {
  const [purpose, subject, period] = [purposeOf(dot), subjectOf(doiTuong), periodOf(ky)];
  if (!purpose || !subject || !period) notFound();
  return { year: yearOf(nam), purpose, period, subject, unitCode: decodeURIComponent(donVi) };
}

/** Reads the sheet at an address as the signed-in person, with `more` in the same transaction. Another unit's is not found. Three statements. */
export async function openSheet<T>(
  address: SheetAddress,
  more: (tx: Tx, sheet: SheetRecord, actor: Actor) => Promise<T>,
): Promise<OpenSheet<T>> {
  const actor = await requireActor();
  const at = now();
  const place = placeOf(address);
  const found = await inScope(actor, async (tx) => {
    const sheet = await findSheet(tx, actor, place);
    if (!sheet) return null;
    const facts = (await factsOfUnits(tx, actor, place.year, [sheet.unitId], at))(sheet.unitId);
    return { sheet: { ...sheet, facts }, more: await more(tx, sheet, actor) };
  });
  if (!found) notFound();
  const { sheet } = found;
  const head = {
    ...{ sheetId: sheet.id, version: sheet.version, place, stamp: at.getTime() },
    status: shownStatus(sheet, seesBody(actor)),
    isClosed: isClosedUnseen(sheet, seesBody(actor)),
    ...{ base: sheetAddress(place), unitName: sheet.unit.name, round: roundName(place), subject: SUBJECT_LABEL[place.subject] },
  };
  return { actor, at, ...found, head };
}

/** Gives the page of the nhóm in which a criterion or question stands, with its anchor: "dien/I#tc-I-2". */
export function pageOfLine(sheet: Pick<SheetRecord, "scheme">, code: string): string {
  const group = sheet.scheme.rules.table.groups.find(({ criteria }) => criteria.some((criterion) => criterion.code === code));
  return `dien/${group?.code ?? QUESTIONS_SLUG}`;
}
