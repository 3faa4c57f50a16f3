import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "../db/scope";
import { readSoftwareState, type SoftwareState, toStoredCheck } from "../db/software-state";
import { type Actor, hasConflict } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isIn } from "../domain/workflow";
import { isoDay } from "../format";
import type { SoftwareMapping } from "../forms/software-import";
import { FIELD_LABEL } from "../imports/fields";
import { indexNames } from "../imports/match-name";
import { parseSoftware } from "../imports/parse-software";
import { sheetProblem } from "../imports/parsing";
import { planSoftware, type SoftwarePlan } from "../imports/plan-software";
import type { SheetData } from "../imports/sheet-data";
import { type SoftwareSheet, softwareSheet } from "../imports/software-sheet";

/** What an export would do now. `seal` stands for everything that the preview shows; `plan` null while columns are missing. */
export interface PlannedSoftware {
  state: SoftwareState;
  found: SoftwareSheet;
  plan: SoftwarePlan | null;
  /** Why there is no plan. */
  missing: string | null;
  seal: string;
  hasWork: boolean;
}

/** Why a unit's reading may not change now; null where it may. What was laid before the BTV or decided stays as it was laid. */
export function lockOf(actor: Actor, state: Pick<SoftwareState, "dossiers">, unitId: string): string | null {
  if (hasConflict(actor, unitId)) return "Đồng chí giữ vai trò ở đơn vị này nên không ghi kết quả của đơn vị: hãy nhờ người khác nhập.";
  const status = state.dossiers.get(unitId)?.status;
  if (status && isIn(status, "ended")) return "Hồ sơ đã khép lại cùng đơn vị: không ghi thêm.";
  if (status && isIn(status, "closed")) return "Hồ sơ đã có kết quả của Ban Thường vụ: không ghi thêm.";
  return status && isIn(status, "awaitingDecision") ? "Hồ sơ đang trình phiên họp: hãy rút khỏi phiên họp trước khi ghi." : null;
}

/** Compares an upload with what is stored now, within the caller's transaction. Refuses a year that is not open, and a file without cells. */
export async function planSoftwareUpload(
  tx: Tx,
  actor: Actor,
  upload: { sheets: readonly SheetData[]; mapping: SoftwareMapping; sha256: string; year: number },
  now: Date,
): Promise<Result<PlannedSoftware>> {
  const state = await readSoftwareState(tx, actor, upload.year);
  if (!state) return fail("notFound", `Không tìm thấy năm công tác ${upload.year}.`);
  if (state.cycle.status === "closed") return fail("notNow", `Năm công tác ${upload.year} đã đóng, không ghi thêm được.`);
  if (state.cycle.status === "draft") return fail("notNow", `Năm công tác ${upload.year} chưa mở.`);
  const found = softwareSheet(upload.sheets, upload.mapping, state.known);
  if (!found) return fail("invalid", "Tệp không có tờ nào chứa dữ liệu.");
  const missing = found.recognition.missing.map((field) => `“${FIELD_LABEL[field]}”`).join(", ");
  if (sheetProblem(found.recognition, null)) {
    return ok({
      state,
      found,
      plan: null,
      missing: `Chưa nhận ra cột ${missing}: hãy chọn cột ở bước Nhận dạng.`,
      seal: "",
      hasWork: false,
    });
  }
  const parsed = parseSoftware(found.sheet, found.recognition, { today: isoDay(now), year: upload.year });
  const stored = [...state.stored].flatMap(([unitId, row]) => {
    const check = toStoredCheck(row);
    return check ? [[unitId, check] as const] : [];
  });
  const plan = planSoftware(parsed, found.recognition, indexNames(state.units, state.place, state.answers), {
    stored: new Map(stored),
    locked: (unitId) => lockOf(actor, state, unitId),
    takesPart: (unitId) => state.dossiers.has(unitId),
    sha256: upload.sha256,
    today: isoDay(now),
  });
  return ok({ state, found, plan, missing: null, seal: sealOfPlan(plan), hasWork: plan.counts.new + plan.counts.changed > 0 });
}

function sealOfPlan({ readings, refused, unmatched }: SoftwarePlan): string {
  const rows = readings.map(({ state, unit, row, changes }) => [state, unit.id, row, changes]);
  return createHash("sha256")
    .update(JSON.stringify([rows, refused, unmatched]))
    .digest("base64url");
}
