import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { inScope, type Tx } from "../db/scope";
import { factsOfUnits, findSheet, type SheetRecord } from "../db/score-sheets";
import { daysLeft, isOnTime } from "../domain/deadlines";
import type { Facts } from "../domain/facts";
import type { Actor } from "../domain/permissions";
import { periodOf, purposeOf, QUESTIONS_SLUG, type SheetPlace, sheetAddress, subjectOf } from "../domain/score-address";
import { type SheetRefusal, type SheetStatus, type SheetWrite, sheetWriteRefusal } from "../domain/score-sheet";
import { PERIOD_LABEL, PURPOSE_LABEL, SHEET_REFUSAL, SUBJECT_LABEL } from "../domain/scoring-labels";
import { formatInstant } from "../format";
import { yearOf } from "./search-params";

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

/** Words a round: "Xếp loại năm 2024", "Thi đua Quý I năm 2024". */
export function roundName({ purpose, period, year }: Pick<SheetPlace, "purpose" | "period" | "year">): string {
  return period === "year" ? `${PURPOSE_LABEL[purpose]} năm ${year}` : `${PURPOSE_LABEL[purpose]} ${PERIOD_LABEL[period]} năm ${year}`;
}

/** Titles the tab of a page of a sheet by its address. */
export function roundTitle({ nam, dot }: { nam: string; dot: string }): string {
  const purpose = purposeOf(dot);
  return purpose ? `${PURPOSE_LABEL[purpose]} ${nam}` : "Không tìm thấy";
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
    ...{ sheetId: sheet.id, version: sheet.version, place, status: sheet.status, stamp: at.getTime() },
    ...{ base: sheetAddress(place), unitName: sheet.unit.name, round: roundName(place), subject: SUBJECT_LABEL[place.subject] },
  };
  return { actor, at, ...found, head };
}

/** "Hạn nộp: 23:59 ngày 15/12/2024 (còn 3 ngày)"; what was sent is not overdue, what was returned has no date. */
export function sheetDue(sheet: Pick<SheetRecord, "status" | "submittedAt" | "round">, at: Date): string {
  if (sheet.status === "returned") return "Đoàn Khối trả lại để sửa: nộp lại không tính là trễ hạn.";
  const { dueAt } = sheet.round;
  const instant = `Hạn nộp: ${formatInstant(dueAt)}`;
  if (sheet.submittedAt) return instant;
  const days = daysLeft(at, dueAt);
  const left = !isOnTime(at, dueAt) ? `quá hạn ${Math.max(1, -days)} ngày` : days === 0 ? "hết hạn hôm nay" : `còn ${days} ngày`;
  return `${instant} (${left})`;
}

const WAITING: Record<SheetStatus, string> = {
  open: "Đơn vị đang tự chấm, chưa nộp phiếu.",
  submitted: "Phiếu đã nộp, đang chờ Đoàn Khối thẩm định.",
  returned: "Đoàn Khối đã trả lại phiếu; đơn vị đang sửa.",
  appraised: "Đoàn Khối đã thẩm định phiếu này.",
  final: "Phiếu đã chốt cùng kết quả của cả Khối.",
};

/** Why something is not possible on a sheet now, as a sentence; null where it is. */
export function sheetWhyNot(refusal: SheetRefusal | null, status: SheetStatus): string | null {
  if (refusal === null) return null;
  return refusal === "wrongStatus" || refusal === "notYourPart" ? WAITING[status] : SHEET_REFUSAL[refusal];
}

/** Why a column of the sheet cannot be written now; null where it can. */
export function whyNotWrite(write: SheetWrite, { actor, sheet }: Pick<OpenSheet<unknown>, "actor" | "sheet">): string | null {
  return sheetWhyNot(sheetWriteRefusal(write, actor, { ...sheet, peerUnitIds: [] }), sheet.status);
}

/** Gives the page of the nhóm in which a criterion or question stands, with its anchor: "dien/I#tc-I-2". */
export function pageOfLine(sheet: Pick<SheetRecord, "scheme">, code: string): string {
  const group = sheet.scheme.rules.table.groups.find(({ criteria }) => criteria.some((criterion) => criterion.code === code));
  return `dien/${group?.code ?? QUESTIONS_SLUG}`;
}
