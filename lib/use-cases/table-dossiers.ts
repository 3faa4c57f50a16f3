import "server-only";
import { type AuditEntry, audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { type DossierRecord, factsOf, listDossiers } from "../db/dossiers";
import { lockMeeting, touchMeeting } from "../db/meetings";
import { inScope, type Tx } from "../db/scope";
import { refusalSentence } from "../domain/labels";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { sessionActRefusal } from "../domain/session-acts";
import { type Tabled, tabledOf } from "../domain/tabled";
import { canStep, isIn } from "../domain/workflow";

/** Freezes what the BTV sees of a dossier at `now`. */
function freeze(record: DossierRecord, now: Date): Tabled {
  const { unitCode, unit } = record;
  const reasons = new Map(record.entries.map((entry) => [entry.code, entry.appraisalReason]));
  const facts = { unitCode, unitName: unit.name, unitType: unit.unitType, memberCount: unit.memberCount };
  return tabledOf(facts, factsOf(record), reasons, now);
}

/** Moves one dossier onto the agenda; gives the event to log when every row is written (the log's lock comes last). */
async function tableOne(tx: Tx, bodyId: string, meetingId: string, record: DossierRecord, now: Date): Promise<Result<AuditEntry>> {
  const changed = await changeDossier(tx, record, "table");
  if (!changed.ok) return changed;
  const proposal = freeze(record, now);
  const { unitId, id: dossierId } = record;
  await tx.ballot.create({ data: { bodyId, meetingId, dossierId, unitId, proposal } });
  return ok({ action: "meeting.table", at: now, unitId, dossierId, data: { eligible: proposal.eligible } });
}

/**
 * Lays appraised dossiers of the session's year before it: the chosen ones, or "all". Their Đề xuất is frozen as it is now.
 * "all" leaves out those of units in which the actor holds a role (named in `left`); a chosen one that may not be tabled refuses everything.
 */
export function tableDossiers(
  actor: Actor,
  meetingId: string,
  chosen: readonly string[] | "all",
  now: Date,
): Promise<Result<{ tabled: number; left: string[] }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "holdMeeting")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được đưa hồ sơ ra phiên họp.");
    const meeting = await lockMeeting(tx, actor, meetingId);
    if (!meeting) return fail("notFound", "Không tìm thấy phiên họp.");
    if (meeting.status !== "open") return fail("notNow", "Phiên họp đã hoàn tất, không thêm hồ sơ được nữa.");
    const closed = sessionActRefusal("table", meeting.cycle);
    if (closed) return fail("notNow", closed);
    const records = await listDossiers(tx, actor, meeting.year, chosen === "all" ? {} : { ids: [...chosen] });
    if (chosen !== "all" && records.length !== new Set(chosen).size) return fail("notFound", "Không tìm thấy hồ sơ.");
    const left: string[] = [];
    const events: AuditEntry[] = [];
    for (const record of records) {
      if (chosen === "all" && !isIn(record.status, "awaitingMeeting")) continue;
      const permission = canStep("table", actor, record, record.cycle, now);
      if (!permission.allowed) {
        const why = refusalSentence(permission.refusal);
        if (chosen !== "all") return fail("notNow", `${record.unit.name}: ${why}`, { fields: { units: `${record.unit.name}: ${why}` } });
        left.push(record.unit.name);
        continue;
      }
      const done = await tableOne(tx, actor.bodyId, meetingId, record, now);
      if (!done.ok) return done;
      events.push(done.value);
    }
    if (events.length === 0) return fail("notNow", "Không có hồ sơ nào đã thẩm định để đưa ra phiên họp.");
    await touchMeeting(tx, meeting, actor.bodyId);
    for (const event of events) await audit(tx, actor, event);
    return ok({ tabled: events.length, left });
  });
}
