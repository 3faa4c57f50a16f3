import { beforeAll, describe, expect, it } from "vitest";
import { actorOfSession, actorOfToken } from "../../lib/db/actors";
import { findDossier } from "../../lib/db/dossiers";
import { inScope } from "../../lib/db/scope";
import { tokenSchema } from "../../lib/forms/account";
import { handoverSchema } from "../../lib/forms/handover";
import { hashSecret } from "../../lib/password";
import { receivedHandoversFor } from "../../lib/queries/received-handover";
import { acknowledgeHandover } from "../../lib/use-cases/acknowledge-handover";
import { assignMonitor } from "../../lib/use-cases/assign-monitor";
import { createPasswordLink, createResetLink } from "../../lib/use-cases/create-password-link";
import { createToken } from "../../lib/use-cases/create-token";
import { handOver } from "../../lib/use-cases/hand-over";
import { previewHandover } from "../../lib/use-cases/plan-handover";
import { personOfLink, setPasswordByLink } from "../../lib/use-cases/set-password";
import { countStatements } from "../support/count-statements";
import { actorOn, enterAs, handOverTo, PASSWORD, roleOf, toNewPerson, withPassword } from "../support/handover";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
const TODAY = "2024-11-04";
const DAY = "2024-12-01";
/** Vietnam's midnight at which DAY begins. */
const MIDNIGHT = new Date("2024-11-30T17:00:00Z");
const seconds = (count: number) => new Date(MIDNIGHT.getTime() + count * 1000);

beforeAll(async () => {
  world = await buildWorld({ unitCount: 3 });
});

const officer = (unit = "DCS01", position: "secretary" | "deputySecretary" = "secretary") =>
  world.addPerson(world.units[unit] ?? "", "unitOfficer", position);

describe("the leaver's access", () => {
  it("ends at midnight of the day at every door: session, access token, one-time link, password, reset", async () => {
    const leaver = await officer();
    const { username, enter } = await withPassword(world, leaver);
    const { sessionId } = expectOk(await enter(AT.reporting));
    const { secret: token } = expectOk(await createToken(leaver, tokenSchema.parse({ name: "máy chủ", days: "365" }), AT.reporting));
    const link = expectOk(await createPasswordLink(world.admin, leaver.userId, AT.reporting));
    expectOk(await handOverTo(world.admin, await roleOf(world, leaver), toNewPerson("Người mới", DAY)));
    const doors = async (day: string, now: Date) => [
      (await actorOfSession(sessionId, day)) !== null,
      (await actorOfToken(hashSecret(token), day)) !== null,
      (await personOfLink(link.secret, now)) !== null,
      (await enter(now)).ok,
    ];
    expect(await doors("2024-11-30", seconds(-1))).toEqual([true, true, true, true]);
    expect(await doors(DAY, seconds(0))).toEqual([false, false, false, false]);
    expect(await doors(DAY, seconds(1))).toEqual([false, false, false, false]);
    expect(await setPasswordByLink(link.secret, "câu khác hẳn", seconds(0))).toMatchObject({ ok: false });
    expect(await enterAs(username, seconds(0))).toMatchObject({ ok: false, error: { message: expect.stringContaining("không còn giữ") } });
    const email = `${leaver.userId}@example.vn`;
    await inScope(world.admin, (tx) => tx.user.updateMany({ where: { bodyId: world.bodyId, id: leaver.userId }, data: { email } }));
    expect(await createResetLink(email, seconds(0))).toBeNull();
  });

  it("ends at once where the day is today, and what was open then stays closed when a role comes again", async () => {
    const leaver = await officer();
    const { enter } = await withPassword(world, leaver);
    const { sessionId } = expectOk(await enter(AT.reporting));
    const { secret: token } = expectOk(await createToken(leaver, tokenSchema.parse({ name: "máy chủ", days: "365" }), AT.reporting));
    expectOk(await handOverTo(world.admin, await roleOf(world, leaver), toNewPerson("Người mới", TODAY)));
    expect(await actorOfSession(sessionId, TODAY)).toBeNull();
    await inScope(world.admin, (tx) =>
      tx.membership.create({
        data: {
          ...{ bodyId: world.bodyId, userId: leaver.userId, unitId: world.units.DCS02 ?? "", role: "unitOfficer" },
          validFrom: new Date("2024-01-01"),
        },
      }),
    );
    expect([await actorOfSession(sessionId, TODAY), await actorOfToken(hashSecret(token), TODAY)]).toEqual([null, null]);
    expectOk(await enter(AT.reporting));
  });

  it("stays with what else they hold", async () => {
    const leaver = await world.addPerson(world.rootUnitId, "viewer");
    await inScope(world.admin, (tx) =>
      tx.membership.create({
        data: {
          ...{ bodyId: world.bodyId, userId: leaver.userId, unitId: world.units.DCS03 ?? "", role: "unitOfficer" },
          ...{ position: "secretary", validFrom: new Date("2024-01-01") },
        },
      }),
    );
    const { enter } = await withPassword(world, leaver);
    const { sessionId } = expectOk(await enter(AT.reporting));
    expectOk(await handOverTo(world.admin, await roleOf(world, leaver), toNewPerson("Người mới", TODAY)));
    expect((await actorOfSession(sessionId, TODAY))?.memberships.map((held) => held.role)).toEqual(["unitOfficer"]);
  });
});

describe("the newcomer", () => {
  it("sets a password by the link, gets in from midnight of the day on, and sees the unit's dossiers then", async () => {
    const leaver = await officer("DCS02");
    const done = expectOk(await handOverTo(world.admin, await roleOf(world, leaver), toNewPerson("Trần Thị Bích", DAY)));
    expect(done.username).toMatch(/^tran\.thi\.bich/);
    expectOk(await setPasswordByLink(done.secret ?? "", PASSWORD, AT.reporting));
    expect(await enterAs(done.username, seconds(-1))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("01/12/2024") },
    });
    const entered = expectOk(await enterAs(done.username, seconds(0)));
    expect([entered.tookOver, (await actorOfSession(entered.sessionId, DAY))?.tookOver]).toEqual([true, true]);
    const newcomer = await actorOn(world, done.userId, DAY);
    expect(await inScope(newcomer, (tx) => findDossier(tx, newcomer, { year: 2024, unitCode: "DCS02" }))).not.toBeNull();
    expect(await inScope(newcomer, (tx) => findDossier(tx, newcomer, { year: 2024, unitCode: "DCS01" }))).toBeNull();
  });

  it("reads who handed over, where the papers are, what was registered and is due; confirms once; in six statements", async () => {
    const leaver = await officer("DCS02");
    const form = toNewPerson("Lê Văn Cường", DAY, { papers: "Tủ số 2, phòng Đoàn" });
    const { id, userId } = expectOk(await handOverTo(world.admin, await roleOf(world, leaver), form));
    const newcomer = await actorOn(world, userId, DAY);
    expectOk(await assignMonitorOf("DCS02"));
    const { value, count } = await countStatements(() => receivedHandoversFor(newcomer, seconds(0)));
    expect(count).toBeLessThanOrEqual(6);
    expect(value.handovers).toMatchObject([{ id, from: leaver.name, papers: "Tủ số 2, phòng Đoàn", acknowledgedAt: null }]);
    expect(value.dossiers.map((dossier) => [dossier.year, dossier.unitCode, dossier.task.kind])).toEqual([
      [2024, "DCS02", "report"],
      [2025, "DCS02", "register"],
    ]);
    expect(value.contacts).toMatchObject([{ id: world.monitor.userId, isMonitor: true }]);
    expect(await acknowledgeHandover(leaver, id, seconds(5))).toMatchObject({ ok: false, error: { code: "notFound" } });
    expectOk(await acknowledgeHandover(newcomer, id, seconds(5)));
    expectOk(await acknowledgeHandover(newcomer, id, seconds(9)));
    expect([newcomer.tookOver, (await actorOn(world, userId, DAY)).tookOver]).toEqual([true, false]);
    expect((await receivedHandoversFor(newcomer, seconds(10))).handovers[0]?.acknowledgedAt).toEqual(seconds(5));
    expect(await auditOf("handover.acknowledge", world.units.DCS02)).toHaveLength(1);
  });

  it("with a user name that is taken gets another; a typed one is refused at its field, and so is an e-mail in use", async () => {
    const [one, two, three] = [await officer("DCS03"), await officer("DCS03"), await officer("DCS03")];
    const name = `Ng ${world.bodyId.slice(0, 8)}`;
    const first = expectOk(
      await handOverTo(world.admin, await roleOf(world, one), toNewPerson(name, DAY, { email: `x${world.bodyId}@e.vn` })),
    );
    const second = expectOk(await handOverTo(world.admin, await roleOf(world, two), toNewPerson(name, DAY)));
    expect(second.username.startsWith(`${first.username}.`)).toBe(true);
    const role = await roleOf(world, three);
    const taken: Record<string, string>[] = [{ username: first.username }, { email: `X${world.bodyId}@e.vn` }];
    for (const [index, field] of ["username", "email"].entries()) {
      const form = toNewPerson(name, DAY, taken[index]);
      expect(await handOverTo(world.admin, role, form)).toMatchObject({
        ok: false,
        error: { fields: { [field]: expect.any(String) } },
      });
    }
    expect((await actorOn(world, three.userId, DAY)).memberships).toHaveLength(1);
  });
});

async function assignMonitorOf(unitCode: string) {
  const record = await inScope(world.admin, (tx) => findDossier(tx, world.admin, { year: 2024, unitCode }));
  const { id = "", version = 0 } = record ?? {};
  return assignMonitor(world.secretary, { dossierId: id, version, monitorUserId: world.monitor.userId }, AT.reporting);
}

function auditOf(action: string, unitId?: string) {
  return inScope(world.admin, (tx) => tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action, ...(unitId && { unitId }) } }));
}

describe("a monitor's handover", () => {
  it("moves what they follow, except where the new monitor holds a role in the unit", async () => {
    const leaver = await world.addPerson(world.rootUnitId, "monitor");
    const newcomer = await officer("DCS03");
    for (const unitCode of ["DCS01", "DCS03"]) {
      const record = await inScope(world.admin, (tx) => findDossier(tx, world.admin, { year: 2025, unitCode }));
      const seen = { dossierId: record?.id ?? "", version: record?.version ?? 0, monitorUserId: leaver.userId };
      expectOk(await assignMonitor(world.secretary, seen, AT.reporting));
    }
    const form = handoverSchema.parse({ kind: "known", person: newcomer.userId, day: TODAY });
    const done = expectOk(await handOverTo(world.secretary, await roleOf(world, leaver), form));
    expect(done.secret).toBeNull();
    expect(done.sentences.join(" ")).toContain("chưa có người theo dõi");
    const monitorNow = async (unitCode: string) =>
      (await inScope(world.admin, (tx) => findDossier(tx, world.admin, { year: 2025, unitCode })))?.monitorUserId;
    expect([await monitorNow("DCS01"), await monitorNow("DCS03")]).toEqual([newcomer.userId, null]);
    expect((await receivedHandoversFor(await actorOn(world, newcomer.userId, TODAY), AT.reporting)).followed).toHaveLength(1);
  });
});

describe("who hands over", () => {
  it("is the unit's Bí thư for the own position and a deputy's; another unit's position is not found", async () => {
    const secretary = world.officer("DCS01");
    const [deputy, foreign] = [await officer("DCS01", "deputySecretary"), world.officer("DCS02")];
    const code = async (roleId: string, day: string) => {
      const answer = await previewHandover(secretary, roleId, toNewPerson("Người mới", day), AT.reporting);
      return answer.ok ? "ok" : answer.error.code;
    };
    expect(await code(await roleOf(world, deputy), TODAY)).toBe("ok");
    expect(await code(await roleOf(world, secretary), DAY)).toBe("ok");
    expect(await code(await roleOf(world, secretary), TODAY)).toBe("invalid");
    expect(await code(await roleOf(world, foreign), DAY)).toBe("notFound");
    expect(await code(await roleOf(world, world.monitor), TODAY)).toBe("notFound");
    expect(await code("00000000-0000-7000-8000-000000000000", TODAY)).toBe("notFound");
  });

  it("at a unit gives it to a new person or to somebody of the unit only", async () => {
    const secretary = world.officer("DCS01");
    const role = await roleOf(world, secretary);
    const [own, foreign] = [await officer("DCS01", "deputySecretary"), await officer("DCS02")];
    const to = (person: string) =>
      previewHandover(secretary, role, handoverSchema.parse({ kind: "known", person, day: DAY }), AT.reporting);
    expect(await to(own.userId)).toMatchObject({ ok: true });
    expect(await to(foreign.userId)).toMatchObject({ ok: false, error: { fields: { person: expect.any(String) } } });
    expect(await to(secretary.userId)).toMatchObject({ ok: false, error: { fields: { person: expect.any(String) } } });
  });

  it("sees the handovers of the own unit only", async () => {
    const seen = (actor: typeof world.admin) => inScope(actor, (tx) => tx.handover.findMany({ select: { unitId: true, bodyId: true } }));
    const ofUnit = await seen(world.officer("DCS02"));
    expect(new Set(ofUnit.map((row) => row.unitId))).toEqual(new Set([world.units.DCS02]));
    expect((await seen(world.admin)).length).toBeGreaterThan(ofUnit.length);
    expect(await seen((await buildWorld({ unitCount: 1 })).admin)).toEqual([]);
  });
});

describe("the administrator", () => {
  it("who is the only one leaves to somebody who can sign in, not to a new person", async () => {
    const other = await buildWorld({ unitCount: 1 });
    const [role, viewer] = [await roleOf(other, other.admin), other.viewer];
    expect(await handOverTo(other.admin, role, toNewPerson("Người mới", DAY))).toMatchObject({
      ok: false,
      error: { fields: { person: expect.any(String) } },
    });
    await withPassword(other, viewer);
    expectOk(await handOverTo(other.admin, role, handoverSchema.parse({ kind: "known", person: viewer.userId, day: DAY })));
    expect((await actorOn(other, viewer.userId, DAY)).memberships.map((held) => held.role).sort()).toEqual(["admin", "viewer"]);
  });
});

describe("confirming", () => {
  it("twice at the same moment hands over once, with one new account", async () => {
    const leaver = await officer("DCS03");
    const role = await roleOf(world, leaver);
    const form = toNewPerson("Người gửi hai lần", DAY);
    const { seal } = expectOk(await previewHandover(world.admin, role, form, AT.reporting));
    const answers = await Promise.all([1, 2].map(() => handOver(world.admin, role, form, seal, AT.reporting)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const people = await inScope(world.admin, (tx) => tx.user.count({ where: { bodyId: world.bodyId, name: "Người gửi hai lần" } }));
    expect(people).toBe(1);
  });

  it("something else than was previewed is refused", async () => {
    const role = await roleOf(world, await officer("DCS03"));
    const { seal } = expectOk(await previewHandover(world.admin, role, toNewPerson("Người một", DAY), AT.reporting));
    const answer = await handOver(world.admin, role, toNewPerson("Người hai", DAY), seal, AT.reporting);
    expect(answer).toMatchObject({ ok: false, error: { code: "conflict" } });
  });
});
