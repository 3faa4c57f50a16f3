import "server-only";
import { fail } from "../domain/result";
import type { SheetRefusal } from "../domain/score-sheet";
import { SHEET_REFUSAL } from "../domain/scoring-labels";

export const SHEET_NOT_FOUND = fail("notFound", SHEET_REFUSAL.outOfScope);
export const SHEET_CONFLICT = fail("conflict", "Phiếu chấm đã có người cập nhật trước đồng chí. Hãy tải lại trang rồi thực hiện lại.");

/** Makes a Result of a refused step or write of a phiếu chấm: out of scope is "không tìm thấy". */
export function sheetRefused(refusal: SheetRefusal) {
  if (refusal === "outOfScope") return SHEET_NOT_FOUND;
  return fail(refusal === "notYourPart" || refusal === "ownUnit" ? "notAllowed" : "notNow", SHEET_REFUSAL[refusal]);
}
