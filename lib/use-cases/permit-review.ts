import "server-only";
import type { DossierRecord } from "../db/dossiers";
import { refusalSentence } from "../domain/labels";
import { type Actor, holds } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { canReviewAct, type ReviewAct, turnDueAt } from "../domain/review";
import { canStep, type Permission, type Refusal, type Step } from "../domain/workflow";
import { formatDate, formatInstant } from "../format";

export const DOSSIER_NOT_FOUND = fail("notFound", "Không tìm thấy hồ sơ.");
export const SEEN_TOO_OLD = fail("conflict", "Đã có người cập nhật hồ sơ này trước đồng chí. Hãy xem bản mới nhất rồi thực hiện lại.");

/** Says why a reviewer is refused, whose turn it is and until when. */
export function explainRefusal(refusal: Refusal, actor: Actor, record: DossierRecord): string {
  if (refusal.code === "notYourPart" && holds(actor, "monitor") && record.monitorUserId !== null) {
    return "Hồ sơ này đã được phân công cho cán bộ theo dõi khác.";
  }
  const sentence = refusalSentence(refusal, refusal.until ? formatInstant(refusal.until) : "");
  const due = refusal.code === "wrongStatus" ? turnDueAt(record.status, record.cycle) : null;
  return due ? `${sentence} Thời hạn: ${formatDate(due)}.` : sentence;
}

function asResult(permission: Permission, actor: Actor, record: DossierRecord): Result<null> {
  if (permission.allowed) return ok(null);
  const { code } = permission.refusal;
  if (code === "outOfScope") return DOSSIER_NOT_FOUND;
  const refused = code === "notYourPart" || code === "ownUnit" ? "notAllowed" : "notNow";
  return fail(refused, explainRefusal(permission.refusal, actor, record));
}

/** Asks the transition table for a step of the Khối; a refusal carries its sentence. */
export function permitStep(step: Step, actor: Actor, record: DossierRecord, now: Date): Result<null> {
  return asResult(canStep(step, actor, record, record.cycle, now), actor, record);
}

/** Asks whether the reviewer may do an act that moves no status; a refusal carries its sentence. */
export function permitAct(act: ReviewAct, actor: Actor, record: DossierRecord): Result<null> {
  return asResult(canReviewAct(act, actor, record, record.cycle), actor, record);
}
