import "server-only";
import { randomInt } from "node:crypto";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { storedDay, storedDayOrNull } from "../db/days";
import { findDossierById } from "../db/dossiers";
import { wholeBody } from "../db/handovers";
import { inScope, type Tx } from "../db/scope";
import { closesAccount, type HandoverPlan } from "../domain/handover";
import { handoverSentences } from "../domain/handover-words";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { HandoverUndo } from "../domain/take-back";
import { usernameOf } from "../domain/username";
import { vietnamInstant } from "../format";
import type { HandoverForm } from "../forms/handover";
import { writeLink } from "./create-password-link";
import { planWithin, sealOfPlan } from "./plan-handover";

/** What was done: the newcomer, and the secret of the one-time link where one was made. */
export interface HandedOver {
  id: string;
  userId: string;
  name: string;
  username: string;
  places: string;
  secret: string | null;
  sentences: string[];
}

type NewPerson = Pick<Extract<HandoverForm, { kind: "new" }>, "name" | "username" | "email" | "phone">;

/** Adds the newcomer's account within a transaction. A user name is made from the name where none is typed; refuses a name or e-mail in use. */
async function writeNewcomer(tx: Tx, actor: Actor, person: NewPerson): Promise<Result<{ id: string; username: string }>> {
  const { name, phone } = person;
  const base = usernameOf(name);
  const names = person.username ? [person.username] : [base, `${base}.${randomInt(10, 99)}`, `${base}.${randomInt(1000, 9999)}`];
  for (const username of names) {
    const data = { bodyId: actor.bodyId, username, email: person.email.toLowerCase() || null, name, phone };
    const [made] = await tx.user.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true, username: true } });
    if (made) return ok(made);
  }
  const [field, message] = person.username
    ? ["username", "Tên đăng nhập hoặc thư điện tử đã được dùng."]
    : ["email", "Thư điện tử này đã có người dùng."];
  return fail("invalid", message, { fields: { [field]: message } });
}

/** Ends the ways in of leavers: at once where the day is today, else by their expiry. Their clock is the machine's, `now` may be told. */
export async function closeDoors(
  tx: Tx,
  actor: Actor,
  { userIds, day, today }: { userIds: string[]; day: string; today: string },
  now: Date,
): Promise<void> {
  const mine = { bodyId: actor.bodyId, userId: { in: userIds } };
  const end = new Date(Date.now() + (vietnamInstant(day, "00:00").getTime() - now.getTime()));
  const ended = day === today ? { revokedAt: new Date() } : { expiresAt: end };
  await tx.session.updateMany({ where: { ...mine, revokedAt: null, expiresAt: { gt: end } }, data: ended });
  await tx.apiToken.updateMany({ where: { ...mine, revokedAt: null, expiresAt: { gt: end } }, data: ended });
  const dead = day === today ? { usedAt: new Date() } : { expiresAt: end };
  await tx.oneTimeLink.updateMany({ where: { ...mine, usedAt: null, expiresAt: { gt: end } }, data: dead });
}

async function moveFollowed(tx: Tx, actor: Actor, plan: HandoverPlan, toUserId: string, now: Date): Promise<Result<null>> {
  const moved = new Set(plan.moves.map((dossier) => dossier.id));
  for (const { id } of [...plan.moves, ...plan.unfollowed]) {
    const record = await findDossierById(tx, { bodyId: actor.bodyId, unitScope: "all" }, id);
    if (!record) return fail("conflict", "Danh sách hồ sơ theo dõi vừa thay đổi. Hãy xem trước lại.");
    const monitorUserId = moved.has(id) ? toUserId : null;
    const changed = await changeDossier(tx, record, null, { monitorUserId });
    if (!changed.ok) return changed;
    const data = { monitor: monitorUserId };
    await audit(tx, actor, { action: "dossier.assign", at: now, unitId: record.unitId, dossierId: id, data });
  }
  return ok(null);
}

async function moveRoles(tx: Tx, actor: Actor, plan: HandoverPlan, toUserId: string): Promise<Result<HandoverUndo>> {
  const { held, newcomerLeaves } = plan;
  const day = storedDay(plan.day);
  const { bodyId } = actor;
  const { count } = await tx.membership.updateMany({
    where: { bodyId, id: held.id, validTo: storedDayOrNull(held.validTo) },
    data: { validTo: day },
  });
  if (count === 0) return fail("conflict", "Chức vụ này vừa được người khác bàn giao. Hãy mở lại trang.");
  await tx.membership.updateMany({ where: { bodyId, id: { in: newcomerLeaves.map((role) => role.id) } }, data: { validTo: day } });
  const { unitId, role, position } = held;
  const begun = await tx.membership.create({
    data: { bodyId, userId: toUserId, unitId, role, position, validFrom: day },
    select: { id: true },
  });
  return ok({ begun: begun.id, ended: [held, ...newcomerLeaves].map(({ id, validTo }) => ({ id, until: validTo })) });
}

/** Writes a planned handover to a person with an account, within a transaction. Gives the id of its record. */
async function writeHandover(
  tx: Tx,
  actor: Actor,
  plan: HandoverPlan,
  to: { userId: string; papers: string },
  now: Date,
): Promise<Result<string>> {
  const moved = await moveRoles(tx, actor, plan, to.userId);
  if (!moved.ok) return moved;
  const followed = await moveFollowed(tx, actor, plan, to.userId, now);
  if (!followed.ok) return followed;
  if (closesAccount(plan)) await closeDoors(tx, actor, { ...plan, userIds: [plan.leaver.userId] }, now);
  const { unitId, role, position } = plan.held;
  const { id } = await tx.handover.create({
    data: {
      ...{ bodyId: actor.bodyId, unitId, role, position, fromUserId: plan.leaver.userId, toUserId: to.userId },
      ...{ day: storedDay(plan.day), papers: to.papers, undo: moved.value, createdById: actor.userId, createdAt: now },
    },
    select: { id: true },
  });
  const data = { leaver: plan.leaver.userId, newcomer: to.userId, role, from: plan.day };
  await audit(tx, actor, { action: "handover.give", at: now, unitId, data });
  return ok(id);
}

/** A new person always gets a link; somebody who never set a password only from those who manage accounts. */
async function linkFor(tx: Tx, actor: Actor, user: { id: string; passwordHash: string | null }, isNew: boolean): Promise<string | null> {
  const wants = isNew || (user.passwordHash === null && can(actor, "managePeople"));
  return wants ? writeLink(tx, { bodyId: actor.bodyId, id: user.id }, "firstPassword") : null;
}

/**
 * Hands a role over as it was previewed: one transaction ends the leaver's role and ways in, begins the newcomer's, moves what a monitor follows.
 * Refuses what the plan refuses, and a preview that no longer holds (`seal`), a second time included.
 */
export function handOver(actor: Actor, roleId: string, form: HandoverForm, seal: string, now: Date): Promise<Result<HandedOver>> {
  return inScope(wholeBody(actor), async (tx) => {
    const planned = await planWithin(tx, actor, roleId, form, now);
    if (!planned.ok) return planned;
    const { plan, belongings } = planned.value;
    if (sealOfPlan(plan) !== seal) return fail("conflict", "Nội dung bàn giao đã khác lúc xem trước. Hãy xem trước lại rồi xác nhận.");
    const made = form.kind === "new" ? await writeNewcomer(tx, actor, form) : ok({ id: form.person });
    if (!made.ok) return made;
    const { id: userId } = made.value;
    if (form.kind === "new") {
      const data = { user: userId, role: plan.held.role };
      await audit(tx, actor, { action: "user.create", at: now, unitId: plan.held.unitId, data });
    }
    const written = await writeHandover(tx, actor, plan, { userId, papers: form.papers }, now);
    if (!written.ok) return written;
    const user = await tx.user.findUniqueOrThrow({ where: { bodyId_id: { bodyId: actor.bodyId, id: userId } } });
    const secret = await linkFor(tx, actor, user, form.kind === "new");
    const { name, username } = user;
    const sentences = handoverSentences(plan, belongings);
    return ok({ id: written.value, userId, name, username, places: plan.held.unitName, secret, sentences });
  });
}
