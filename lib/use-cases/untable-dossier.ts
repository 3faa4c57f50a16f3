import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { lockMeeting, touchMeeting } from "../db/meetings";
import { inScope } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { sessionActRefusal } from "../domain/session-acts";

/** Takes a dossier off an open session; it is appraised again, its recorded votes are dropped (the log keeps them). */
export function untableDossier(actor: Actor, meetingId: string, dossierId: string, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "holdMeeting")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được rút hồ sơ khỏi phiên họp.");
    const meeting = await lockMeeting(tx, actor, meetingId);
    const item = meeting?.agenda.find((candidate) => candidate.dossierId === dossierId);
    if (!meeting || !item) return fail("notFound", "Không tìm thấy hồ sơ trong phiên họp.");
    if (meeting.status !== "open") return fail("notNow", "Phiên họp đã hoàn tất, không rút hồ sơ được nữa.");
    const closed = sessionActRefusal("untable", meeting.cycle);
    if (closed) return fail("notNow", closed);
    const seen = { bodyId: actor.bodyId, id: dossierId, status: item.status, version: item.version };
    const changed = await changeDossier(tx, seen, "untable");
    if (!changed.ok) return changed;
    await tx.ballot.delete({ where: { bodyId_meetingId_dossierId: { bodyId: actor.bodyId, meetingId, dossierId } } });
    await touchMeeting(tx, meeting, actor.bodyId);
    await audit(tx, actor, { action: "meeting.untable", at: now, unitId: item.unitId, dossierId });
    return ok(null);
  });
}
