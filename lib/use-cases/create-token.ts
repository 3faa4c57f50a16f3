import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { TokenForm } from "../forms/account";
import { newSecret } from "../password";

const DAY_MS = 86_400_000;
const AT_MOST = 20;

/** Makes an access token for the actor's own programs and gives it this once; only its SHA-256 is kept. It may do what its person may. */
export function createToken(actor: Actor, form: TokenForm, now: Date): Promise<Result<{ secret: string }>> {
  return inScope(actor, async (tx) => {
    const mine = { bodyId: actor.bodyId, userId: actor.userId };
    const live = await tx.apiToken.count({ where: { ...mine, revokedAt: null, expiresAt: { gt: new Date() } } });
    if (live >= AT_MOST) return fail("tooMany", `Mỗi người có tối đa ${AT_MOST} mã đang dùng. Hãy thu hồi mã không dùng nữa.`);
    const { secret, hash } = newSecret("bcd_");
    const expiresAt = new Date(Date.now() + form.days * DAY_MS);
    const { id } = await tx.apiToken.create({ data: { ...mine, name: form.name, tokenHash: hash, expiresAt }, select: { id: true } });
    await audit(tx, actor, { action: "token.create", at: now, data: { token: id, days: form.days } });
    return ok({ secret });
  });
}
