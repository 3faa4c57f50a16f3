import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { diffSnapshots, type Snapshot } from "../../lib/domain/submission";
import { grantExtension } from "../../lib/use-cases/grant-extension";
import { markCriterion } from "../../lib/use-cases/mark-criterion";
import { requestSupplement } from "../../lib/use-cases/request-supplement";
import { saveResult } from "../../lib/use-cases/save-entry";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { approved, dossierOf, reported, reportReady } from "../support/registered";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await buildWorld({ unitCount: 7 });
});

function versionsOf(dossierId: string) {
  return inScope(world.secretary, (tx) =>
    tx.submission.findMany({ where: { bodyId: world.bodyId, dossierId, kind: "assessment" }, orderBy: { number: "asc" } }),
  );
}

describe("sending a self-assessment", () => {
  it("is refused while anything is missing and names it", async () => {
    const { id: dossierId, version } = await approved(world, "DCS01");
    const refused = await submitAssessment(world.officer("DCS01"), { dossierId, version }, AT.reporting);
    expect(refused).toMatchObject({ ok: false, error: { code: "incomplete" } });
    expect(refused).toMatchObject({ error: { message: expect.stringContaining("Biên bản họp Ban Chấp hành") } });
  });

  it("counts to the second of the deadline in Vietnam, late is received and marked", async () => {
    const due = new Date("2024-11-07T23:59:59+07:00").getTime();
    for (const [code, seconds, late] of [
      ["DCS01", -1, 0],
      ["DCS02", 0, 0],
      ["DCS03", 1, 1],
    ] as const) {
      const ready = code === "DCS01" ? await reportReady(world, code, { approve: false }) : await reportReady(world, code);
      const at = new Date(due + seconds * 1000);
      const receipt = expectOk(await submitAssessment(world.officer(code), { dossierId: ready.id, version: ready.version }, at));
      expect([code, receipt.lateDays]).toEqual([code, late]);
      expect(await dossierOf(world.officer(code), code)).toMatchObject({ status: "assessmentSubmitted", reportedAt: at });
    }
  });

  it("follows the unit's own extension", async () => {
    const ready = await reportReady(world, "DCS04");
    const extension = { unitId: ready.unitId, window: "report" as const, reason: "Chia tách đơn vị", dueAt: "2024-11-12T17:00" };
    expectOk(await grantExtension(world.secretary, ready.cycle.id, extension, AT.reporting));
    const at = new Date("2024-11-12T16:00:00+07:00");
    const receipt = expectOk(await submitAssessment(world.officer("DCS04"), { dossierId: ready.id, version: ready.version }, at));
    expect(receipt.lateDays).toBe(0);
  });

  it("gives one version for presses in parallel and a retry", async () => {
    const officer = world.officer("DCS05");
    const ready = await reportReady(world, "DCS05");
    const seen = { dossierId: ready.id, version: ready.version };
    const presses = await Promise.all([1, 2, 3, 4].map(() => submitAssessment(officer, seen, AT.reporting)));
    const retry = await submitAssessment(officer, seen, AT.appraising);
    const ids = [...presses, retry].map((result) => expectOk(result).submissionId);
    expect(new Set(ids).size).toBe(1);
    expect(await versionsOf(ready.id)).toHaveLength(1);
  });

  it("after a return makes version 2, keeps the first date, clears the marks of the returned item alone and shows what changed", async () => {
    const officer = world.officer("DCS06");
    const sent = await reported(world, "DCS06");
    const versionOf = async (code: string) =>
      (await dossierOf(officer, "DCS06")).entries.find((entry) => entry.code === code)?.version ?? 0;
    const mark = async (code: string) =>
      expectOk(
        await markCriterion(
          world.secretary,
          { dossierId: sent.id, code, entryVersion: await versionOf(code), mark: "agree", verdict: null, reason: "" },
          AT.appraising,
        ),
      );
    await mark("1.2");
    await mark("1.9");
    const { version } = await dossierOf(world.secretary, "DCS06");
    const comments = { "1.9": "Thiếu xác nhận" };
    expectOk(await requestSupplement(world.secretary, { dossierId: sent.id, version, comments }, AT.appraising));
    const change = {
      dossierId: sent.id,
      code: "1.9",
      version: await versionOf("1.9"),
      numerator: "98",
      denominator: "100",
      reason: "2 đồng chí đi học",
    };
    expectOk(await saveResult(officer, change, AT.appraising));
    const seen = await dossierOf(officer, "DCS06");
    const receipt = expectOk(await submitAssessment(officer, { dossierId: sent.id, version: seen.version }, AT.appraising));
    expect(receipt).toMatchObject({ number: 2, lateDays: 0 });
    const after = await dossierOf(officer, "DCS06");
    expect(after).toMatchObject({ returned: {}, reportedAt: sent.reportedAt });
    expect(after.entries.find((entry) => entry.code === "1.9")).toMatchObject({ mark: null, appraised: null, numerator: 98 });
    expect(after.entries.find((entry) => entry.code === "1.2")).toMatchObject({ mark: "agree", appraised: "met" });
    const [first, second] = (await versionsOf(sent.id)).map((row) => row.content as unknown as Snapshot);
    const changes = first && second ? diffSnapshots(sent.content, first, second) : [];
    expect(changes.map(({ item, field, before, after: now }) => [item, field, before, now])).toEqual([
      ["1.9", "reason", "", "2 đồng chí đi học"],
      ["1.9", "result", "100/100", "98/100"],
    ]);
  });

  it("does not find another unit's dossier", async () => {
    const { id: dossierId, version } = await dossierOf(world.officer("DCS07"), "DCS07");
    expect(await submitAssessment(world.officer("DCS01"), { dossierId, version }, AT.reporting)).toMatchObject({
      ok: false,
      error: { code: "notFound" },
    });
  });
});
