import "server-only";
import { dayOf } from "../db/days";
import { asOne } from "../db/scope";
import type { Verification } from "../domain/document";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isIn } from "../domain/workflow";
import { draftDocument } from "./draft-document";
import { type ComposeDocument, issueDocument } from "./issue-document";
import { saveDocument } from "./save-document";

/**
 * Issues a Giấy chứng nhận for every unit that an issued decision recognises and that has none in force, under the day and the signer of the decision:
 * all of them, or none. Gives how many.
 */
export function issueCertificates(
  actor: Actor,
  decisionId: string,
  now: Date,
  compose: ComposeDocument,
  verifiedAt: (code: string) => Verification,
): Promise<Result<{ count: number }>> {
  return asOne(actor, async (tx) => {
    if (!can(actor, "issueDecision")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được cấp giấy chứng nhận.");
    const { bodyId } = actor;
    const decision = await tx.decision.findFirst({
      relationLoadStrategy: "join",
      where: { bodyId, id: decisionId, kind: "recognition", status: "issued" },
      include: { cycle: { select: { year: true } }, units: { include: { dossier: { select: { status: true } } } } },
    });
    if (!decision) return fail("notFound", "Không tìm thấy quyết định công nhận.");
    const there = await tx.officialDocument.findMany({
      where: { bodyId, kind: "certificate", status: "issued", cycleId: decision.cycleId },
      select: { dossierId: true },
    });
    const certified = new Set(there.map((document) => document.dossierId));
    const units = decision.units.filter((unit) => isIn(unit.dossier.status, "recognised") && !certified.has(unit.dossierId));
    if (units.length === 0) return fail("notNow", "Các đơn vị đang được công nhận theo quyết định này đều đã có giấy chứng nhận.");
    const words = { signedOn: dayOf(decision.decidedOn), signerPosition: decision.signerPosition, signerName: decision.signerName };
    for (const { dossierId } of units) {
      const about = { year: decision.cycle.year, dossierId };
      const draft = await draftDocument(actor, "certificate", about, now, async () => ({}));
      if (!draft.ok) return draft;
      const { version } = await tx.officialDocument.findUniqueOrThrow({ where: { bodyId_id: { bodyId, id: draft.value.id } } });
      const saved = await saveDocument(actor, { id: draft.value.id, version }, { ...words, signerBy: "TM" }, now);
      if (!saved.ok) return saved;
      const issued = await issueDocument(actor, { id: draft.value.id, version: saved.value.version }, now, compose, verifiedAt);
      if (!issued.ok) return issued;
    }
    return ok({ count: units.length });
  });
}
