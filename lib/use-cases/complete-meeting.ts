import "server-only";
import { type AuditEntry, audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { type DossierRecord, listDossiers } from "../db/dossiers";
import { type AgendaItem, lockMeeting, type MeetingRecord } from "../db/meetings";
import { inScope, type Tx } from "../db/scope";
import { criteriaOf } from "../domain/criteria";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { sessionActRefusal } from "../domain/session-acts";
import { returnedByVote } from "../domain/supplement";
import { completionProblems } from "../domain/tabled";
import { isoDay } from "../format";

function insufficientOf(record: DossierRecord): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of record.entries) if (entry.mark === "insufficient") found.set(entry.code, entry.appraisalReason);
  for (const [part, { mark, comment }] of Object.entries(record.partMarks)) if (mark === "insufficient") found.set(part, comment);
  return found;
}

/** Sends a dossier back to its unit: the returned items unlock and lose their marks, so that they are judged again. */
async function sendBack(tx: Tx, item: AgendaItem, record: DossierRecord, reason: string): Promise<Result<unknown>> {
  const codes = criteriaOf(record.content).map(({ code }) => code);
  const returned = returnedByVote(codes, insufficientOf(record), reason);
  const partMarks = Object.fromEntries(Object.entries(record.partMarks).filter(([part]) => !(part in returned)));
  const changed = await changeDossier(tx, record, "supplementByVote", { returned, partMarks, appraisedAt: null });
  if (!changed.ok) return changed;
  await tx.entry.updateMany({
    where: { bodyId: record.bodyId, dossierId: item.dossierId, code: { in: codes.filter((code) => code in returned) } },
    data: { mark: null, appraised: null, appraisalReason: "", appraisedById: null, appraisedAt: null, version: { increment: 1 } },
  });
  return changed;
}

async function applyOutcome(tx: Tx, bodyId: string, item: AgendaItem, record: DossierRecord | undefined): Promise<Result<unknown>> {
  if (item.ballot?.outcome === "supplement" && record) return sendBack(tx, item, record, item.ballot.reason);
  if (item.ballot?.outcome !== "decline") return ok(null);
  return changeDossier(tx, { bodyId, id: item.dossierId, status: item.status, version: item.version }, "decline");
}

/** Until its decision is issued a unit is not told that it will be recognised: that event is for the Khối only. */
function eventOf({ ballot, unitId, dossierId }: AgendaItem, now: Date): AuditEntry {
  const told = ballot?.outcome === "recognise" ? null : unitId;
  const data = { outcome: ballot?.outcome ?? "", reason: ballot?.reason ?? "" };
  return { action: "meeting.complete", at: now, unitId: told, dossierId, data };
}

/** How many dossiers ended with each outcome. */
export type MeetingSummary = Record<"recognise" | "decline" | "supplement", number>;

function summaryOf(meeting: MeetingRecord): MeetingSummary {
  const count = (outcome: keyof MeetingSummary) => meeting.agenda.filter((item) => item.ballot?.outcome === outcome).length;
  return { recognise: count("recognise"), decline: count("decline"), supplement: count("supplement") };
}

/**
 * Completes a session: "không công nhận" and "yêu cầu bổ sung" take effect, "công nhận" waits for its decision. Refuses without quorum, with votes
 * missing or no longer right, and when anything changed since the page was read (`seen.version`). Afterwards nothing of the session changes.
 */
export function completeMeeting(actor: Actor, seen: { id: string; version: number }, now: Date): Promise<Result<MeetingSummary>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "holdMeeting")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được hoàn tất phiên họp.");
    const meeting = await lockMeeting(tx, actor, seen.id);
    if (!meeting) return fail("notFound", "Không tìm thấy phiên họp.");
    if (meeting.status !== "open") return fail("conflict", "Phiên họp đã được hoàn tất trước đó.");
    const closed = sessionActRefusal("complete", meeting.cycle);
    if (closed) return fail("notNow", closed);
    if (meeting.version !== seen.version) return fail("conflict", "Phiên họp vừa có thay đổi. Đồng chí xem lại kết quả rồi hoàn tất.");
    const problems = completionProblems(meeting, isoDay(now));
    if (problems.length > 0) return fail("incomplete", `Chưa hoàn tất được phiên họp. ${problems.join(" ")}`);
    const ids = meeting.agenda.filter((item) => item.ballot?.outcome === "supplement").map((item) => item.dossierId);
    const records = ids.length > 0 ? await listDossiers(tx, actor, meeting.year, { ids }) : [];
    for (const item of meeting.agenda) {
      const record = records.find((candidate) => candidate.id === item.dossierId);
      const done = await applyOutcome(tx, actor.bodyId, item, record);
      if (!done.ok) return done;
    }
    await tx.meeting.update({
      where: { bodyId_id: { bodyId: actor.bodyId, id: meeting.id } },
      data: { status: "completed", completedAt: now, version: meeting.version + 1 },
    });
    const summary = summaryOf(meeting);
    for (const item of meeting.agenda) await audit(tx, actor, eventOf(item, now));
    await audit(tx, actor, { action: "meeting.complete", at: now, data: { heldOn: meeting.heldOn, ...summary } });
    return ok(summary);
  });
}
