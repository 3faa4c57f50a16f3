import { beforeAll, describe, expect, it } from "vitest";
import { actorOfToken, actorOfUser } from "../../lib/db/actors";
import { inScope, whileSigningIn } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import { membershipSchema, personEditSchema, personSchema } from "../../lib/forms/person";
import { hashSecret } from "../../lib/password";
import { addMembership, endMembership } from "../../lib/use-cases/assign-role";
import { createPasswordLink } from "../../lib/use-cases/create-password-link";
import { createPasswordLinks } from "../../lib/use-cases/create-password-links";
import { createPerson } from "../../lib/use-cases/create-person";
import { createToken } from "../../lib/use-cases/create-token";
import { setPersonDisabled } from "../../lib/use-cases/disable-person";
import { personOfLink, setPasswordByLink } from "../../lib/use-cases/set-password";
import { signIn } from "../../lib/use-cases/sign-in";
import { sealOfPerson, updatePerson } from "../../lib/use-cases/update-person";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let unitId: string;
const TODAY = "2024-11-04";

beforeAll(async () => {
  world = await buildWorld({ unitCount: 2 });
  unitId = world.units.DCS01 ?? "";
});

let made = 0;
async function newPerson() {
  made += 1;
  const username = `nguoi${made}-${world.bodyId.slice(0, 8)}`;
  const person = personSchema.parse({ name: `Người ${made}`, username, email: `${username}@example.vn` });
  const membership = membershipSchema.parse({ unitId, role: "unitOfficer", position: "deputySecretary" });
  return { username, ...expectOk(await createPerson(world.admin, person, membership, AT.reporting)) };
}

async function storedOf(id: string) {
  return inScope(world.admin, (tx) =>
    tx.user.findUniqueOrThrow({ where: { bodyId_id: { bodyId: world.bodyId, id } }, include: { memberships: true } }),
  );
}

const enter = (login: string, password: string) => signIn({ login, password, address: `a-${login}`, device: "", now: AT.reporting });

describe("a one-time link", () => {
  it("sets the password once", async () => {
    const { username, secret } = await newPerson();
    expect(await personOfLink(secret, AT.reporting)).toMatchObject({ username });
    expectOk(await setPasswordByLink(secret, "một câu dễ nhớ", AT.reporting));
    expect(await setPasswordByLink(secret, "một câu khác", AT.reporting)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(await personOfLink(secret, AT.reporting)).toBeNull();
    expectOk(await enter(username, "một câu dễ nhớ"));
    expect(await enter(username, "một câu khác")).toMatchObject({ ok: false, error: { code: "invalid" } });
  });

  it("is kept as a hash only and dies when it expires", async () => {
    const { secret } = await newPerson();
    const row = await whileSigningIn((tx) => tx.oneTimeLink.findUnique({ where: { tokenHash: hashSecret(secret) } }));
    expect(JSON.stringify(row)).not.toContain(secret);
    await inScope(world.admin, (tx) =>
      tx.oneTimeLink.updateMany({
        where: { bodyId: world.bodyId, tokenHash: hashSecret(secret) },
        data: { expiresAt: new Date(Date.now() - 1000) },
      }),
    );
    expect(await setPasswordByLink(secret, "một câu dễ nhớ", AT.reporting)).toMatchObject({ ok: false, error: { code: "notFound" } });
  });

  it("replaces the one before; a password set by it ends every session", async () => {
    const { id, username, secret } = await newPerson();
    expectOk(await setPasswordByLink(secret, "một câu dễ nhớ", AT.reporting));
    expectOk(await enter(username, "một câu dễ nhớ"));
    const older = expectOk(await createPasswordLink(world.admin, id, AT.reporting));
    const newer = expectOk(await createPasswordLink(world.admin, id, AT.reporting));
    expect(await personOfLink(older.secret, AT.reporting)).toBeNull();
    expectOk(await setPasswordByLink(newer.secret, "một câu mới hẳn", AT.reporting));
    const live = await inScope(world.admin, (tx) => tx.session.count({ where: { bodyId: world.bodyId, userId: id, revokedAt: null } }));
    expect(live).toBe(0);
  });

  it("is made for many at once with the unit on the slip", async () => {
    const people = [await newPerson(), await newPerson()];
    const slips = expectOk(
      await createPasswordLinks(
        world.admin,
        people.map((person) => person.id),
        AT.reporting,
      ),
    );
    expect(slips.map((slip) => slip.places)).toEqual(["Đoàn cơ sở số 1", "Đoàn cơ sở số 1"]);
    expect(await personOfLink(slips[0]?.secret ?? "", AT.reporting)).not.toBeNull();
    expect(await createPasswordLinks(world.admin, [], AT.reporting)).toMatchObject({ ok: false, error: { code: "invalid" } });
  });

  it("is made by an administrator only, and not for people of another body", async () => {
    const { id } = await newPerson();
    expect(await createPasswordLink(world.secretary, id, AT.reporting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    const other = await buildWorld({ unitCount: 1 });
    expect(await createPasswordLink(other.admin, id, AT.reporting)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(await createPasswordLinks(other.admin, [id], AT.reporting)).toMatchObject({ ok: false, error: { code: "invalid" } });
  });
});

describe("a disabled person", () => {
  it("has no session, no link, no sign-in and a dead token, until enabled again", async () => {
    const { id, username, secret } = await newPerson();
    expectOk(await setPasswordByLink(secret, "một câu dễ nhớ", AT.reporting));
    const actor = (await actorOfUser(world.bodyId, id, TODAY)) as Actor;
    const token = expectOk(await createToken(actor, { name: "máy", days: 30 }, AT.reporting));
    expect(await actorOfToken(hashSecret(token.secret), TODAY)).toMatchObject({ userId: id });
    const link = expectOk(await createPasswordLink(world.admin, id, AT.reporting));
    expectOk(await setPersonDisabled(world.admin, id, true, AT.reporting));
    expect(await actorOfToken(hashSecret(token.secret), TODAY)).toBeNull();
    expect(await personOfLink(link.secret, AT.reporting)).toBeNull();
    expect(await enter(username, "một câu dễ nhớ")).toMatchObject({ ok: false });
    expect(await createPasswordLink(world.admin, id, AT.reporting)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expectOk(await setPersonDisabled(world.admin, id, false, AT.reporting));
    expect(await actorOfToken(hashSecret(token.secret), TODAY)).toMatchObject({ userId: id });
  });

  it("is never oneself", async () => {
    expect(await setPersonDisabled(world.admin, world.admin.userId, true, AT.reporting)).toMatchObject({
      ok: false,
      error: { code: "notAllowed" },
    });
  });
});

describe("roles with dates", () => {
  it("are several for one person, each in its place", async () => {
    const { id } = await newPerson();
    const monitor = membershipSchema.parse({ unitId: world.rootUnitId, role: "monitor" });
    expectOk(await addMembership(world.admin, id, monitor, AT.reporting));
    const actor = await actorOfUser(world.bodyId, id, TODAY);
    expect(actor?.memberships.map((membership) => membership.role).sort()).toEqual(["monitor", "unitOfficer"]);
    expect(actor?.unitScope).toBe("all");
  });

  it.each([
    ["a role of the body at a unit", () => ({ unitId, role: "monitor" }), "unitId"],
    ["an officer at the body itself", () => ({ unitId: world.rootUnitId, role: "unitOfficer" }), "unitId"],
    ["a role held already", () => ({ unitId, role: "unitOfficer" }), "role"],
    [
      "an end before the beginning",
      () => ({ unitId: world.units.DCS02, role: "unitOfficer", validFrom: "2024-11-04", validTo: "2024-11-04" }),
      "validTo",
    ],
  ] as const)("refuse %s", async (_, values, field) => {
    const { id } = await newPerson();
    const result = await addMembership(world.admin, id, membershipSchema.parse(values()), AT.reporting);
    expect(result).toMatchObject({ ok: false, error: { code: "invalid", fields: { [field]: expect.any(String) } } });
  });

  it("end on a day: the day before they still hold", async () => {
    const { id } = await newPerson();
    const [membership] = (await storedOf(id)).memberships;
    expectOk(await endMembership(world.admin, membership?.id ?? "", "2024-12-01", AT.reporting));
    expect((await actorOfUser(world.bodyId, id, "2024-11-30"))?.memberships).toHaveLength(1);
    expect(await actorOfUser(world.bodyId, id, "2024-12-01")).toBeNull();
    const again = membershipSchema.parse({ unitId, role: "unitOfficer", validFrom: "2024-12-01" });
    expectOk(await addMembership(world.admin, id, again, AT.reporting));
  });

  it("leave an administrator: nobody ends the own administration", async () => {
    const own = await inScope(world.admin, (tx) =>
      tx.membership.findFirst({ where: { bodyId: world.bodyId, userId: world.admin.userId, role: "admin" } }),
    );
    expect(await endMembership(world.admin, own?.id ?? "", TODAY, AT.reporting)).toMatchObject({
      ok: false,
      error: { code: "notAllowed" },
    });
  });

  it.each(["secretary", "monitor", "btv", "viewer"] as const)("are not given by a %s", async (role) => {
    const { id } = await newPerson();
    const form = membershipSchema.parse({ unitId: world.units.DCS02, role: "unitOfficer" });
    expect(await addMembership(world[role], id, form, AT.reporting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
  });
});

describe("the data of an account", () => {
  it("is changed by one of two editors, the other is told", async () => {
    const { id } = await newPerson();
    const stored = await storedOf(id);
    const form = (name: string) => personEditSchema.parse({ ...stored, email: stored.email ?? "", name, seen: sealOfPerson(stored) });
    expectOk(await updatePerson(world.admin, id, form("Tên một"), AT.reporting));
    expect(await updatePerson(world.admin, id, form("Tên hai"), AT.reporting)).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect((await storedOf(id)).name).toBe("Tên một");
  });

  it("refuses a user name or e-mail that somebody has, in any body, at its field", async () => {
    const other = await buildWorld({ unitCount: 1 });
    const taken = await inScope(other.admin, (tx) => tx.user.findFirst({ where: { bodyId: other.bodyId }, select: { username: true } }));
    const [first, second] = [await newPerson(), await newPerson()];
    const stored = await storedOf(second.id);
    const change = (values: object) =>
      updatePerson(
        world.admin,
        second.id,
        personEditSchema.parse({ ...stored, email: stored.email ?? "", seen: sealOfPerson(stored), ...values }),
        AT.reporting,
      );
    expect(await change({ username: taken?.username })).toMatchObject({ ok: false, error: { fields: { username: expect.any(String) } } });
    expect(await change({ email: `${first.username}@example.vn` })).toMatchObject({
      ok: false,
      error: { fields: { email: expect.any(String) } },
    });
  });
});
