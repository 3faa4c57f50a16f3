import "server-only";
import { audit } from "../db/audit";
import { storedDay } from "../db/days";
import { decisionTies, lockDecision } from "../db/decision-ties";
import { findDecision } from "../db/decisions";
import { inScope } from "../db/scope";
import { mayName, replaceRefusal } from "../domain/decision-changes";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";

/**
 * Drafts the decision that is to replace an issued one, with its words and the units that still stand as it left them. The old one counts until the new one
 * is issued. Whoever asks while such a draft exists gets that draft. Gives its id.
 */
export function replaceDecision(actor: Actor, id: string, now: Date): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "issueDecision")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được soạn quyết định thay thế.");
    await lockDecision(tx, actor, id);
    const old = await findDecision(tx, actor, id);
    const ties = old && (await decisionTies(tx, actor, id));
    if (!old || !ties) return fail("notFound", "Không tìm thấy quyết định.");
    const { bodyId } = actor;
    const there = await tx.decision.findFirst({ where: { bodyId, replacesId: id, status: "draft" }, select: { id: true } });
    if (there && old.status === "issued") return ok(there);
    const refusal = replaceRefusal(ties);
    if (refusal) return fail("notNow", refusal);
    const { kind, cycle, meetingId, withdraws, signer, reason, content, numberText } = old;
    const decision = await tx.decision.create({
      data: {
        ...{ bodyId, kind, cycleId: cycle.id, meetingId, withdrawsId: withdraws?.id ?? null, replacesId: id, reason, content },
        ...{ signerName: signer.name, signerPosition: signer.position, decidedOn: storedDay(isoDay(now)) },
        ...{ createdById: actor.userId, createdAt: now },
      },
      select: { id: true },
    });
    const units = old.units.filter(({ status }) => mayName(kind, status, true));
    await tx.decisionUnit.createMany({
      data: units.map(({ dossierId, unitId }) => ({ bodyId, decisionId: decision.id, dossierId, unitId })),
    });
    await audit(tx, actor, { action: "decision.replace", at: now, data: { kind, number: numberText, units: units.length } });
    return ok(decision);
  });
}
