import "server-only";
import type { SheetRecord } from "../db/score-sheets";
import { daysLeft, isOnTime } from "../domain/deadlines";
import { type Actor, seesBody } from "../domain/permissions";
import { isClosedUnseen, shownStatus } from "../domain/round-publication";
import { purposeOf, type SheetPlace } from "../domain/score-address";
import { isSetAside, type SheetRefusal, type SheetStatus, type SheetWrite, sheetWriteRefusal } from "../domain/score-sheet";
import { PERIOD_LABEL, PURPOSE_LABEL, SHEET_REFUSAL } from "../domain/scoring-labels";
import { formatInstant } from "../format";

/** Words a round: "Xếp loại năm 2024", "Thi đua Quý I năm 2024". */
export function roundName({ purpose, period, year }: Pick<SheetPlace, "purpose" | "period" | "year">): string {
  return period === "year" ? `${PURPOSE_LABEL[purpose]} năm ${year}` : `${PURPOSE_LABEL[purpose]} ${PERIOD_LABEL[period]} năm ${year}`;
}

/** Titles the tab of a page of a sheet by its address. */
export function roundTitle({ nam, dot }: { nam: string; dot: string }): string {
  const purpose = purposeOf(dot);
  return purpose ? `${PURPOSE_LABEL[purpose]} ${nam}` : "Không tìm thấy";
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

/** What a unit reads of its sheet that was set aside, before the results are public. */
export const CLOSED_UNSEEN = "Đoàn Khối đã khép phiếu này nên không sửa, nộp được nữa; kết quả hiện ở đây khi Đoàn Khối công bố.";
const SET_ASIDE = "Phiếu được để ngoài xếp loại, không thẩm định.";

/** Why something is not possible on a sheet now, as a sentence; null where it is. */
export function sheetWhyNot(refusal: SheetRefusal | null, status: SheetStatus): string | null {
  if (refusal === null) return null;
  return refusal === "wrongStatus" || refusal === "notYourPart" ? WAITING[status] : SHEET_REFUSAL[refusal];
}

/** Why a column of the sheet cannot be written now; null where it can. */
export function whyNotWrite(write: SheetWrite, { actor, sheet }: { actor: Actor; sheet: SheetRecord }): string | null {
  const isBody = seesBody(actor);
  const refusal = sheetWriteRefusal(write, actor, { ...sheet, peerUnitIds: [] });
  if (refusal === "wrongStatus" && isClosedUnseen(sheet, isBody)) return CLOSED_UNSEEN;
  return refusal && isSetAside(sheet) ? SET_ASIDE : sheetWhyNot(refusal, shownStatus(sheet, isBody));
}
