import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { type DossierRecord, factsOf } from "../db/dossiers";
import { lockDossier } from "../db/lock-dossier";
import { inScope, type Tx } from "../db/scope";
import { VERDICTS } from "../domain/assessment";
import { isPart } from "../domain/parts";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { itemsToAppraise, openItems, selfVerdicts } from "../domain/review";
import type { SeenDossier } from "../forms/review";
import { DOSSIER_NOT_FOUND, permitAct, SEEN_TOO_OLD } from "./permit-review";

async function agreeWith(tx: Tx, actor: Actor, record: DossierRecord, codes: readonly string[], now: Date): Promise<void> {
  const mine = { bodyId: actor.bodyId, dossierId: record.id };
  const rows = codes.map((code) => ({ ...mine, unitId: record.unitId, code }));
  await tx.entry.createMany({ data: rows, skipDuplicates: true });
  const verdicts = selfVerdicts(factsOf(record), now);
  for (const appraised of VERDICTS) {
    const group = codes.filter((code) => verdicts.get(code) === appraised);
    if (group.length === 0) continue;
    await tx.entry.updateMany({
      where: { ...mine, code: { in: group } },
      data: { mark: "agree", appraised, appraisalReason: "", appraisedById: actor.userId, appraisedAt: now, version: { increment: 1 } },
    });
  }
}

/** Agrees with the unit on every criterion and part that carries no mark yet. Statements do not grow with their number. */
export function agreeWithRest(actor: Actor, seen: SeenDossier, now: Date): Promise<Result<{ version: number; agreed: number }>> {
  return inScope(actor, async (tx) => {
    const record = await lockDossier(tx, actor, seen.dossierId);
    if (!record) return DOSSIER_NOT_FOUND;
    const permitted = permitAct("mark", actor, record);
    if (!permitted.ok) return permitted;
    if (record.version !== seen.version) return SEEN_TOO_OLD;
    const { unmarked } = openItems(itemsToAppraise(record.content, record.entries, record.partMarks));
    if (unmarked.length === 0) return fail("notNow", "Mọi mục đều đã có kết luận.");
    const agree = { mark: "agree" as const, comment: "" };
    const parts = Object.fromEntries(unmarked.filter(isPart).map((part) => [part, agree]));
    await agreeWith(
      tx,
      actor,
      record,
      unmarked.filter((item) => !isPart(item)),
      now,
    );
    const changed = await changeDossier(tx, record, null, { partMarks: { ...record.partMarks, ...parts } });
    if (!changed.ok) return changed;
    const data = { mark: "agree", items: unmarked };
    await audit(tx, actor, { action: "appraisal.mark", at: now, unitId: record.unitId, dossierId: record.id, data });
    return ok({ version: changed.value.version, agreed: unmarked.length });
  });
}
