import { beforeAll, describe, expect, it } from "vitest";
import { actorOfSession, actorOfToken } from "../../lib/db/actors";
import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import { tokenSchema } from "../../lib/forms/account";
import { ownDataSchema } from "../../lib/forms/person";
import { hashSecret } from "../../lib/password";
import { createPasswordLink, createResetLink } from "../../lib/use-cases/create-password-link";
import { createToken } from "../../lib/use-cases/create-token";
import { endSession } from "../../lib/use-cases/end-session";
import { revokeToken } from "../../lib/use-cases/revoke-token";
import { changePassword, personOfLink, setPasswordByLink } from "../../lib/use-cases/set-password";
import { signIn } from "../../lib/use-cases/sign-in";
import { sealOfPerson, updateOwnData } from "../../lib/use-cases/update-person";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
const TODAY = "2024-11-04";

beforeAll(async () => {
  world = await buildWorld({ unitCount: 1 });
});

async function userOf(actor: Actor) {
  return inScope(actor, (tx) => tx.user.findUniqueOrThrow({ where: { bodyId_id: { bodyId: actor.bodyId, id: actor.userId } } }));
}

/** A person of their own with a password, so that sessions of one test do not meet another's. */
async function newcomer(password: string): Promise<{ actor: Actor; enter: (password: string) => ReturnType<typeof signIn> }> {
  const actor = await world.addPerson(world.rootUnitId, "viewer");
  const { secret, username } = expectOk(await createPasswordLink(world.admin, actor.userId, AT.reporting));
  expectOk(await setPasswordByLink(secret, password, AT.reporting));
  return { actor, enter: (typed) => signIn({ login: username, password: typed, address: username, device: "", now: AT.reporting }) };
}

describe("an access token", () => {
  const form = tokenSchema.parse({ name: "máy chủ báo cáo", days: "30" });

  it("is shown once, kept as a hash, begins with bcd_ and acts as its person", async () => {
    const officer = world.officer("DCS01");
    const { secret } = expectOk(await createToken(officer, form, AT.reporting));
    expect(secret).toMatch(/^bcd_[\w-]{43}$/);
    const rows = await inScope(officer, (tx) => tx.apiToken.findMany({ where: { bodyId: world.bodyId, userId: officer.userId } }));
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(await actorOfToken(hashSecret(secret), TODAY)).toEqual(officer);
  });

  it("is dead when revoked, and when it expired", async () => {
    const [first, second] = [
      expectOk(await createToken(world.viewer, form, AT.reporting)),
      expectOk(await createToken(world.viewer, form, AT.reporting)),
    ];
    const idOf = async (secret: string) =>
      (await inScope(world.viewer, (tx) => tx.apiToken.findFirst({ where: { bodyId: world.bodyId, tokenHash: hashSecret(secret) } })))
        ?.id ?? "";
    expectOk(await revokeToken(world.viewer, await idOf(first.secret), AT.reporting));
    expect(await actorOfToken(hashSecret(first.secret), TODAY)).toBeNull();
    await inScope(world.viewer, (tx) =>
      tx.apiToken.updateMany({
        where: { bodyId: world.bodyId, tokenHash: hashSecret(second.secret) },
        data: { expiresAt: new Date(Date.now() - 1000) },
      }),
    );
    expect(await actorOfToken(hashSecret(second.secret), TODAY)).toBeNull();
  });

  it("is revoked by its own person only", async () => {
    const { secret } = expectOk(await createToken(world.monitor, form, AT.reporting));
    const token = await inScope(world.monitor, (tx) =>
      tx.apiToken.findFirst({ where: { bodyId: world.bodyId, tokenHash: hashSecret(secret) } }),
    );
    expect(await revokeToken(world.admin, token?.id ?? "", AT.reporting)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(await actorOfToken(hashSecret(secret), TODAY)).not.toBeNull();
  });

  it("is one of at most twenty", async () => {
    const { actor } = await newcomer("một câu dễ nhớ");
    for (let index = 0; index < 20; index += 1) expectOk(await createToken(actor, form, AT.reporting));
    expect(await createToken(actor, form, AT.reporting)).toMatchObject({ ok: false, error: { code: "tooMany" } });
  });
});

describe("sessions", () => {
  it("end one by one, and all at once", async () => {
    const { actor, enter } = await newcomer("một câu dễ nhớ");
    const [one, two, three] = [await enter("một câu dễ nhớ"), await enter("một câu dễ nhớ"), await enter("một câu dễ nhớ")].map(
      (result) => expectOk(result).sessionId,
    );
    expect(await endSession(actor, { sessionId: one ?? "" }, AT.reporting)).toBe(1);
    expect([await actorOfSession(one ?? "", TODAY), (await actorOfSession(two ?? "", TODAY))?.userId]).toEqual([null, actor.userId]);
    expect(await endSession(actor, "all", AT.reporting)).toBe(2);
    expect(await actorOfSession(three ?? "", TODAY)).toBeNull();
  });

  it("of somebody else do not end", async () => {
    const { actor, enter } = await newcomer("một câu dễ nhớ");
    const { sessionId } = expectOk(await enter("một câu dễ nhớ"));
    expect(await endSession(world.admin, { sessionId }, AT.reporting)).toBe(0);
    expect((await actorOfSession(sessionId, TODAY))?.userId).toBe(actor.userId);
  });
});

describe("a change of password", () => {
  it("asks the old one, keeps this session and ends the others", async () => {
    const { actor, enter } = await newcomer("một câu dễ nhớ");
    const [here, there] = [expectOk(await enter("một câu dễ nhớ")).sessionId, expectOk(await enter("một câu dễ nhớ")).sessionId];
    const wrong = await changePassword(actor, { current: "sai rồi", password: "câu mới hẳn", sessionId: here }, AT.reporting);
    expect(wrong).toMatchObject({ ok: false, error: { fields: { current: expect.any(String) } } });
    expectOk(await changePassword(actor, { current: "một câu dễ nhớ", password: "câu mới hẳn", sessionId: here }, AT.reporting));
    expect((await actorOfSession(here, TODAY))?.userId).toBe(actor.userId);
    expect(await actorOfSession(there, TODAY)).toBeNull();
    expect(await enter("một câu dễ nhớ")).toMatchObject({ ok: false });
    expectOk(await enter("câu mới hẳn"));
  });

  it("is not guessed at through an open session: six wrong tries, then a wait, the right one included", async () => {
    const { actor, enter } = await newcomer("một câu dễ nhớ");
    const { sessionId } = expectOk(await enter("một câu dễ nhớ"));
    const change = (current: string) => changePassword(actor, { current, password: "câu mới hẳn", sessionId }, AT.reporting);
    const tries = await Promise.all(Array.from({ length: 8 }, (_, at) => change(`thử lần ${at}`)));
    const codes = tries.map((answer) => (answer.ok ? "" : answer.error.code)).sort();
    expect(codes).toEqual([...Array(6).fill("invalid"), "tooMany", "tooMany"]);
    expect(await change("một câu dễ nhớ")).toMatchObject({
      ok: false,
      error: { code: "tooMany", fields: { current: expect.stringContaining("đợi 15 phút") } },
    });
    expectOk(await enter("một câu dễ nhớ"));
  });
});

describe("one's own data", () => {
  it("can be corrected by oneself; the user name stays", async () => {
    const officer = world.officer("DCS01");
    const stored = await userOf(officer);
    const form = ownDataSchema.parse({
      name: "Bí thư mới",
      email: `Moi.${stored.username}@Example.vn`,
      phone: "0292",
      seen: sealOfPerson(stored),
    });
    expectOk(await updateOwnData(officer, form, AT.reporting));
    expect(await userOf(officer)).toMatchObject({
      name: "Bí thư mới",
      email: `moi.${stored.username}@example.vn`,
      phone: "0292",
      username: stored.username,
    });
    expect(await updateOwnData(officer, form, AT.reporting)).toMatchObject({ ok: false, error: { code: "conflict" } });
  });
});

describe("signing in", () => {
  it("stops after six wrong passwords, also when all of them come at the same moment, and counts no right one", async () => {
    const { enter } = await newcomer("một câu dễ nhớ");
    for (let time = 0; time < 8; time += 1) expectOk(await enter("một câu dễ nhớ"));
    const answers = await Promise.all(Array.from({ length: 12 }, (_, guess) => enter(`đoán ${guess}`)));
    const codes = answers.map((answer) => (answer.ok ? "ok" : answer.error.code));
    expect(codes.filter((code) => code === "invalid")).toHaveLength(6);
    expect(codes.filter((code) => code === "tooMany")).toHaveLength(6);
    expect(await enter("một câu dễ nhớ")).toMatchObject({ ok: false, error: { code: "tooMany" } });
  });

  it("stops after forty wrong passwords from one address, whoever they were for", async () => {
    const address = "203.0.113.7";
    const guess = (login: string) => signIn({ login, password: "x", address, device: "", now: AT.reporting });
    for (let person = 0; person < 40; person += 1) expect(await guess(`người-${person}`)).toMatchObject({ error: { code: "invalid" } });
    expect(await guess("người-41")).toMatchObject({ ok: false, error: { code: "tooMany" } });
  });
});

describe("a link to set the password", () => {
  it("on a printed slip outlives a reset that anybody may ask for, and ends once the password is set", async () => {
    const actor = await world.addPerson(world.rootUnitId, "viewer");
    const email = `${actor.userId}@example.vn`;
    await inScope(actor, (tx) => tx.user.updateMany({ where: { bodyId: actor.bodyId, id: actor.userId }, data: { email } }));
    const slip = expectOk(await createPasswordLink(world.admin, actor.userId, AT.reporting));
    const [first, second] = [await createResetLink(email, AT.reporting), await createResetLink(email, AT.reporting)];
    expect(await personOfLink(first?.secret ?? "", AT.reporting)).toBeNull();
    expect(await personOfLink(slip.secret, AT.reporting)).toMatchObject({ username: slip.username });
    expectOk(await setPasswordByLink(second?.secret ?? "", "một câu dễ nhớ", AT.reporting));
    expect(await personOfLink(slip.secret, AT.reporting)).toBeNull();
    expect(await setPasswordByLink(second?.secret ?? "", "lần thứ hai", AT.reporting)).toMatchObject({ ok: false });
  });
});
