import { beforeEach, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { handoverTemplate } from "../../lib/documents/xlsx/handover-template";
import type { Actor } from "../../lib/domain/permissions";
import { applyHandovers, planUploadedHandovers } from "../../lib/use-cases/apply-handovers";
import { endMembership } from "../../lib/use-cases/assign-role";
import { takeBackHandover } from "../../lib/use-cases/take-back-handover";
import { planListTakeBack, takeBackList } from "../../lib/use-cases/take-back-list";
import { uploadHandovers } from "../../lib/use-cases/upload-handovers";
import { actorOn } from "../support/handover";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const DAY = "2024-12-01";
/** One second before and at Vietnam's midnight of DAY. */
const BEFORE = new Date("2024-11-30T16:59:59Z");
const MIDNIGHT = new Date("2024-11-30T17:00:00Z");
let world: World;
let listId: string;
let leavers: Actor[];

async function usernameOf(person: Actor): Promise<string> {
  const where = { bodyId_id: { bodyId: world.bodyId, id: person.userId } };
  return (await inScope(world.admin, (tx) => tx.user.findUniqueOrThrow({ where }))).username;
}

/** A congress: a new Bí thư each for DCS01 and DCS02, the deputy of DCS03 moves up and leaves the position to somebody new, DCS03 gets an Ủy viên. */
async function congress(day = DAY): Promise<string> {
  const deputy = await world.addPerson(world.units.DCS03 ?? "", "unitOfficer", "deputySecretary");
  leavers = [world.officer("DCS01"), world.officer("DCS02"), world.officer("DCS03"), deputy];
  const [first, second, third, fourth] = await Promise.all(leavers.map(usernameOf));
  const rows = [
    ["DCS01", "", "Bí thư", "", first ?? "", "Mới Một"],
    ["DCS02", "", "Bí thư", "", second ?? "", "Mới Hai"],
    ["DCS03", "", "Bí thư", "", third ?? "", "", fourth ?? ""],
    ["DCS03", "", "Phó Bí thư", "", fourth ?? "", "Phó Mới"],
    ["DCS03", "", "Ủy viên", "", "", "Ủy Viên Mới"],
  ];
  const bytes = new Uint8Array(await handoverTemplate(rows));
  const { id } = expectOk(await uploadHandovers(world.admin, { bytes, fileName: "Sau đại hội.xlsx", day }, AT.reporting));
  const { seal } = await inScope(world.admin, async (tx) => {
    const batch = await tx.handoverBatch.findUniqueOrThrow({ where: { bodyId_id: { bodyId: world.bodyId, id } } });
    return planUploadedHandovers(tx, world.admin, batch, AT.reporting);
  });
  expectOk(await applyHandovers(world.admin, id, seal, AT.reporting));
  return id;
}

const planned = (now = BEFORE) => inScope(world.admin, (tx) => planListTakeBack(tx, world.bodyId, listId, now));
const rolesOn = async (person: Actor) => (await actorOn(world, person.userId, DAY)).memberships.map(({ position }) => position);
const events = () =>
  inScope(world.admin, (tx) => tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action: { startsWith: "handover.takeBack" } } }));

beforeEach(async () => {
  world = await buildWorld({ unitCount: 3 });
  listId = await congress();
});

describe("a list taken back as a whole", () => {
  it("leaves everything as it was before, up to the last second, and is in the log", async () => {
    const { plan, seal } = await planned();
    expect([plan.back.length, plan.stays.length]).toEqual([5, 0]);
    expect(expectOk(await takeBackList(world.admin, listId, seal, BEFORE))).toEqual({ back: 5, stays: 0 });
    expect(await Promise.all(leavers.map(rolesOn))).toEqual([["secretary"], ["secretary"], ["secretary"], ["deputySecretary"]]);
    const kept = await inScope(world.admin, (tx) =>
      tx.membership.count({ where: { bodyId: world.bodyId, user: { name: { endsWith: "Mới" } } } }),
    );
    expect(kept).toBe(0);
    const log = await events();
    expect(log.filter(({ action }) => action === "handover.takeBack")).toHaveLength(5);
    expect(log.find(({ action }) => action === "handover.takeBackList")?.data).toEqual({ file: "Sau đại hội.xlsx", total: 5, left: 0 });
    expect(await takeBackList(world.admin, listId, seal, BEFORE)).toMatchObject({ error: { code: "notNow" } });
  });

  it("names those that were changed since, takes back the rest, and touches nothing where it is not what was seen", async () => {
    const whole = await planned();
    const [first] = whole.plan.back;
    expectOk(await endMembership(world.admin, first?.undo.begun ?? "", "2025-06-01", AT.reporting));
    expect(await takeBackList(world.admin, listId, whole.seal, BEFORE)).toMatchObject({ error: { code: "conflict" } });
    expect(await events()).toEqual([]);
    const { plan, seal } = await planned();
    expect(plan.stays).toMatchObject([{ handover: { id: first?.id }, reason: expect.stringContaining("đã được sửa") }]);
    expect(expectOk(await takeBackList(world.secretary, listId, seal, BEFORE))).toEqual({ back: 4, stays: 1 });
    expect(await rolesOn(leavers[1] as Actor)).toEqual(["secretary"]);
    await expect(rolesOn(leavers[0] as Actor)).rejects.toThrow();
    expect(await takeBackList(world.admin, listId, (await planned()).seal, BEFORE)).toMatchObject({ error: { code: "notNow" } });
  });

  it("leaves out what was taken back alone before", async () => {
    const { plan } = await planned();
    expectOk(await takeBackHandover(world.admin, plan.back[1]?.id ?? "", BEFORE));
    expect(expectOk(await takeBackList(world.admin, listId, (await planned()).seal, BEFORE))).toEqual({ back: 4, stays: 0 });
  });

  it("is refused from midnight of the day on", async () => {
    const { plan, seal } = await planned(MIDNIGHT);
    expect([plan.back.length, plan.stays.length]).toEqual([0, 5]);
    expect(await takeBackList(world.admin, listId, seal, MIDNIGHT)).toMatchObject({ error: { code: "notNow" } });
  });

  it("happens once where it is asked twice at the same moment", async () => {
    const { seal } = await planned();
    const answers = await Promise.all([1, 2].map(() => takeBackList(world.admin, listId, seal, BEFORE)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await rolesOn(leavers[3] as Actor)).toEqual(["deputySecretary"]);
  });

  it("belongs to the administrator and the secretary of the BTV of the body alone", async () => {
    const { seal } = await planned();
    for (const actor of [world.monitor, world.btv, world.viewer, world.officer("DCS01")]) {
      expect(await takeBackList(actor, listId, seal, BEFORE)).toMatchObject({ error: { code: "notAllowed" } });
    }
    const stranger = (await buildWorld({ unitCount: 1 })).admin;
    expect(await takeBackList(stranger, listId, seal, BEFORE)).toMatchObject({ error: { code: "notFound" } });
  });
});
