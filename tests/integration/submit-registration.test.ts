import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { canonicalJson } from "../../lib/domain/submission";
import { returnRegistration } from "../../lib/use-cases/return-registration";
import { saveTarget } from "../../lib/use-cases/save-entry";
import { startRegistration } from "../../lib/use-cases/start-registration";
import { submitRegistration } from "../../lib/use-cases/submit-registration";
import { dossierOf, registered } from "../support/registered";
import { sha256 } from "../support/sha256";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await buildWorld({ unitCount: 7 });
});

function versionsOf(dossierId: string) {
  return inScope(world.secretary, (tx) =>
    tx.submission.findMany({ where: { bodyId: world.bodyId, dossierId }, orderBy: { number: "asc" } }),
  );
}

describe("sending a registration", () => {
  it("is refused while targets are missing and names them", async () => {
    const officer = world.officer("DCS01");
    const { id: dossierId, version } = await dossierOf(officer, "DCS01");
    const refused = await submitRegistration(officer, { dossierId, version }, AT.registering);
    expect(refused).toMatchObject({ ok: false, error: { code: "incomplete", message: expect.stringContaining("1.9: chưa có chỉ tiêu") } });
  });

  it("makes an immutable numbered version whose fingerprint can be computed again", async () => {
    const dossier = await registered(world, "DCS01");
    const [version] = await versionsOf(dossier.id);
    expect(version).toMatchObject({ number: 1, kind: "registration", lateDays: 0, submittedAt: AT.registering });
    expect(version?.sha256).toBe(sha256(canonicalJson(version?.content)));
    expect(dossier).toMatchObject({ status: "registrationSubmitted", registeredAt: AT.registering });
    const change = inScope(world.secretary, (tx) => tx.submission.updateMany({ where: { id: version?.id }, data: { number: 9 } }));
    await expect(change).rejects.toThrow();
  });

  it("gives one version and one receipt for presses in parallel and for a retry", async () => {
    const officer = world.officer("DCS02");
    const before = await registered(world, "DCS02");
    const comments = { "1.2": "Xem lại" };
    expectOk(await returnRegistration(world.secretary, { dossierId: before.id, version: before.version, comments }, AT.approving));
    const seen = { dossierId: before.id, version: (await dossierOf(officer, "DCS02")).version };
    const presses = await Promise.all([1, 2, 3, 4].map(() => submitRegistration(officer, seen, AT.approving)));
    const retry = await submitRegistration(officer, seen, AT.midYear);
    const receipts = [...presses, retry].map((result) => expectOk(result));
    expect(new Set(receipts.map((receipt) => receipt.submissionId)).size).toBe(1);
    expect(receipts[0]?.number).toBe(2);
    expect(await versionsOf(before.id)).toHaveLength(2);
  });

  it("is a conflict where somebody changed the dossier since it was looked at", async () => {
    const officer = world.officer("DCS01");
    const before = await dossierOf(officer, "DCS01");
    const form = { dossierId: before.id, version: before.version, comments: { "1.2": "Xem lại" } };
    expectOk(await returnRegistration(world.secretary, form, AT.approving));
    const stale = await submitRegistration(officer, { dossierId: before.id, version: before.version }, AT.approving);
    expect(stale).toMatchObject({ ok: false, error: { code: "conflict" } });
  });

  it("after a return clears what was returned, keeps the first date and is not late", async () => {
    const officer = world.officer("DCS01");
    const { id: dossierId, version, entries } = await dossierOf(officer, "DCS01");
    const seen = entries.find((entry) => entry.code === "1.2")?.version ?? 0;
    expectOk(await saveTarget(officer, { dossierId, code: "1.2", version: seen, target: "5" }, AT.midYear));
    const receipt = expectOk(await submitRegistration(officer, { dossierId, version }, AT.midYear));
    expect(receipt).toMatchObject({ number: 2, lateDays: 0 });
    expect(await dossierOf(officer, "DCS01")).toMatchObject({ registeredAt: AT.registering, returned: {} });
  });

  it("counts to the second of the deadline in Vietnam", async () => {
    const due = new Date("2023-11-30T23:59:59+07:00").getTime();
    for (const [code, seconds, late] of [
      ["DCS03", -1, 0],
      ["DCS04", 0, 0],
      ["DCS05", 1, 1],
    ] as const) {
      const at = new Date(due + seconds * 1000);
      const dossier = await registered(world, code, {}, { year: 2024, at });
      const [version] = await versionsOf(dossier.id);
      expect([code, version?.lateDays]).toEqual([code, late]);
    }
  });

  it("does not find another unit's dossier and refuses the Khối's own people", async () => {
    const { id: dossierId, version } = await dossierOf(world.officer("DCS06"), "DCS06");
    const foreign = await submitRegistration(world.officer("DCS01"), { dossierId, version }, AT.registering);
    expect(foreign).toMatchObject({ ok: false, error: { code: "notFound" } });
    const monitor = await submitRegistration(world.monitor, { dossierId, version }, AT.registering);
    expect(monitor).toMatchObject({ ok: false, error: { code: "notAllowed" } });
  });
});

describe("beginning from last year", () => {
  it("fills what is empty from last year's targets and plans, and leaves what was typed", async () => {
    await registered(world, "DCS06", { "1.9": "97", "2.4": "3" });
    const officer = world.officer("DCS06");
    const next = await dossierOf(officer, "DCS06", 2025);
    expectOk(await saveTarget(officer, { dossierId: next.id, code: "1.9", version: 0, target: "99" }, AT.reporting));
    const { filled } = expectOk(await startRegistration(officer, next.id, AT.reporting));
    const after = await dossierOf(officer, "DCS06", 2025);
    const of = (code: string) => after.entries.find((entry) => entry.code === code);
    expect(filled).toBe(24);
    expect(of("1.9")).toMatchObject({ target: 9900, person: "" });
    expect(of("2.4")).toMatchObject({ target: 300, hasTarget: true, solution: "Theo kế hoạch năm", person: "Bí thư" });
    expect(expectOk(await startRegistration(officer, next.id, AT.reporting)).filled).toBe(0);
  });

  it("is refused to another unit and once the registration was sent", async () => {
    const { id } = await dossierOf(world.officer("DCS07"), "DCS07");
    expect(await startRegistration(world.officer("DCS06"), id, AT.registering)).toMatchObject({ ok: false, error: { code: "notFound" } });
    const sent = await registered(world, "DCS07");
    expect(await startRegistration(world.officer("DCS07"), sent.id, AT.registering)).toMatchObject({
      ok: false,
      error: { code: "notNow" },
    });
  });
});
