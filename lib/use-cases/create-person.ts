import "server-only";
import { audit } from "../db/audit";
import { storedDay, storedDayOrNull } from "../db/days";
import { inScope } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import type { MembershipForm, PersonForm } from "../forms/person";
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
    const unit = await tx.unit.findFirst({ where: { bodyId: actor.bodyId, id: membership.unitId }, select: { id: true } });
    if (!unit) return fail("invalid", "Không tìm thấy đơn vị.", { fields: { unitId: "Hãy chọn đơn vị." } });
    const { count } = await tx.user.createMany({
      data: { bodyId: actor.bodyId, username: person.username, email, name: person.name, phone: person.phone },
      skipDuplicates: true,
    });
    if (count === 0)
      return fail("invalid", "Tên đăng nhập hoặc thư điện tử đã được dùng.", {
        fields: { username: "Tên đăng nhập hoặc thư điện tử đã được dùng." },
      });
    const user = await tx.user.findUniqueOrThrow({ where: { username: person.username }, select: { id: true } });
    const { unitId, role, position } = membership;
    const validFrom = storedDay(membership.validFrom || isoDay(now));
    const dates = { validFrom, validTo: storedDayOrNull(membership.validTo || null) };
    await tx.membership.create({ data: { bodyId: actor.bodyId, userId: user.id, unitId, role, position, ...dates } });
    const secret = await writeLink(tx, { bodyId: actor.bodyId, id: user.id }, "firstPassword");
    await audit(tx, actor, { action: "user.create", at: now, unitId, data: { user: person.name, role } });
    return ok({ id: user.id, secret });
  });
}
