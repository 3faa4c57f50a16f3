import { beforeAll, describe, expect, it } from "vitest";
import { countAnonymiseRequests } from "../../lib/db/anonymise-requests";
import { checkAuditChain } from "../../lib/db/audit-chain";
import { inScope } from "../../lib/db/scope";
import { detailsOf, peopleIn } from "../../lib/domain/audit-people";
import type { Actor } from "../../lib/domain/permissions";
import { tokenSchema } from "../../lib/forms/account";
import { membershipSchema } from "../../lib/forms/person";
import { findEvents } from "../../lib/queries/audit-events";
import { auditFilterOf } from "../../lib/queries/audit-filter";
import { ownDataOf } from "../../lib/queries/own-data";
import { anonymisePerson } from "../../lib/use-cases/anonymise-person";
import { askAnonymisation, declineAnonymisation, withdrawAnonymisation } from "../../lib/use-cases/ask-anonymisation";
import { addMembership } from "../../lib/use-cases/assign-role";
import { createPasswordLink } from "../../lib/use-cases/create-password-link";
import { createToken } from "../../lib/use-cases/create-token";
import { setPersonDisabled } from "../../lib/use-cases/disable-person";
import { countStatements } from "../support/count-statements";
import { enterAs, handOverTo, roleOf, toNewPerson, withPassword } from "../support/handover";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
const TODAY = "2024-11-04";
const NAME = "Phạm Văn Đi";

beforeAll(async () => {
  world = await buildWorld({ unitCount: 2 });
});

const check = () => inScope(world.admin, (tx) => checkAuditChain(tx, world.bodyId));

/** Somebody with name, e-mail, phone, password, session, token and link, whose role ended today. */
async function leaver(): Promise<{ person: Actor; username: string }> {
  const person = await world.addPerson(world.units.DCS01 ?? "", "unitOfficer", "secretary");
  const data = { name: NAME, email: `${person.userId}@example.vn`, phone: "0909 123 456" };
  await inScope(world.admin, (tx) => tx.user.updateMany({ where: { bodyId: world.bodyId, id: person.userId }, data }));
  const named = { ...person, name: NAME };
  const { username, enter } = await withPassword(world, named);
  expectOk(await enter(AT.reporting));
  expectOk(await createToken(named, tokenSchema.parse({ name: "máy của Đi", days: "30" }), AT.reporting));
  expectOk(await handOverTo(world.admin, await roleOf(world, person), toNewPerson("Người đến", TODAY)));
  return { person: named, username };
}

/** Everything stored of a body about a person, in one text. */
function storedOf(userId: string): Promise<string> {
  const where = { bodyId: world.bodyId, userId };
  return inScope(world.admin, async (tx) =>
    JSON.stringify([
      await tx.user.findMany({ where: { bodyId: world.bodyId, id: userId }, omit: { id: true, username: true } }),
      [await tx.session.count({ where }), await tx.apiToken.count({ where }), await tx.oneTimeLink.count({ where })],
      await tx.personName.findMany({ where }),
      await tx.auditEvent.findMany({ where: { bodyId: world.bodyId } }),
    ]),
  );
}

describe("a leaver who is anonymised", () => {
  it("leaves no name, no address and no way in, while the log says the same account did the same things and still holds", async () => {
    const { person, username } = await leaver();
    const actions = () =>
      inScope(world.admin, (tx) =>
        tx.auditEvent.findMany({
          where: { bodyId: world.bodyId, actorId: person.userId },
          select: { seq: true, action: true, hash: true },
        }),
      );
    const before = await actions();
    expect(await storedOf(person.userId)).toContain(NAME);
    const { name } = expectOk(await anonymisePerson(world.admin, person.userId, username, AT.reporting));
    const after = await storedOf(person.userId);
    for (const trace of [NAME, "0909 123 456", `${person.userId}@example.vn`, "máy của Đi", "Máy thử"]) expect(after).not.toContain(trace);
    expect(after).toContain(`"phone":""`);
    expect(after).toContain("[0,0,0]");
    expect(await actions()).toEqual(before);
    expect(before.map((event) => event.action)).toContain("token.create");
    expect((await check()).broken).toBeNull();
    const { rows } = await inScope(world.admin, (tx) => findEvents(tx, world.bodyId, auditFilterOf({ nguoi: name }), 0, 50));
    expect(rows.map((row) => row.actorId)).toEqual(expect.arrayContaining([person.userId]));
    expect(await enterAs(username, AT.reporting)).toMatchObject({ ok: false });
  });

  it("is not anonymised twice, enabled, renamed, linked or given a role again", async () => {
    const { person, username } = await leaver();
    expectOk(await anonymisePerson(world.admin, person.userId, username, AT.reporting));
    const role = membershipSchema.parse({ unitId: world.units.DCS01, role: "unitOfficer" });
    const answers = [
      await anonymisePerson(world.admin, person.userId, username, AT.reporting),
      await setPersonDisabled(world.admin, person.userId, false, AT.reporting),
      await createPasswordLink(world.admin, person.userId, AT.reporting),
      await addMembership(world.admin, person.userId, role, AT.reporting),
    ];
    expect(answers.map((answer) => answer.ok)).toEqual([false, false, false, false]);
    const rename = inScope(world.admin, (tx) =>
      tx.user.updateMany({ where: { bodyId: world.bodyId, id: person.userId }, data: { name: "Ai đó" } }),
    );
    await expect(rename).rejects.toThrow();
  });

  it("holds no role any more, is named by an administrator of the same body who typed the user name", async () => {
    const stays = await world.addPerson(world.units.DCS02 ?? "", "unitOfficer");
    const { username } = await withPassword(world, stays);
    expect(await anonymisePerson(world.admin, stays.userId, username, AT.reporting)).toMatchObject({
      ok: false,
      error: { code: "notNow" },
    });
    const { person, username: own } = await leaver();
    const refusals = [
      await anonymisePerson(world.admin, person.userId, "khác", AT.reporting),
      await anonymisePerson(world.secretary, person.userId, own, AT.reporting),
      await anonymisePerson((await buildWorld({ unitCount: 1 })).admin, person.userId, own, AT.reporting),
    ];
    expect(refusals.map((refusal) => (refusal.ok ? "ok" : refusal.error.code))).toEqual(["invalid", "notAllowed", "notFound"]);
    expect(await storedOf(person.userId)).toContain(NAME);
  });

  it("is anonymised once where it is asked twice at the same moment", async () => {
    const { person, username } = await leaver();
    const answers = await Promise.all([1, 2].map(() => anonymisePerson(world.admin, person.userId, username, AT.reporting)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect((await check()).broken).toBeNull();
  });
});

describe("a request to be anonymised", () => {
  const requestsOf = (userId: string) =>
    inScope(world.admin, (tx) => tx.anonymiseRequest.findMany({ where: { bodyId: world.bodyId, userId }, orderBy: { id: "asc" } }));
  const eventsOf = async (userId: string) => {
    const rows = await inScope(world.admin, (tx) =>
      tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action: { startsWith: "anonymise." } }, orderBy: { seq: "asc" } }),
    );
    return rows.filter(({ data }) => JSON.stringify(data).includes(userId)).map(({ action }) => action);
  };

  it("is recorded once with its date, withdrawn while it is open, and asked again", async () => {
    const person = await world.addPerson(world.units.DCS01 ?? "", "unitOfficer", "member");
    const answers = await Promise.all([1, 2].map(() => askAnonymisation(person, AT.reporting)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await requestsOf(person.userId)).toMatchObject([{ status: "open", requestedAt: AT.reporting, settledAt: null }]);
    expectOk(await withdrawAnonymisation(person, AT.appraising));
    expect(await withdrawAnonymisation(person, AT.appraising)).toMatchObject({ error: { code: "notNow" } });
    expectOk(await askAnonymisation(person, AT.meeting));
    expect((await requestsOf(person.userId)).map(({ status }) => status)).toEqual(["withdrawn", "open"]);
    expect(await eventsOf(person.userId)).toEqual(["anonymise.ask", "anonymise.withdraw", "anonymise.ask"]);
    expect((await ownDataOf(person, AT.meeting)).anonymiseRequests.map(({ status }) => status)).toEqual(["open", "withdrawn"]);
  });

  it("is declined with a reason that the person reads, by the administrator of the body alone, and then never changes", async () => {
    const person = await world.addPerson(world.units.DCS01 ?? "", "unitOfficer", "member");
    expectOk(await askAnonymisation(person, AT.reporting));
    for (const other of [world.secretary, world.monitor, person]) {
      expect(await declineAnonymisation(other, person.userId, "Không", AT.appraising)).toMatchObject({ error: { code: "notAllowed" } });
    }
    const stranger = (await buildWorld({ unitCount: 1 })).admin;
    expect(await declineAnonymisation(stranger, person.userId, "Không", AT.appraising)).toMatchObject({ error: { code: "notNow" } });
    expectOk(await declineAnonymisation(world.admin, person.userId, "Còn giữ chức đến hết nhiệm kỳ", AT.appraising));
    const [own] = (await ownDataOf(person, AT.meeting)).anonymiseRequests;
    expect(own).toEqual({
      status: "declined",
      requestedAt: AT.reporting,
      settledAt: AT.appraising,
      reason: "Còn giữ chức đến hết nhiệm kỳ",
    });
    expect(await withdrawAnonymisation(person, AT.meeting)).toMatchObject({ error: { code: "notNow" } });
    const where = { bodyId: world.bodyId, userId: person.userId };
    await expect(inScope(world.admin, (tx) => tx.anonymiseRequest.updateMany({ where, data: { reason: "khác" } }))).rejects.toThrow();
  });

  it("is done with the anonymising, and counted for the administrator until then", async () => {
    const { person, username } = await leaver();
    const before = await inScope(world.admin, (tx) => countAnonymiseRequests(tx, world.bodyId, "2024-11-04"));
    expectOk(await askAnonymisation(person, AT.reporting));
    const during = await inScope(world.admin, (tx) => countAnonymiseRequests(tx, world.bodyId, "2024-11-04"));
    expect([during.asked - before.asked, during.ready - before.ready]).toEqual([1, 1]);
    expectOk(await anonymisePerson(world.admin, person.userId, username, AT.appraising));
    expect(await requestsOf(person.userId)).toMatchObject([{ status: "done", settledAt: AT.appraising, settledById: world.admin.userId }]);
    expect(await inScope(world.admin, (tx) => countAnonymiseRequests(tx, world.bodyId, "2024-11-04"))).toEqual(before);
    const other = (await buildWorld({ unitCount: 1 })).admin;
    expect(await inScope(other, (tx) => tx.anonymiseRequest.count())).toBe(0);
  });
});

describe("the names beside the log", () => {
  it("are those under which people acted, not those they took later", async () => {
    const person = await world.addPerson(world.rootUnitId, "viewer");
    expectOk(await createToken({ ...person, name: "Tên lúc đó" }, tokenSchema.parse({ name: "x", days: "30" }), AT.reporting));
    const found = (nguoi: string) =>
      inScope(world.admin, async (tx) => (await findEvents(tx, world.bodyId, auditFilterOf({ nguoi }), 0, 50)).rows);
    expect((await found("tên LÚC đó")).map((row) => [row.actorBy?.name, row.actorName])).toEqual([["Tên lúc đó", ""]]);
  });

  it("and all else kept about a person can be read by that person, without a secret", async () => {
    const person = await world.addPerson(world.units.DCS02 ?? "", "unitOfficer", "member");
    const { enter } = await withPassword(world, person);
    expectOk(await enter(AT.reporting));
    const { value, count } = await countStatements(() => ownDataOf(person, AT.reporting));
    expect(count).toBe(4);
    expect(value).toMatchObject({
      account: { id: person.userId, name: person.name },
      sessions: [{ device: "Máy thử" }],
      links: [{ purpose: "firstPassword" }, {}],
    });
    expect(value.roles.map((role) => role.role)).toEqual(["Ủy viên · Đoàn cơ sở số 2"]);
    expect(value.events.map((event) => event.what)).toEqual(["Đăng nhập", "Đặt mật khẩu"]);
    expect(JSON.stringify(value)).not.toMatch(/argon2|tokenHash|passwordHash/);
  });

  it("are carried as ids where an event speaks of somebody", async () => {
    const { person } = await leaver();
    const events = await inScope(world.admin, (tx) => tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action: "handover.give" } }));
    expect(events.flatMap((event) => peopleIn(detailsOf(event.data)))).toContain(person.userId);
  });
});
