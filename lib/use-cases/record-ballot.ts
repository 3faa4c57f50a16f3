import "server-only";
import { audit } from "../db/audit";
import { type AgendaItem, lockMeeting, type MeetingRecord, touchMeeting } from "../db/meetings";
import { inScope, type Tx } from "../db/scope";
import { type Ballot, ballotProblems, hasQuorum } from "../domain/meeting";
import { type Actor, can, hasConflict } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { sessionActRefusal } from "../domain/session-acts";
import { votersOf } from "../domain/tabled";
import type { BallotForm } from "../forms/meeting";

/** Why the actor may not record votes in this session now, or null. */
export function recordingRefusal(actor: Actor, meeting: MeetingRecord) {
  if (!can(actor, "holdMeeting")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được ghi kết quả biểu quyết.");
  if (meeting.status !== "open") return fail("notNow", "Phiên họp đã hoàn tất, kết quả biểu quyết không sửa được nữa.");
  const closed = sessionActRefusal("vote", meeting.cycle);
  if (closed) return fail("notNow", closed);
  if (!hasQuorum(meeting.present, meeting.total))
    return fail("notNow", `Dự họp ${meeting.present}/${meeting.total}: chưa quá nửa số ủy viên nên chưa biểu quyết được.`);
  return null;
}

/** Writes the votes on one dossier. The event is for the Khối only: a unit learns the result by the decision. */
export async function writeBallot(tx: Tx, actor: Actor, meetingId: string, item: AgendaItem, ballot: Ballot, now: Date): Promise<void> {
  const { dossierId, tabled } = item;
  await tx.ballot.update({
    where: { bodyId_meetingId_dossierId: { bodyId: actor.bodyId, meetingId, dossierId } },
    data: { ...ballot, recordedById: actor.userId, recordedAt: now },
  });
  const { votesFor, votesAgainst, votesOther, outcome, reason } = ballot;
  const data = { unit: tabled.unitName, votesFor, votesAgainst, votesOther, outcome, reason };
  await audit(tx, actor, { action: "meeting.ballot", at: now, dossierId, data });
}

/**
 * Records the votes on one dossier. Refuses without quorum, for a unit in which the actor holds a role, more votes than voters, an outcome
 * without its majority, a decision against the Đề xuất without a reason, and votes that somebody else recorded after the page was read.
 */
export function recordBallot(actor: Actor, meetingId: string, dossierId: string, form: BallotForm, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    const meeting = await lockMeeting(tx, actor, meetingId);
    const item = meeting?.agenda.find((candidate) => candidate.dossierId === dossierId);
    if (!meeting || !item) return fail("notFound", "Không tìm thấy hồ sơ trong phiên họp.");
    const refusal = recordingRefusal(actor, meeting);
    if (refusal) return refusal;
    if (hasConflict(actor, item.unitId))
      return fail("notAllowed", "Đồng chí giữ chức vụ tại đơn vị này nên không ghi kết quả biểu quyết; người khác ghi thay.");
    const { seen, ...ballot } = form;
    if ((item.recordedAt?.toISOString() ?? "") !== seen)
      return fail("conflict", "Kết quả của hồ sơ này vừa có người khác ghi. Đồng chí xem lại rồi ghi tiếp nếu cần.", {
        current: item.ballot,
      });
    const fields = ballotProblems(ballot, votersOf(meeting.present, item.conflicted.length), item.tabled.eligible);
    if (Object.keys(fields).length > 0) return fail("invalid", "Kết quả biểu quyết chưa đúng.", { fields });
    await writeBallot(tx, actor, meetingId, item, ballot, now);
    await touchMeeting(tx, meeting, actor.bodyId);
    return ok(null);
  });
}
