import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { type AuditEntry, auditAll } from "../db/audit";
import { storedDay } from "../db/days";
import { endRoles } from "../db/handovers";
import type { Tx } from "../db/scope";
import { closesAccount, type HandoverPlan, type Newcomer } from "../domain/handover";
import type { HandoverListPlan, ListedPosition } from "../domain/handover-list";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { HandoverUndo } from "../domain/take-back";
import { usernameOf } from "../domain/username";
import { writeLinks } from "./create-password-link";
import type { PersonLink } from "./create-password-links";
import { closeDoors } from "./hand-over";

/** A row of the list that is written: who comes to which position, and (`plan`) from whom. */
interface Line {
  row: ListedPosition;
  newcomer: Newcomer;
  place: { unitId: string; name: string };
  day: string;
  plan: HandoverPlan | null;
}

function linesOf({ changed, added }: HandoverListPlan): Line[] {
  return [
    ...changed.map(({ row, plan }) => {
      const { held, newcomer, day } = plan;
      return { row, newcomer, place: { unitId: held.unitId, name: held.unitName }, day, plan };
    }),
    ...added.map(({ row, newcomer, unit, day }) => ({ row, newcomer, place: { unitId: unit.id, name: unit.name }, day, plan: null })),
  ];
}

/**
 * Makes the accounts that the list needs; gives the user by line. A user name is made from the name, with figures behind it where it is in use. Refuses
 * an e-mail that somebody of the installation has, at its cell. At most three statements.
 */
async function writeNewcomers(tx: Tx, actor: Actor, lines: readonly Line[]): Promise<Result<Map<Line, { id: string; username: string }>>> {
  const made = new Map<Line, { id: string; username: string }>();
  const endings = [() => "", () => `.${randomInt(10, 99)}`, () => `.${randomInt(1000, 9999)}`];
  for (const ending of endings) {
    const wanted = new Map(lines.filter((line) => !made.has(line)).map((line) => [randomUUID() as string, line]));
    if (wanted.size === 0) break;
    const data = [...wanted].map(
      ([
        id,
        {
          row: { name, email, phone },
        },
      ]) => {
        return { bodyId: actor.bodyId, id, username: `${usernameOf(name)}${ending()}`, email: email || null, name, phone };
      },
    );
    const users = await tx.user.createManyAndReturn({ data, skipDuplicates: true, select: { id: true, username: true } });
    for (const user of users) {
      const line = wanted.get(user.id);
      if (line) made.set(line, user);
    }
  }
  const left = lines.find((line) => !made.has(line));
  return left ? fail("conflict", `Ô ${left.row.refs.email}: Thư điện tử này đã có người dùng.`) : ok(made);
}

/** Ends the roles that are handed over or left; gives what taking it back needs, by plan. */
async function moveRoles(tx: Tx, bodyId: string, plans: readonly HandoverPlan[]): Promise<Result<null>> {
  const held = plans.map(({ held: { id, validTo }, day }) => ({ id, day, seen: validTo }));
  if ((await endRoles(tx, bodyId, held)) < held.length) {
    return fail("conflict", "Một chức vụ vừa được người khác bàn giao. Đồng chí xem lại rồi xác nhận.");
  }
  const left = plans.flatMap(({ newcomerLeaves, day }) => newcomerLeaves.map(({ id, validTo }) => ({ id, day, seen: validTo })));
  await endRoles(tx, bodyId, left);
  return ok(null);
}

/** Ends the ways in of those who keep no role, day by day. */
async function closeAll(tx: Tx, actor: Actor, plans: readonly HandoverPlan[], now: Date): Promise<void> {
  const closing = plans.filter(closesAccount);
  for (const day of new Set(closing.map((plan) => plan.day))) {
    const those = closing.filter((plan) => plan.day === day);
    const userIds = those.map(({ leaver }) => leaver.userId);
    for (const { today } of those.slice(0, 1)) await closeDoors(tx, actor, { userIds, day, today }, now);
  }
}

/**
 * Writes a planned list within a transaction: accounts, roles, ended ways in, records and events. The number of statements does not grow with the list.
 * Gives the links of the new people. Refuses an e-mail in use, and a position that was handed over meanwhile.
 */
export async function writeHandoverList(
  tx: Tx,
  actor: Actor,
  { id: batchId, list }: { id: string; list: HandoverListPlan },
  now: Date,
): Promise<Result<PersonLink[]>> {
  const { bodyId } = actor;
  const lines = linesOf(list);
  const newcomers = await writeNewcomers(
    tx,
    actor,
    lines.filter(({ newcomer }) => newcomer.userId === null),
  );
  if (!newcomers.ok) return newcomers;
  const made = newcomers.value;
  const plans = list.changed.map(({ plan }) => plan);
  const moved = await moveRoles(tx, bodyId, plans);
  if (!moved.ok) return moved;
  await closeAll(tx, actor, plans, now);
  const written = lines.map((line) => {
    const { row, newcomer, place, day, plan } = line;
    const userId = newcomer.userId ?? made.get(line)?.id ?? "";
    const what = { bodyId, unitId: place.unitId, role: "unitOfficer" as const, position: plan?.held.position ?? row.position };
    const ended = plan ? [plan.held, ...plan.newcomerLeaves].map(({ id, validTo }) => ({ id, until: validTo })) : [];
    return { line, userId, what, begun: randomUUID() as string, ended, day: storedDay(day) };
  });
  await tx.membership.createMany({ data: written.map(({ what, userId, begun, day }) => ({ ...what, id: begun, userId, validFrom: day })) });
  await tx.handover.createMany({
    data: written.map(({ line, userId, what, begun, ended, day }) => ({
      ...{ ...what, batchId, fromUserId: line.plan?.leaver.userId ?? null, toUserId: userId, day },
      ...{ undo: { begun, ended } satisfies HandoverUndo, createdById: actor.userId, createdAt: now },
    })),
  });
  const events = written.flatMap(({ line, userId }): AuditEntry[] => {
    const { place, plan, day } = line;
    const created = { action: "user.create" as const, at: now, unitId: place.unitId, data: { user: userId, role: "unitOfficer" } };
    const given: Pick<AuditEntry, "action" | "data"> = plan
      ? { action: "handover.give" as const, data: { leaver: plan.leaver.userId, newcomer: userId, role: plan.held.role, from: day } }
      : { action: "membership.add" as const, data: { user: userId, role: "unitOfficer", from: day } };
    return [...(made.has(line) ? [created] : []), { ...given, at: now, unitId: place.unitId }];
  });
  await auditAll(tx, actor, events);
  const users = lines.flatMap((line) => {
    const user = made.get(line);
    return user ? [{ ...user, name: line.row.name, places: line.place.name }] : [];
  });
  const secrets = await writeLinks(
    tx,
    bodyId,
    users.map(({ id }) => id),
  );
  return ok(users.map(({ id, name, username, places }) => ({ userId: id, name, username, places, secret: secrets.get(id) ?? "" })));
}
