import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { MembershipForm, PersonForm } from "../forms/person";
import { writeMembership } from "./assign-role";
import { writeLink } from "./create-password-link";

/** Adds an account with its first role; the person sets the password by the one-time link. Refuses a user name or e-mail in use. */
export function createPerson(
  actor: Actor,
  person: PersonForm,
  membership: MembershipForm,
  now: Date,
): Promise<Result<{ id: string; secret: string }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "managePeople")) return fail("notAllowed", "Chỉ quản trị được thêm tài khoản.");
    const email = person.email.toLowerCase() || null;
    const { count } = await tx.user.createMany({
      data: { bodyId: actor.bodyId, username: person.username, email, name: person.name, phone: person.phone },
      skipDuplicates: true,
    });
    if (count === 0)
      return fail("invalid", "Tên đăng nhập hoặc thư điện tử đã được dùng.", {
        fields: { username: "Tên đăng nhập hoặc thư điện tử đã được dùng." },
      });
    const user = await tx.user.findUniqueOrThrow({ where: { username: person.username }, select: { id: true } });
    const written = await writeMembership(tx, actor, user.id, membership, now);
    if (!written.ok) return written;
    const { unitId, role } = membership;
    const secret = await writeLink(tx, { bodyId: actor.bodyId, id: user.id }, "firstPassword");
    await audit(tx, actor, { action: "user.create", at: now, unitId, data: { user: user.id, role } });
    return ok({ id: user.id, secret });
  });
}
