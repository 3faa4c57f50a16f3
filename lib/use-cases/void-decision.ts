import "server-only";
import { auditAll } from "../db/audit";
import { decisionTies, lockDecision } from "../db/decision-ties";
import { findDecision } from "../db/decisions";
import { inScope } from "../db/scope";
import { voidMoves, voidRefusal } from "../domain/decision-changes";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { moveNamedDossiers } from "./move-named-dossiers";

/**
 * Voids an issued decision before it is signed: number and content stay, marked hủy; its dossiers go back (công nhận → đã trình, thu hồi → công nhận), and a
 * decision that it had replaced is in force again. Refuses what is signed, what a later decision rests on, and units that hold a certificate.
 */
export function voidDecision(actor: Actor, id: string, reason: string, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "issueDecision")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được hủy quyết định.");
    await lockDecision(tx, actor, id);
    const record = await findDecision(tx, actor, id);
    const ties = record && (await decisionTies(tx, actor, id));
    if (!record || !ties) return fail("notFound", "Không tìm thấy quyết định.");
    const refusal = voidRefusal(ties);
    if (refusal) return fail(record.status === "voided" ? "conflict" : "notNow", refusal);
    if (reason.trim() === "") return fail("invalid", "Hủy quyết định cần có lý do.", { fields: { reason: "Hãy ghi lý do hủy." } });
    const old = record.replaces?.units ?? [];
    const { bodyId } = actor;
    const moved = await moveNamedDossiers(tx, bodyId, voidMoves(record.kind, record.units, old), [...old, ...record.units]);
    if (!moved.ok) return moved;
    const where = { bodyId_id: { bodyId, id } };
    await tx.decision.update({ where, data: { status: "voided", version: record.version + 1 } });
    const paper = { status: "voided", version: { increment: 1 }, voidReason: reason, voidedAt: now } as const;
    await tx.officialDocument.update({ where, data: paper });
    const event = { action: "decision.void", at: now, data: { number: record.numberText, kind: record.kind, reason } } as const;
    const own = record.units.map(({ unitId, dossierId }) => ({ ...event, unitId, dossierId }));
    await auditAll(tx, actor, [...own, { ...event, data: { ...event.data, units: record.units.length } }]);
    return ok(null);
  });
}
