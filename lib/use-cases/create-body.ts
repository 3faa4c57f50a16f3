import "server-only";
import { audit } from "../db/audit";
import { storedDay } from "../db/days";
import { inScope } from "../db/scope";
import type { CriteriaContent, UnitType } from "../domain/criteria";
import { fold } from "../domain/text";
import { isoDay } from "../format";
import { writeLink } from "./create-password-link";

export interface NewBody {
  name: string;
  shortName: string;
  headerUpper: string;
  headerName: string;
  documentCode: string;
  place: string;
  term: string;
  admin: { name: string; username: string; email: string | null };
  criteriaSets: { unitType: UnitType; name: string; source: string; content: CriteriaContent }[];
}

/**
 * Founds a governing body: its root unit, its first administrator and the proposed criteria sets as drafts (published where `publish`).
 * Gives the ids and the secret of the administrator's one-time link.
 */
export async function createBody(input: NewBody, options: { publish: boolean; now: Date; bodyId: string }) {
  const { bodyId, now } = options;
  const today = storedDay(isoDay(now));
  return inScope({ bodyId, unitScope: "all" }, async (tx) => {
    await tx.body.create({ data: { id: bodyId, term: input.term } });
    const root = await tx.unit.create({ data: { bodyId, code: "KHOI" }, select: { id: true } });
    await tx.body.update({ where: { id: bodyId }, data: { rootUnitId: root.id } });
    const { name, shortName, headerUpper, headerName, documentCode, place } = input;
    await tx.unitVersion.create({
      data: {
        bodyId,
        unitId: root.id,
        validFrom: storedDay("2000-01-01"),
        name,
        shortName,
        headerUpper,
        headerName,
        documentCode,
        place,
        searchKey: fold(`${name} ${shortName} KHOI`),
        unitType: "coQuan",
        level: "body",
      },
    });
    const admin = await tx.user.create({
      data: { bodyId, ...input.admin, username: input.admin.username.toLowerCase() },
      select: { id: true },
    });
    await tx.membership.create({
      data: { bodyId, userId: admin.id, unitId: root.id, role: "admin", position: "officer", validFrom: today },
    });
    for (const set of input.criteriaSets) {
      const published = options.publish ? { status: "published" as const, publishedAt: now } : {};
      await tx.criteriaSet.create({ data: { bodyId, ...set, version: 1, ...published } });
    }
    await audit(tx, { bodyId, userId: null, name: "Cài đặt" }, { action: "body.create", at: now, data: { name } });
    const secret = await writeLink(tx, { bodyId, id: admin.id }, "firstPassword");
    return { rootUnitId: root.id, adminUserId: admin.id, secret };
  });
}
