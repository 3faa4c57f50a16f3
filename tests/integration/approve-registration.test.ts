import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { canEditItem } from "../../lib/domain/workflow";
import { approveRegistration } from "../../lib/use-cases/approve-registration";
import { approveRegistrations } from "../../lib/use-cases/approve-registrations";
import { assignMonitor, assignMonitors } from "../../lib/use-cases/assign-monitor";
import { setRegistrationComment } from "../../lib/use-cases/set-registration-comment";
import { dossierOf, registered } from "../support/registered";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let other: World;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 6 });
  other = await buildWorld({ unitCount: 1 });
});

const seen = (record: { id: string; version: number }) => ({ dossierId: record.id, version: record.version });

describe("approving a registration", () => {
  it("freezes the targets, keeps the instant and says so in the log", async () => {
    const record = await registered(world, "DCS01");
    expectOk(await approveRegistration(world.monitor, seen(record), AT.approving));
    const after = await dossierOf(world.secretary, "DCS01");
    expect(after.status).toBe("registrationApproved");
    expect(after.registrationApprovedAt).toEqual(AT.approving);
    expect(after.version).toBe(record.version + 1);
    const officer = world.officer("DCS01");
    expect(canEditItem("target", "1.1", officer, after, after.cycle, AT.approving)).toMatchObject({ allowed: false });
    const events = await inScope(world.secretary, (tx) =>
      tx.auditEvent.findMany({ where: { bodyId: world.bodyId, dossierId: record.id, action: "registration.approve" } }),
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.actorId).toBe(world.monitor.userId);
  });

  it("has one winner when two approve the same dossier at once", async () => {
    const record = await registered(world, "DCS02");
    const people = [world.secretary, world.btv, world.monitor, world.secretary];
    const results = await Promise.all(people.map((person) => approveRegistration(person, seen(record), AT.approving)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const refused = results.flatMap((result) => (result.ok ? [] : [result.error.code]));
    expect(refused.every((code) => code === "conflict" || code === "notNow")).toBe(true);
    expect((await dossierOf(world.secretary, "DCS02")).version).toBe(record.version + 1);
  });

  it("refuses an old version, the second approval, administrators, viewers and the unit itself", async () => {
    const record = await registered(world, "DCS03");
    expect(await approveRegistration(world.secretary, { dossierId: record.id, version: record.version - 1 }, AT.approving)).toMatchObject({
      ok: false,
      error: { code: "conflict" },
    });
    for (const person of [world.admin, world.viewer, world.officer("DCS03")]) {
      expect(await approveRegistration(person, seen(record), AT.approving)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    }
    expectOk(await approveRegistration(world.secretary, seen(record), AT.approving));
    expect(await approveRegistration(world.secretary, { dossierId: record.id, version: record.version + 1 }, AT.approving)).toMatchObject({
      ok: false,
      error: { code: "notNow", message: expect.stringContaining("Đang đến lượt đơn vị") },
    });
  });

  it("answers another body and another unit with không tìm thấy", async () => {
    const record = await registered(world, "DCS04");
    for (const person of [other.secretary, world.officer("DCS01")]) {
      expect(await approveRegistration(person, seen(record), AT.approving)).toMatchObject({ ok: false, error: { code: "notFound" } });
    }
  });

  it("refuses whoever holds a role in the unit, and a monitor where another one follows the unit", async () => {
    const record = await dossierOf(world.secretary, "DCS04");
    const { units, rootUnitId, addPerson } = world;
    const member = await addPerson(units.DCS04 ?? "", "unitOfficer", "member");
    const both = {
      ...member,
      memberships: [...member.memberships, { unitId: rootUnitId, role: "btvMember" as const, position: "officer" as const }],
    };
    expect(await approveRegistration({ ...both, unitScope: "all" }, seen(record), AT.approving)).toMatchObject({
      ok: false,
      error: { code: "notAllowed", message: expect.stringContaining("giữ chức vụ tại đơn vị này") },
    });
    const second = await addPerson(rootUnitId, "monitor");
    const assigned = expectOk(await assignMonitor(world.secretary, { ...seen(record), monitorUserId: world.monitor.userId }, AT.approving));
    expect(await approveRegistration(second, { dossierId: record.id, version: assigned.version }, AT.approving)).toMatchObject({
      ok: false,
      error: { code: "notAllowed", message: "Hồ sơ này đã được phân công cho cán bộ theo dõi khác." },
    });
    expectOk(await approveRegistration(world.monitor, { dossierId: record.id, version: assigned.version }, AT.approving));
  });

  it("is held up by remarks that were not returned", async () => {
    const record = await registered(world, "DCS05");
    expectOk(await setRegistrationComment(world.monitor, { dossierId: record.id, code: "1.2", comment: "Nâng chỉ tiêu" }, AT.approving));
    expect(await approveRegistration(world.monitor, seen(record), AT.approving)).toMatchObject({
      ok: false,
      error: { code: "incomplete", fields: { "1.2": expect.any(String) } },
    });
    expectOk(await setRegistrationComment(world.monitor, { dossierId: record.id, code: "1.2", comment: "" }, AT.approving));
    expectOk(await approveRegistration(world.monitor, seen(record), AT.approving));
  });
});

describe("approving several at once", () => {
  it("approves those that can be and reports the others with the reason", async () => {
    const ready = await registered(world, "DCS06");
    const done = await dossierOf(world.secretary, "DCS01");
    const foreign = await dossierOf(other.secretary, "DCS01");
    const outcome = expectOk(await approveRegistrations(world.secretary, [done, ready, foreign].map(seen), AT.approving));
    expect(outcome.done).toEqual([ready.id]);
    expect(outcome.failed).toEqual([
      { dossierId: done.id, message: expect.stringContaining("Hồ sơ không ở bước này") },
      { dossierId: foreign.id, message: "Không tìm thấy hồ sơ." },
    ]);
  });
});

describe("assigning a monitor", () => {
  it("takes monitors of the body only, and nobody of the unit itself", async () => {
    const record = await dossierOf(world.secretary, "DCS06");
    const assign = (monitorUserId: string | null) => assignMonitor(world.secretary, { ...seen(record), monitorUserId }, AT.approving);
    expect(await assign(world.btv.userId)).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(await assign(other.monitor.userId)).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(await assignMonitor(world.monitor, { ...seen(record), monitorUserId: world.monitor.userId }, AT.approving)).toMatchObject({
      ok: false,
      error: { code: "notAllowed" },
    });
    expectOk(await assign(world.monitor.userId));
    expect((await dossierOf(world.secretary, "DCS06")).monitorUserId).toBe(world.monitor.userId);
  });

  it("assigns several, and takes the assignment back", async () => {
    const records = await Promise.all(["DCS05", "DCS06"].map((code) => dossierOf(world.secretary, code)));
    expectOk(await assignMonitors(world.admin, records.map(seen), world.monitor.userId, AT.approving));
    const [first] = await Promise.all(["DCS05", "DCS06"].map((code) => dossierOf(world.secretary, code)));
    expect(first?.monitorUserId).toBe(world.monitor.userId);
    const outcome = expectOk(await assignMonitors(world.admin, records.map(seen), null, AT.approving));
    expect(outcome.failed.map((failure) => failure.dossierId)).toEqual([records[0]?.id]);
    expect((await dossierOf(world.secretary, "DCS06")).monitorUserId).toBeNull();
  });
});
