import "server-only";
import { audit } from "../db/audit";
import { heldFrom, membershipInclude, placesOf, toMembership } from "../db/people";
import { inScope } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import { writeLink } from "./create-password-link";

const AT_ONCE = 500;

export interface PersonLink {
  userId: string;
  name: string;
  username: string;
  /** The units where the person holds a role today. */
  places: string;
  secret: string;
}

/** Makes links for many people at once, to print on slips; the older unused link of each ends. Refuses more than 500, and nobody. */
export function createPasswordLinks(actor: Actor, userIds: readonly string[], now: Date): Promise<Result<PersonLink[]>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "managePeople")) return fail("notAllowed", "Chỉ quản trị được cấp liên kết đặt mật khẩu.");
    if (userIds.length > AT_ONCE) return fail("tooMany", `Mỗi lần in tối đa ${AT_ONCE} phiếu.`);
    const users = await tx.user.findMany({
      where: { bodyId: actor.bodyId, id: { in: [...userIds] }, disabledAt: null, memberships: { some: heldFrom(isoDay(now)) } },
      select: { id: true, name: true, username: true, memberships: { include: membershipInclude } },
      orderBy: { name: "asc" },
    });
    if (users.length === 0) return fail("invalid", "Hãy chọn ít nhất một người.", { fields: { nguoi: "Hãy chọn ít nhất một người." } });
    const links: PersonLink[] = [];
    for (const { id, name, username, memberships } of users) {
      const secret = await writeLink(tx, { bodyId: actor.bodyId, id }, "firstPassword");
      links.push({ userId: id, name, username, places: placesOf(memberships.map(toMembership), isoDay(now)), secret });
    }
    await audit(tx, actor, { action: "link.create", at: now, data: { users: users.map((user) => user.id) } });
    return ok(links);
  });
}
