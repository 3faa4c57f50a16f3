import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { dayOf } from "../db/days";
import { listSuccessors, wholeBody } from "../db/handovers";
import { isInForce, membershipInclude, toMembership } from "../db/people";
import { inScope, type Tx } from "../db/scope";
import { shiftDay } from "../domain/calendar-day";
import { handsOverAnywhere, mayHandOver } from "../domain/handover";
import { positionLine } from "../domain/handover-words";
import type { Actor } from "../domain/permissions";
import { compareVietnamese, fold } from "../domain/text";
import { formatDay, isoDay } from "../format";
import { findHandable } from "../use-cases/plan-handover";
import { receivedHandoversFor } from "./received-handover";
import { isId } from "./search-params";

const PER_PAGE = 50;

async function readPositions(tx: Tx, actor: Actor, today: string) {
  const rows = await tx.user.findMany({
    relationLoadStrategy: "join",
    where: { bodyId: actor.bodyId, anonymisedAt: null, memberships: { some: { validTo: null } } },
    select: { name: true, memberships: { include: membershipInclude } },
  });
  return rows
    .flatMap((row) => row.memberships.map((held) => ({ ...toMembership(held), holder: row.name })))
    .filter((held) => isInForce(held, today) && held.validTo === null && mayHandOver(actor, held))
    .map((held) => ({ id: held.id, holder: held.holder, line: positionLine(held), key: fold(`${held.holder} ${positionLine(held)}`) }))
    .sort((a, b) => compareVietnamese(a.line, b.line) || compareVietnamese(a.holder, b.holder));
}

async function readRecent(tx: Tx, actor: Actor) {
  const rows = await tx.handover.findMany({ where: { bodyId: actor.bodyId }, orderBy: { createdAt: "desc" }, take: 20 });
  const ids = [...new Set(rows.flatMap((row) => [row.fromUserId ?? [], row.toUserId].flat()))];
  const people = await tx.user.findMany({ where: { bodyId: actor.bodyId, id: { in: ids } }, select: { id: true, name: true } });
  const places = await tx.unitVersion.findMany({
    where: { bodyId: actor.bodyId, unitId: { in: rows.map((row) => row.unitId) }, validTo: null },
    select: { unitId: true, name: true },
  });
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "";
  return rows.map(({ id, unitId, role, position, fromUserId, toUserId, day, acknowledgedAt }) => {
    const unitName = places.find((place) => place.unitId === unitId)?.name ?? "";
    const line = positionLine({ role, position, unitName });
    return {
      id,
      unitId,
      role,
      position,
      line,
      from: fromUserId && nameOf(fromUserId),
      to: nameOf(toUserId),
      day: dayOf(day),
      acknowledgedAt,
    };
  });
}

/** Gives the positions that the actor may hand over, found without diacritics, and the latest handovers they see; four statements. */
export async function readHandovers(search: string, page: number) {
  const actor = await requireActor();
  const today = isoDay(now());
  const { positions, recent } = await inScope(actor, async (tx) => ({
    positions: await readPositions(tx, actor, today),
    recent: await readRecent(tx, actor),
  }));
  const words = fold(search).split(" ").filter(Boolean);
  const found = positions.filter((held) => words.every((word) => held.key.includes(word)));
  return {
    positions: found.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(({ key: _, ...held }) => held),
    total: found.length,
    pageCount: Math.max(1, Math.ceil(found.length / PER_PAGE)),
    recent: recent.map((row) => ({ ...row, hasBegun: row.day <= today, mayTakeBack: row.day > today && mayHandOver(actor, row) })),
    isAnywhere: handsOverAnywhere(actor),
  };
}

/** Gives the form of handing over one role: who holds it, who may take over, the earliest day. Not found where it is not the actor's to hand over. */
export async function readHandoverForm(roleId: string) {
  const actor = await requireActor();
  if (!isId(roleId)) return notFound();
  const today = isoDay(now());
  const read = await inScope(wholeBody(actor), async (tx) => {
    const found = await findHandable(tx, actor, roleId);
    if (!found) return null;
    const onlyUnit = handsOverAnywhere(actor) ? undefined : found.held.unitId;
    return { ...found, people: await listSuccessors(tx, actor.bodyId, onlyUnit) };
  });
  if (!read) return notFound();
  const { holder, held, people } = read;
  const isOwn = holder.userId === actor.userId;
  const successors = people
    .filter((person) => person.userId !== holder.userId)
    .map((person) => {
      const roles = person.roles.filter((role) => isInForce(role, today) && (handsOverAnywhere(actor) || role.unitId === held.unitId));
      return { value: person.userId, label: [person.name, ...roles.map(positionLine)].join(" · "), hasRole: roles.length > 0 };
    })
    .filter((person) => person.hasRole || handsOverAnywhere(actor))
    .sort((a, b) => compareVietnamese(a.label, b.label));
  return {
    roleId,
    leaver: holder.name,
    position: positionLine(held),
    isMonitor: held.role === "monitor",
    /** Until which day it is held, where an end is written already. */
    heldUntil: held.validTo && formatDay(shiftDay(held.validTo, -1)),
    isOwn,
    firstDay: formatDay(isOwn && held.role !== "monitor" ? shiftDay(today, 1) : today),
    successors: successors.map(({ value, label }) => ({ value, label })),
  };
}

/** Gives what the signed-in person took over. */
export async function readReceivedHandovers() {
  return receivedHandoversFor(await requireActor(), now());
}
