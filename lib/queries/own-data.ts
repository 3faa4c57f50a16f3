import "server-only";
import { wholeBody } from "../db/handovers";
import { membershipInclude, toMembership } from "../db/people";
import { inScope } from "../db/scope";
import { auditLabel } from "../domain/audit";
import { positionLine } from "../domain/handover-words";
import type { Actor } from "../domain/permissions";
import { formatDay, formatReceipt } from "../format";

/** Most events of one's own that the file holds. */
const EVENTS = 10_000;

/**
 * Gives everything that is kept about the actor as a person (Law 91/2025: people can see their data): account, roles, sessions, tokens, links,
 * handovers, requests to be anonymised, submissions in their name, events of theirs in the log. Four statements.
 */
export function ownDataOf(actor: Actor, at: Date) {
  const { bodyId, userId } = actor;
  return inScope(wholeBody(actor), async (tx) => {
    const user = await tx.user.findUniqueOrThrow({
      relationLoadStrategy: "join",
      where: { bodyId_id: { bodyId, id: userId } },
      include: {
        memberships: { include: membershipInclude, orderBy: { validFrom: "asc" } },
        sessions: { orderBy: { createdAt: "desc" } },
        tokens: { orderBy: { createdAt: "desc" } },
        links: { orderBy: { createdAt: "desc" } },
        anonymiseRequests: { orderBy: { requestedAt: "desc" } },
      },
    });
    const received = await tx.handover.findMany({ where: { bodyId, OR: [{ fromUserId: userId }, { toUserId: userId }] } });
    const submissions = await tx.submission.count({ where: { bodyId, submittedById: userId } });
    const events = await tx.auditEvent.findMany({
      where: { bodyId, actorId: userId },
      orderBy: { seq: "desc" },
      take: EVENTS,
      select: { seq: true, at: true, action: true },
    });
    return {
      printedAt: formatReceipt(at),
      account: {
        ...{ id: userId, name: user.name, username: user.username, email: user.email ?? "", phone: user.phone },
        ...{ hasPassword: user.passwordHash !== null, createdAt: user.createdAt.toISOString() },
      },
      roles: user.memberships.map(toMembership).map((role) => {
        return { role: positionLine(role), from: formatDay(role.validFrom), until: formatDay(role.validTo) };
      }),
      sessions: user.sessions.map(({ createdAt, lastSeenAt, expiresAt, revokedAt, device }) => ({
        createdAt,
        lastSeenAt,
        expiresAt,
        revokedAt,
        device,
      })),
      tokens: user.tokens.map(({ name, createdAt, expiresAt, lastUsedAt, revokedAt }) => ({
        name,
        createdAt,
        expiresAt,
        lastUsedAt,
        revokedAt,
      })),
      links: user.links.map(({ purpose, createdAt, expiresAt, usedAt }) => ({ purpose, createdAt, expiresAt, usedAt })),
      handovers: received.map(({ day, fromUserId, papers, acknowledgedAt }) => {
        return { day: day.toISOString().slice(0, 10), given: fromUserId === userId, papers, acknowledgedAt };
      }),
      anonymiseRequests: user.anonymiseRequests.map(({ status, requestedAt, settledAt, reason }) => ({
        status,
        requestedAt,
        settledAt,
        reason,
      })),
      submissions,
      events: events.map(({ seq, at: when, action }) => ({ seq, at: when, what: auditLabel(action) })),
    };
  });
}
