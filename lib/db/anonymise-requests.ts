import "server-only";
import { whyNotAnonymise } from "../domain/anonymise";
import { dayOf } from "./days";
import type { Tx } from "./scope";

/** Counts the open requests of a body to be anonymised, and those of people who can be anonymised on `today`. One statement. */
export async function countAnonymiseRequests(tx: Tx, bodyId: string, today: string): Promise<{ asked: number; ready: number }> {
  const rows = await tx.anonymiseRequest.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, status: "open" },
    select: { user: { select: { memberships: { select: { validFrom: true, validTo: true } } } } },
  });
  const ready = rows.filter(({ user }) => {
    const roles = user.memberships.map((role) => ({ validFrom: dayOf(role.validFrom), validTo: dayOf(role.validTo) }));
    return whyNotAnonymise({ isAnonymised: false, roles }, today) === null;
  });
  return { asked: rows.length, ready: ready.length };
}
