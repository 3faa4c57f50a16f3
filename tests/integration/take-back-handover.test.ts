import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { handoverSchema } from "../../lib/forms/handover";
import { membershipSchema } from "../../lib/forms/person";
import { addMembership, endMembership } from "../../lib/use-cases/assign-role";
import { personOfLink } from "../../lib/use-cases/set-password";
import { takeBackHandover } from "../../lib/use-cases/take-back-handover";
import { actorOn, handOverTo, roleOf, toNewPerson } from "../support/handover";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
const DAY = "2024-12-01";
/** One second before and at Vietnam's midnight of DAY. */
const BEFORE = new Date("2024-11-30T16:59:59Z");
const MIDNIGHT = new Date("2024-11-30T17:00:00Z");

beforeAll(async () => {
  world = await buildWorld({ unitCount: 2 });
});

const officer = (position: "secretary" | "deputySecretary" = "secretary") =>
  world.addPerson(world.units.DCS01 ?? "", "unitOfficer", position);

describe("a handover taken back before its day", () => {
  it("leaves everything as it was, up to the last second, and the link of the new person is dead", async () => {
    const leaver = await officer();
    const done = expectOk(await handOverTo(world.admin, await roleOf(world, leaver), toNewPerson("Người mới", DAY)));
    expect(await personOfLink(done.secret ?? "", BEFORE)).not.toBeNull();
    expectOk(await takeBackHandover(world.admin, done.id, BEFORE));
    expect((await actorOn(world, leaver.userId, DAY)).memberships).toEqual(leaver.memberships);
    await expect(actorOn(world, done.userId, DAY)).rejects.toThrow();
    expect(await personOfLink(done.secret ?? "", BEFORE)).toBeNull();
    expect(await takeBackHandover(world.admin, done.id, BEFORE)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expectOk(await handOverTo(world.admin, await roleOf(world, leaver), toNewPerson("Người khác", DAY)));
  });

  it("gives a deputy who would have moved up the old position again", async () => {
    const [leaver, deputy] = [await officer(), await officer("deputySecretary")];
    const form = handoverSchema.parse({ kind: "known", person: deputy.userId, day: DAY });
    const { id } = expectOk(await handOverTo(world.admin, await roleOf(world, leaver), form));
    expect((await actorOn(world, deputy.userId, DAY)).memberships).toMatchObject([{ position: "secretary" }]);
    expectOk(await takeBackHandover(world.admin, id, BEFORE));
    expect((await actorOn(world, deputy.userId, DAY)).memberships).toMatchObject([{ position: "deputySecretary" }]);
  });

  it("is refused from midnight of the day on, to others, and where a role was changed since", async () => {
    const leaver = await officer();
    const role = await roleOf(world, leaver);
    const { id, userId } = expectOk(await handOverTo(world.admin, role, toNewPerson("Người mới", DAY)));
    expect(await takeBackHandover(world.admin, id, MIDNIGHT)).toMatchObject({ ok: false, error: { code: "notNow" } });
    for (const other of [world.officer("DCS02"), world.monitor, world.viewer]) {
      expect(await takeBackHandover(other, id, BEFORE)).toMatchObject({ ok: false, error: { code: "notFound" } });
    }
    const begun = await inScope(world.admin, (tx) => tx.membership.findFirstOrThrow({ where: { bodyId: world.bodyId, userId } }));
    expectOk(await endMembership(world.admin, begun.id, "2025-06-01", AT.reporting));
    expect(await takeBackHandover(world.admin, id, BEFORE)).toMatchObject({ ok: false, error: { code: "conflict" } });
    const viewer = membershipSchema.parse({ unitId: world.rootUnitId, role: "viewer" });
    expectOk(await addMembership(world.admin, leaver.userId, viewer, AT.reporting));
    expect((await actorOn(world, leaver.userId, DAY)).memberships.map((held) => held.role)).toEqual(["viewer"]);
  });

  it("happens once where it is asked twice at the same moment", async () => {
    const { id } = expectOk(await handOverTo(world.admin, await roleOf(world, await officer()), toNewPerson("Người mới", DAY)));
    const answers = await Promise.all([1, 2].map(() => takeBackHandover(world.admin, id, BEFORE)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });
});
