import "server-only";
import { audit } from "../db/audit";
import { findCycle } from "../db/cycles";
import { storedDay } from "../db/days";
import { inScope } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { sessionActRefusal } from "../domain/session-acts";
import type { MeetingForm } from "../forms/meeting";

/** Opens a session of the BTV in an open year; it may be planned ahead, with nobody present yet. */
export function createMeeting(actor: Actor, year: number, form: MeetingForm, now: Date): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "holdMeeting")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được lập phiên họp.");
    const cycle = await findCycle(tx, actor, year);
    if (!cycle) return fail("notFound", "Không tìm thấy năm công tác.");
    const closed = sessionActRefusal("create", cycle);
    if (closed) return fail("notNow", closed);
    const { heldOn, place, present, total } = form;
    const meeting = await tx.meeting.create({
      data: {
        bodyId: actor.bodyId,
        cycleId: cycle.id,
        heldOn: storedDay(heldOn),
        place,
        presentCount: present,
        totalCount: total,
        createdById: actor.userId,
        createdAt: now,
      },
      select: { id: true },
    });
    await audit(tx, actor, { action: "meeting.create", at: now, data: { year, heldOn, present, total } });
    return ok(meeting);
  });
}
