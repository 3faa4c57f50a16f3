import "server-only";
import { audit } from "../db/audit";
import { issuerOn } from "../db/decisions";
import { moveCounter } from "../db/register";
import { inScope } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";

/** Sets the next QĐ number of the term in force, where earlier numbers were given on paper. Refuses a number that has passed already. */
export function setNextNumber(actor: Actor, next: number, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "issueDecision")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được chỉnh sổ số văn bản.");
    const { term } = await issuerOn(tx, actor, isoDay(now));
    const moved = await moveCounter(tx, { bodyId: actor.bodyId, issuerId: actor.rootUnitId, type: "QĐ", term }, next);
    if (!moved) {
      const message = `Số ${next} đã qua hoặc đã cấp; số tiếp theo phải lớn hơn số cuối trong sổ.`;
      return fail("invalid", message, { fields: { next: message } });
    }
    await audit(tx, actor, { action: "register.set", at: now, data: { type: "QĐ", term, next } });
    return ok(null);
  });
}
