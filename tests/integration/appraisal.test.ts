import { beforeAll, describe, expect, it } from "vitest";
import { factsOf } from "../../lib/db/dossiers";
import { proposeDossier } from "../../lib/domain/dossier";
import { canEditItem } from "../../lib/domain/workflow";
import type { MarkCriterionForm } from "../../lib/forms/review";
import { agreeWithRest } from "../../lib/use-cases/agree-with-rest";
import { completeAppraisal } from "../../lib/use-cases/complete-appraisal";
import { markCriterion } from "../../lib/use-cases/mark-criterion";
import { markPart } from "../../lib/use-cases/mark-part";
import { reopenAppraisal } from "../../lib/use-cases/reopen-appraisal";
import { requestSupplement } from "../../lib/use-cases/request-supplement";
import { saveResult } from "../../lib/use-cases/save-entry";
import { setDiscipline } from "../../lib/use-cases/set-discipline";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { dossierOf, reported } from "../support/registered";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let other: World;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 5 });
  other = await buildWorld({ unitCount: 0 });
});

const at = AT.appraising;

async function markOf(unit: string, code: string, mark: Partial<MarkCriterionForm>): Promise<MarkCriterionForm> {
  const record = await dossierOf(world.secretary, unit);
  const entryVersion = record.entries.find((entry) => entry.code === code)?.version ?? 0;
  return { dossierId: record.id, code, entryVersion, mark: "agree", verdict: null, reason: "", ...mark };
}

async function seen(unit: string) {
  const { id, version } = await dossierOf(world.secretary, unit);
  return { dossierId: id, version };
}

describe("marking criteria", () => {
  beforeAll(async () => {
    await reported(world, "DCS01");
  });

  it("agrees in one step and keeps who and when", async () => {
    expectOk(await markCriterion(world.monitor, await markOf("DCS01", "1.1", {}), at));
    const entry = (await dossierOf(world.secretary, "DCS01")).entries.find((candidate) => candidate.code === "1.1");
    expect(entry).toMatchObject({ mark: "agree", appraised: "met", appraisedById: world.monitor.userId, appraisedAt: at });
  });

  it("another verdict needs a reason and changes the Đề xuất at once", async () => {
    expect(await markCriterion(world.monitor, await markOf("DCS01", "1.3", { mark: "override", verdict: "notMet" }), at)).toMatchObject({
      ok: false,
      error: { code: "invalid", fields: { reason: expect.any(String) } },
    });
    const form = await markOf("DCS01", "1.3", { mark: "override", verdict: "notMet", reason: "Danh sách không khớp" });
    const marked = expectOk(await markCriterion(world.monitor, form, at));
    expect(marked.proposal.verdicts["1.3"]).toBe("notMet");
    const record = await dossierOf(world.secretary, "DCS01");
    expect(proposeDossier(factsOf(record), at)).toEqual(marked.proposal);
  });

  it("a computed criterion is overridden like any other, with a reason", async () => {
    const form = await markOf("DCS01", "2.2", { mark: "override", verdict: "notMet", reason: "Bản giấy nộp sau hạn" });
    expect(expectOk(await markCriterion(world.btv, form, at)).proposal.verdicts["2.2"]).toBe("notMet");
    const cleared = await markOf("DCS01", "2.2", { mark: null });
    expect(expectOk(await markCriterion(world.btv, cleared, at)).proposal.verdicts["2.2"]).toBe("met");
  });

  it("has one winner when two mark the same criterion from what they saw", async () => {
    const form = await markOf("DCS01", "1.5", {});
    const results = await Promise.all([
      markCriterion(world.monitor, form, at),
      markCriterion(world.btv, { ...form, mark: "insufficient", reason: "Thiếu danh sách" }, at),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : [result.error.code]))).toEqual(["conflict"]);
  });

  it("lets two mark different criteria at once", async () => {
    const forms = await Promise.all(["3.1", "3.2", "3.3", "3.4"].map((code) => markOf("DCS01", code, {})));
    const results = await Promise.all(forms.map((form, index) => markCriterion(index % 2 ? world.monitor : world.btv, form, at)));
    expect(results.every((result) => result.ok)).toBe(true);
  });

  it("nobody marks their own unit, no other body sees it, nobody else's role suffices", async () => {
    const form = await markOf("DCS01", "1.6", {});
    const member = await world.addPerson(world.units.DCS01 ?? "", "unitOfficer", "member");
    const asBtv = { unitId: world.rootUnitId, role: "btvSecretary" as const, position: "officer" as const };
    const own = { ...member, memberships: [...member.memberships, asBtv], unitScope: "all" as const };
    const record = await seen("DCS01");
    for (const attempt of [
      markCriterion(own, form, at),
      markPart(own, { dossierId: form.dossierId, part: "bien-ban", mark: "agree", comment: "" }, at),
      agreeWithRest(own, record, at),
      completeAppraisal(own, record, at),
      requestSupplement(own, { ...record, comments: { "1.1": "x" } }, at),
      setDiscipline(own, { ...record, disciplined: true, note: "x" }, at),
    ]) {
      expect(await attempt).toMatchObject({ ok: false, error: { code: "notAllowed", message: expect.stringContaining("giữ chức vụ") } });
    }
    expect(await markCriterion(other.secretary, form, at)).toMatchObject({ ok: false, error: { code: "notFound" } });
    for (const person of [world.admin, world.viewer, world.officer("DCS01")]) {
      expect(await markCriterion(person, form, at)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    }
    expect((await dossierOf(world.secretary, "DCS01")).version).toBe(record.version);
  });
});

describe("completing an appraisal", () => {
  beforeAll(async () => {
    await reported(world, "DCS02");
  });

  it("names every item without a mark", async () => {
    expectOk(await markCriterion(world.monitor, await markOf("DCS02", "1.1", {}), at));
    const refused = await completeAppraisal(world.monitor, await seen("DCS02"), at);
    expect(refused).toMatchObject({ ok: false, error: { code: "incomplete" } });
    expect(refused.ok ? [] : Object.keys(refused.error.fields ?? {})).toHaveLength(27);
  });

  it("is held up by missing evidence until it is returned or concluded", async () => {
    expectOk(
      await markCriterion(world.monitor, await markOf("DCS02", "1.2", { mark: "insufficient", reason: "Thiếu biên bản quý 2" }), at),
    );
    const rest = expectOk(await agreeWithRest(world.monitor, await seen("DCS02"), at));
    expect(rest.agreed).toBe(26);
    expect(await completeAppraisal(world.monitor, await seen("DCS02"), at)).toMatchObject({
      ok: false,
      error: { code: "incomplete", fields: { "1.2": expect.any(String) } },
    });
    expectOk(
      await markCriterion(world.monitor, await markOf("DCS02", "1.2", { mark: "override", verdict: "notMet", reason: "Chỉ có 3 quý" }), at),
    );
    expectOk(await completeAppraisal(world.monitor, await seen("DCS02"), at));
    const record = await dossierOf(world.secretary, "DCS02");
    expect(record).toMatchObject({ status: "appraised", appraisedAt: at });
  });

  it("locks the marks until it is opened again", async () => {
    expect(await markCriterion(world.monitor, await markOf("DCS02", "1.1", { mark: null }), at)).toMatchObject({
      ok: false,
      error: { code: "notNow" },
    });
    expectOk(await reopenAppraisal(world.monitor, await seen("DCS02"), at));
    const record = await dossierOf(world.secretary, "DCS02");
    expect(record).toMatchObject({ status: "assessmentSubmitted", appraisedAt: null });
    expect(record.entries.every((entry) => entry.mark !== null)).toBe(true);
  });

  it("refuses what was not seen: a colleague's mark in between", async () => {
    const before = await seen("DCS02");
    expectOk(
      await markCriterion(world.btv, await markOf("DCS02", "1.1", { mark: "override", verdict: "notMet", reason: "Số liệu cũ" }), at),
    );
    expect(await completeAppraisal(world.monitor, before, at)).toMatchObject({ ok: false, error: { code: "conflict" } });
  });
});

describe("returning for more evidence", () => {
  it("unlocks only the returned items, also after the deadline, and keeps the other marks", async () => {
    const record = await reported(world, "DCS03");
    expect(await requestSupplement(world.monitor, { ...(await seen("DCS03")), comments: {} }, at)).toMatchObject({
      ok: false,
      error: { code: "incomplete" },
    });
    expectOk(await markCriterion(world.monitor, await markOf("DCS03", "2.5", { mark: "insufficient", reason: "Thiếu sổ sinh hoạt" }), at));
    expectOk(await markPart(world.monitor, { dossierId: record.id, part: "bien-ban", mark: "insufficient", comment: "Thiếu chữ ký" }, at));
    expectOk(await agreeWithRest(world.monitor, await seen("DCS03"), at));
    const returned = expectOk(await requestSupplement(world.monitor, { ...(await seen("DCS03")), comments: {} }, at));
    expect(returned.returned).toEqual(["2.5", "bien-ban"]);

    const after = await dossierOf(world.secretary, "DCS03");
    const officer = world.officer("DCS03");
    const late = new Date("2024-11-14T02:00:00Z");
    const items = [...after.entries.map((entry) => entry.code), "bien-ban", "y-kien-cap-uy", "phan-mem"];
    const unlocked = items.filter((item) => canEditItem("result", item, officer, after, after.cycle, late).allowed);
    expect(unlocked).toEqual(["2.5", "bien-ban"]);
    expect(after.entries.filter((entry) => entry.mark === null).map((entry) => entry.code)).toEqual(["2.5"]);

    const version = after.entries.find((entry) => entry.code === "2.5")?.version ?? 0;
    expectOk(await saveResult(officer, { dossierId: after.id, code: "2.5", version, explanation: "Đã bổ sung sổ" }, late));
    const { id, version: now } = await dossierOf(officer, "DCS03");
    expect(expectOk(await submitAssessment(officer, { dossierId: id, version: now }, late))).toMatchObject({ number: 2, lateDays: 0 });
    const again = await completeAppraisal(world.monitor, await seen("DCS03"), late);
    expect(again.ok ? [] : Object.keys(again.error.fields ?? {})).toEqual(["2.5", "bien-ban"]);
  });

  it("may be asked for once more after the appraisal is complete", async () => {
    await reported(world, "DCS04");
    expectOk(await agreeWithRest(world.monitor, await seen("DCS04"), at));
    expectOk(await completeAppraisal(world.monitor, await seen("DCS04"), at));
    const form = { ...(await seen("DCS04")), comments: { "1.9": "Bổ sung danh sách điểm danh" } };
    expectOk(await requestSupplement(world.btv, form, at));
    expect(await dossierOf(world.secretary, "DCS04")).toMatchObject({ status: "supplementRequested", appraisedAt: null });
  });
});

describe("collective discipline", () => {
  it("fails gate G5 and is taken back", async () => {
    await reported(world, "DCS05");
    expectOk(await setDiscipline(world.monitor, { ...(await seen("DCS05")), disciplined: true, note: "Khiển trách, 12-QĐ/ĐTN" }, at));
    const record = await dossierOf(world.secretary, "DCS05");
    expect(proposeDossier(factsOf(record), at).reasons).toContainEqual({ kind: "gate", gate: "G5" });
    expectOk(await setDiscipline(world.monitor, { ...(await seen("DCS05")), disciplined: false, note: "" }, at));
    expect((await dossierOf(world.secretary, "DCS05")).disciplineNote).toBe("");
  });
});
