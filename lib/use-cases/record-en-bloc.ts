import "server-only";
import { lockMeeting, touchMeeting } from "../db/meetings";
import { inScope } from "../db/scope";
import { ballotProblems } from "../domain/meeting";
import { type Actor, hasConflict } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isUncontested, votersOf } from "../domain/tabled";
import type { EnBlocForm } from "../forms/meeting";
import { recordingRefusal, writeBallot } from "./record-ballot";

/** Records "công nhận" with the same votes for every "thống nhất" dossier that has none yet; gives how many. */
export function recordEnBloc(actor: Actor, meetingId: string, votes: EnBlocForm, now: Date): Promise<Result<{ recorded: number }>> {
  return inScope(actor, async (tx) => {
    const meeting = await lockMeeting(tx, actor, meetingId);
    if (!meeting) return fail("notFound", "Không tìm thấy phiên họp.");
    const refusal = recordingRefusal(actor, meeting);
    if (refusal) return refusal;
    const ballot = { ...votes, outcome: "recognise", reason: "" } as const;
    const fields = ballotProblems(ballot, votersOf(meeting.present, 0), true);
    if (fields.outcome) fields.votesFor ??= fields.outcome;
    delete fields.outcome;
    if (Object.keys(fields).length > 0) return fail("invalid", "Kết quả biểu quyết chưa đúng.", { fields });
    const items = meeting.agenda.filter(
      (item) => item.ballot === null && isUncontested(item.tabled, item.conflicted.length) && !hasConflict(actor, item.unitId),
    );
    if (items.length === 0) return fail("notNow", "Không còn hồ sơ thống nhất nào chưa ghi kết quả.");
    for (const item of items) await writeBallot(tx, actor, meetingId, item, ballot, now);
    await touchMeeting(tx, meeting, actor.bodyId);
    return ok({ recorded: items.length });
  });
}
