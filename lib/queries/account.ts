import "server-only";
import { notFound } from "next/navigation";
import { currentSessionId, requireActor } from "../auth/actor";
import { asTold, now } from "../clock";
import { isInForce, membershipInclude, toMembership } from "../db/people";
import { inScope } from "../db/scope";
import { mayHandOver } from "../domain/handover";
import { isoDay } from "../format";
import { sealOfPerson } from "../use-cases/update-person";

/** Gives one's own account: data, roles in force, live sessions (the present one marked), access tokens; one statement. */
export async function readAccount() {
  const actor = await requireActor();
  const [sessionId, at] = [await currentSessionId(), new Date()];
  const row = await inScope(actor, (tx) =>
    tx.user.findFirst({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId, id: actor.userId },
      include: {
        memberships: { include: membershipInclude },
        sessions: { where: { revokedAt: null, expiresAt: { gt: at } }, orderBy: { lastSeenAt: "desc" } },
        tokens: { orderBy: { createdAt: "desc" }, take: 50 },
      },
    }),
  );
  if (!row) return notFound();
  const today = isoDay(now());
  return {
    person: { name: row.name, username: row.username, email: row.email ?? "", phone: row.phone, seen: sealOfPerson(row) },
    roles: row.memberships
      .map(toMembership)
      .filter((membership) => isInForce(membership, today))
      .map((held) => ({ ...held, mayHandOver: held.validTo === null && mayHandOver(actor, held) })),
    sessions: row.sessions.map((session) => ({
      id: session.id,
      device: session.device,
      startedAt: asTold(session.createdAt),
      lastSeenAt: asTold(session.lastSeenAt),
      isCurrent: session.id === sessionId,
    })),
    tokens: row.tokens.map((token) => ({
      id: token.id,
      name: token.name,
      createdAt: asTold(token.createdAt),
      expiresAt: asTold(token.expiresAt),
      lastUsedAt: token.lastUsedAt && asTold(token.lastUsedAt),
      state: token.revokedAt ? ("revoked" as const) : token.expiresAt <= at ? ("expired" as const) : ("live" as const),
    })),
  };
}
