import "server-only";
import { audit } from "../db/audit";
import { storedDay, storedDayOrNull } from "../db/days";
import { inScope, type Tx } from "../db/scope";
import { ROLE_LABEL } from "../domain/labels";
import { type Actor, can, isBodyRole } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import type { MembershipForm } from "../forms/person";

function refuse(field: string, message: string) {
  return fail("invalid", message, { fields: { [field]: message } });
}

/** Writes a role within a transaction: roles of the governing body at its root, an officer at a unit; not twice at the same time. */
export async function writeMembership(tx: Tx, actor: Actor, userId: string, form: MembershipForm, now: Date): Promise<Result<null>> {
  const { unitId, role } = form;
  const validFrom = form.validFrom || isoDay(now);
  if (isBodyRole(role) !== (unitId === actor.rootUnitId)) {
    return refuse(
      "unitId",
      isBodyRole(role) ? `Vai trò ${ROLE_LABEL[role]} được giao tại cơ quan điều hành.` : "Hãy chọn đơn vị mà cán bộ giữ chức vụ.",
    );
  }
  if (form.validTo && form.validTo <= validFrom) return refuse("validTo", "Ngày kết thúc phải sau ngày bắt đầu.");
  const unit = await tx.unit.findFirst({ where: { bodyId: actor.bodyId, id: unitId }, select: { id: true } });
  if (!unit) return refuse("unitId", "Hãy chọn đơn vị.");
  const [from, to] = [storedDay(validFrom), storedDayOrNull(form.validTo || null)];
  const overlapping = {
    OR: [{ validTo: null }, { validTo: { gt: from } }],
    ...(to && { validFrom: { lt: to } }),
  };
  const held = await tx.membership.findFirst({
    where: { bodyId: actor.bodyId, userId, unitId, role, ...overlapping },
    select: { id: true },
  });
  if (held) return refuse("role", "Người này đã giữ vai trò đó trong thời gian trên.");
  const key = { bodyId: actor.bodyId, userId, unitId };
  await tx.membership.create({ data: { ...key, role, position: form.position, validFrom: from, validTo: to } });
  return ok(null);
}

/** Gives a person one more role, from a day on. Refuses a role at the wrong level and one that is held already. */
export function addMembership(actor: Actor, userId: string, form: MembershipForm, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "managePeople")) return fail("notAllowed", "Chỉ quản trị được giao vai trò.");
    const user = await tx.user.findFirst({ where: { bodyId: actor.bodyId, id: userId, anonymisedAt: null }, select: { id: true } });
    if (!user) return fail("notFound", "Không tìm thấy tài khoản.");
    const written = await writeMembership(tx, actor, userId, form, now);
    if (!written.ok) return written;
    const data = { user: userId, role: form.role, from: form.validFrom || isoDay(now) };
    await audit(tx, actor, { action: "membership.add", at: now, unitId: form.unitId, data });
    return ok(null);
  });
}

/** Ends a role: `validTo` (ISO day) is the first day it no longer holds. Nobody ends the own administration, so that one administrator remains. */
export function endMembership(actor: Actor, membershipId: string, validTo: string, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "managePeople")) return fail("notAllowed", "Chỉ quản trị được kết thúc vai trò.");
    const membership = await tx.membership.findFirst({
      where: { bodyId: actor.bodyId, id: membershipId },
      select: { userId: true, unitId: true, role: true, validFrom: true, validTo: true },
    });
    if (!membership) return fail("notFound", "Không tìm thấy vai trò.");
    if (membership.role === "admin" && membership.userId === actor.userId) {
      return fail("notAllowed", "Đồng chí không thể tự kết thúc vai trò quản trị của mình; việc này do một quản trị khác thực hiện.");
    }
    if (storedDay(validTo) < membership.validFrom) return refuse("validTo", "Ngày kết thúc không được trước ngày bắt đầu.");
    const { count } = await tx.membership.updateMany({
      where: { bodyId: actor.bodyId, id: membershipId, validTo: membership.validTo },
      data: { validTo: storedDay(validTo) },
    });
    if (count === 0) return fail("conflict", "Đã có người sửa vai trò này trước đồng chí.");
    const data = { user: membership.userId, role: membership.role, to: validTo };
    await audit(tx, actor, { action: "membership.end", at: now, unitId: membership.unitId, data });
    return ok(null);
  });
}
