import "server-only";
import { audit } from "../db/audit";
import { setNext } from "../db/register";
import { registerIssuer } from "../db/register-lines";
import { inScope } from "../db/scope";
import type { DocumentType } from "../domain/numbering";
import type { Actor } from "../domain/permissions";
import { canKeepRegister, canReadRegister } from "../domain/register";
import { fail, ok, type Result } from "../domain/result";

/** The sentence to whoever reads a register without keeping it. */
export const NOT_KEEPER = "Sổ của cơ quan do thư ký Ban Thường vụ ghi, sổ của đơn vị do cán bộ đơn vị ghi.";

/** Sets the next number of a type in the nhiệm kỳ in force, where earlier numbers were given on paper. Refuses a number that the register has passed. */
export function setNextNumber(
  actor: Actor,
  { issuerId, type }: { issuerId: string; type: DocumentType },
  next: number,
  now: Date,
): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    const issuer = canReadRegister(actor, issuerId) ? await registerIssuer(tx, actor, issuerId) : null;
    if (!issuer) return fail("notFound", "Không tìm thấy sổ văn bản.");
    if (!canKeepRegister(actor, issuerId)) return fail("notAllowed", NOT_KEEPER);
    const { term } = issuer;
    if (!(await setNext(tx, { bodyId: actor.bodyId, issuerId, type, term }, next))) {
      const message = `Sổ đã có số ${next} hoặc số lớn hơn; số tiếp theo phải lớn hơn số cuối trong sổ.`;
      return fail("invalid", message, { fields: { next: message } });
    }
    const unitId = issuerId === actor.rootUnitId ? null : issuerId;
    await audit(tx, actor, { action: "register.set", at: now, unitId, data: { type, term, next } });
    return ok(null);
  });
}
