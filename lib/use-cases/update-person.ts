import "server-only";
import { audit } from "../db/audit";
import { inScope, whileSigningIn } from "../db/scope";
import { sealOf } from "../db/seal";
import { unlessTaken } from "../db/taken";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { OwnDataForm, PersonEditForm } from "../forms/person";

interface PersonData {
  name: string;
  username: string;
  email: string | null;
  phone: string;
}

/** The seal of an account as a page showed it. */
export function sealOfPerson({ name, username, email, phone }: PersonData): string {
  return sealOf({ name, username, email, phone });
}

/** User names and e-mails are unique over the installation: says which of the two somebody else has. */
async function refuseTaken(userId: string, username: string): Promise<Result<null>> {
  const other = await whileSigningIn((tx) => tx.user.findFirst({ where: { username, id: { not: userId } }, select: { id: true } }));
  const field = other ? "username" : "email";
  const message = other ? "Tên đăng nhập này đã có người dùng." : "Thư điện tử này đã có người dùng.";
  return fail("invalid", message, { fields: { [field]: message } });
}

function writePerson(actor: Actor, userId: string, seen: string, form: Partial<PersonEditForm>, now: Date): Promise<Result<null>> {
  const write = () =>
    inScope(actor, async (tx): Promise<Result<null>> => {
      const stored = await tx.user.findFirst({
        where: { bodyId: actor.bodyId, id: userId, anonymisedAt: null },
        select: { name: true, username: true, email: true, phone: true },
      });
      if (!stored) return fail("notFound", "Không tìm thấy tài khoản.");
      const { name = stored.name, username = stored.username, email = stored.email ?? "", phone = stored.phone } = form;
      const data = { name, username, phone, email: email.toLowerCase() || null };
      const guarded = { bodyId: actor.bodyId, id: userId, ...stored };
      const { count } = sealOfPerson(stored) === seen ? await tx.user.updateMany({ where: guarded, data }) : { count: 0 };
      if (count === 0) return fail("conflict", "Đã có người sửa tài khoản này trước đồng chí. Hãy mở lại trang để xem bản mới nhất.");
      await audit(tx, actor, { action: "user.update", at: now, data: { user: userId } });
      return ok(null);
    });
  return unlessTaken(write, () => refuseTaken(userId, form.username ?? ""));
}

/** An administrator changes an account. Refuses a user name or e-mail in use anywhere, and a page that somebody has overtaken. */
export async function updatePerson(actor: Actor, userId: string, form: PersonEditForm, now: Date): Promise<Result<null>> {
  if (!can(actor, "managePeople")) return fail("notAllowed", "Chỉ quản trị được sửa tài khoản.");
  return writePerson(actor, userId, form.seen, form, now);
}

/** A person changes the own name, e-mail and phone (Law 91/2025: people can correct their data); the user name stays. */
export function updateOwnData(actor: Actor, form: OwnDataForm, now: Date): Promise<Result<null>> {
  const { name, email, phone } = form;
  return writePerson(actor, actor.userId, form.seen, { name, email, phone }, now);
}
