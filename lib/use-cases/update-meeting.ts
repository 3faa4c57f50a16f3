import "server-only";
import { audit } from "../db/audit";
import { storedDay } from "../db/days";
import { lockMeeting } from "../db/meetings";
import { inScope } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { sessionActRefusal } from "../domain/session-acts";
import type { MeetingForm } from "../forms/meeting";

/** Changes date, place and heads of an open session, guarded by the version seen. Votes already recorded are judged anew when it is completed. */
export function updateMeeting(actor: Actor, seen: { id: string; version: number }, form: MeetingForm, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "holdMeeting")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được sửa phiên họp.");
    const meeting = await lockMeeting(tx, actor, seen.id);
    if (!meeting) return fail("notFound", "Không tìm thấy phiên họp.");
    if (meeting.status !== "open") return fail("notNow", "Phiên họp đã hoàn tất, không sửa được nữa.");
    const closed = sessionActRefusal("change", meeting.cycle);
    if (closed) return fail("notNow", closed);
    if (meeting.version !== seen.version) {
      const { heldOn, place, present, total, version } = meeting;
      const current = { heldOn, place, present, total, version };
      return fail("conflict", "Phiên họp vừa có thay đổi. Đồng chí xem lại bản mới rồi lưu lại.", { current });
    }
    const { heldOn, place, present, total } = form;
    await tx.meeting.update({
      where: { bodyId_id: { bodyId: actor.bodyId, id: meeting.id } },
      data: { heldOn: storedDay(heldOn), place, presentCount: present, totalCount: total, version: meeting.version + 1 },
    });
    await audit(tx, actor, { action: "meeting.update", at: now, data: { heldOn, place, present, total } });
    return ok(null);
  });
}
