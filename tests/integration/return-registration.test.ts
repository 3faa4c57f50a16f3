import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { criteriaOf } from "../../lib/domain/criteria";
import { changedItems, diffSnapshots, type Snapshot } from "../../lib/domain/submission";
import { approveRegistration } from "../../lib/use-cases/approve-registration";
import { returnRegistration } from "../../lib/use-cases/return-registration";
import { saveTarget } from "../../lib/use-cases/save-entry";
import { setRegistrationComment } from "../../lib/use-cases/set-registration-comment";
import { submitRegistration } from "../../lib/use-cases/submit-registration";
import { dossierOf, registered } from "../support/registered";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 3 });
});

async function saveAs(code: string, criterion: string, target: string) {
  const officer = world.officer(code);
  const record = await dossierOf(officer, code);
  const version = record.entries.find((entry) => entry.code === criterion)?.version ?? 0;
  const form = {
    dossierId: record.id,
    code: criterion,
    version,
    target,
    solution: "Giải pháp mới",
    dueText: "Quý II",
    person: "Phó Bí thư",
  };
  return saveTarget(officer, form, AT.approving);
}

describe("returning a registration", () => {
  it("needs a comment on at least one criterion, which must exist", async () => {
    const { id, version } = await registered(world, "DCS01");
    const form = { dossierId: id, version };
    expect(await returnRegistration(world.monitor, { ...form, comments: {} }, AT.approving)).toMatchObject({
      ok: false,
      error: { code: "incomplete" },
    });
    expect(await returnRegistration(world.monitor, { ...form, comments: { "1.1": "" } }, AT.approving)).toMatchObject({
      ok: false,
      error: { code: "incomplete" },
    });
    expect(await returnRegistration(world.monitor, { ...form, comments: { "9.9": "x" } }, AT.approving)).toMatchObject({
      ok: false,
      error: { code: "invalid" },
    });
  });

  it("unlocks only what was returned, and shows exactly what changed", async () => {
    const record = await dossierOf(world.monitor, "DCS01");
    expectOk(
      await setRegistrationComment(
        world.monitor,
        { dossierId: record.id, code: "2.4", comment: "Đăng ký ít nhất 2 công trình" },
        AT.approving,
      ),
    );
    const comments = { "3.1": "Nâng lên 5 văn bản" };
    const returned = expectOk(
      await returnRegistration(world.monitor, { dossierId: record.id, version: record.version, comments }, AT.approving),
    );
    expect(returned.returned).toEqual(["2.4", "3.1"]);
    const after = await dossierOf(world.monitor, "DCS01");
    expect(after.returned).toEqual({ "2.4": "Đăng ký ít nhất 2 công trình", "3.1": "Nâng lên 5 văn bản" });
    expect(after.entries.every((entry) => entry.registrationComment === "")).toBe(true);

    const tried = await Promise.all(
      criteriaOf(after.content).map(async ({ code }) => [code, (await saveAs("DCS01", code, "")).ok] as const),
    );
    expect(tried.filter(([, ok]) => ok).map(([code]) => code)).toEqual(["2.4", "3.1"]);

    expectOk(await saveAs("DCS01", "2.4", "2"));
    expectOk(await saveAs("DCS01", "3.1", "5"));
    const officer = world.officer("DCS01");
    const { id, version } = await dossierOf(officer, "DCS01");
    expectOk(await submitRegistration(officer, { dossierId: id, version }, AT.approving));
    const versions = await inScope(world.secretary, (tx) =>
      tx.submission.findMany({ where: { bodyId: world.bodyId, dossierId: id, kind: "registration" }, orderBy: { number: "asc" } }),
    );
    const [first, second] = versions.map((row) => row.content as unknown as Snapshot);
    if (!first || !second) throw new Error("two versions expected");
    expect(changedItems(diffSnapshots(after.content, first, second))).toEqual(["2.4", "3.1"]);
    expect(versions.map((row) => row.lateDays)).toEqual([0, 0]);
  });

  it("takes a saved remark back when it is sent empty", async () => {
    const { id, version } = await registered(world, "DCS02");
    expectOk(await setRegistrationComment(world.btv, { dossierId: id, code: "1.1", comment: "Xem lại" }, AT.approving));
    const sent = { dossierId: id, version, comments: { "1.1": "", "1.2": "Ghi rõ giải pháp" } };
    expect(expectOk(await returnRegistration(world.btv, sent, AT.approving)).returned).toEqual(["1.2"]);
  });

  it("and approving at the same time have one winner", async () => {
    const { id, version } = await registered(world, "DCS03");
    const results = await Promise.all([
      returnRegistration(world.btv, { dossierId: id, version, comments: { "1.1": "Xem lại" } }, AT.approving),
      approveRegistration(world.secretary, { dossierId: id, version }, AT.approving),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect((await dossierOf(world.secretary, "DCS03")).version).toBe(version + 1);
  });

  it("is refused while the unit has the turn", async () => {
    const { id, version } = await dossierOf(world.secretary, "DCS02");
    expect(await returnRegistration(world.secretary, { dossierId: id, version, comments: { "1.1": "x" } }, AT.approving)).toMatchObject({
      ok: false,
      error: { code: "notNow", message: expect.stringContaining("Đang đến lượt đơn vị") },
    });
    expect(await setRegistrationComment(world.secretary, { dossierId: id, code: "1.1", comment: "x" }, AT.approving)).toMatchObject({
      ok: false,
      error: { code: "notNow" },
    });
  });
});
