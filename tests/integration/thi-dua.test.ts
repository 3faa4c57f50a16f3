import { beforeEach, describe, expect, test } from "vitest";
import { findRanking, listRankRows } from "../../lib/db/rank-rows";
import { inScope } from "../../lib/db/scope";
import { shownStanding } from "../../lib/domain/standing";
import { historyFor } from "../../lib/queries/history";
import { chooseAwards } from "../../lib/use-cases/choose-awards";
import { publishRanking, withdrawRanking } from "../../lib/use-cases/publish-ranking";
import { publishRound } from "../../lib/use-cases/publish-round";
import { saveDocument } from "../../lib/use-cases/save-document";
import { reopenScoreSheet } from "../../lib/use-cases/step-score-sheet";
import { appraiseThiDua, mark, sendThiDua, thiDuaSheet } from "../../prisma/demo/thi-dua-sheets";
import { appraised } from "../support/appraised";
import { countStatements } from "../support/count-statements";
import { draftedDocument } from "../support/issued-document";
import { finalRound } from "../support/leveled";
import { documentOf, FILLED, issuePaper } from "../support/papers";
import { openThiDua } from "../support/thi-dua";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const KEY = { year: 2024, period: "year" } as const;
let world: World;

const ranking = (actor = world.secretary) =>
  inScope(actor, async (tx) => {
    const found = await findRanking(tx, actor, KEY, AT.appraising);
    if (!found) throw new Error("no ranking");
    return found;
  });
const ranks = async () => (await ranking()).rows.map(({ code, line }) => [code, line?.inCluster.rank ?? null, line?.inBody.rank ?? null]);
const publish = async (actor = world.secretary) => publishRanking(actor, { ...KEY, version: (await ranking()).version }, AT.appraising);
const withdraw = async (reason = "Sai điểm cụm") =>
  withdrawRanking(world.secretary, { ...KEY, version: (await ranking()).version, reason }, AT.appraising);

beforeEach(async () => {
  world = await buildWorld({ unitCount: 4 });
  await appraised(world, "DCS01");
  await openThiDua(world.secretary, { at: AT.reporting });
  for (const [code, done] of [
    ["DCS01", 18],
    ["DCS02", 20],
    ["DCS03", 20],
  ] as const) {
    await sendThiDua(world.officer(code), code, done, AT.reporting);
    await appraiseThiDua(world.monitor, code, AT.appraising);
  }
}, 120_000);

describe("the level of the same year", () => {
  test("is not told by a ranking that is made public before the levels are", async () => {
    const roundId = await finalRound(world, "DCS01");
    const levelOf = async () => (await ranking()).rows.find(({ code }) => code === "DCS01")?.line?.level;
    expect(await levelOf()).toBe("");
    expectOk(await publishRound(world.secretary, { roundId, version: 1 }, AT.meeting));
    expect(await levelOf()).toBe("Hoàn thành tốt nhiệm vụ");
  });
});

describe("before Công bố", () => {
  test("the Khối sees ranks, ties and who is not appraised; a unit sees none, in no table", async () => {
    expect((await ranks()).filter(([code]) => code !== "DCS04")).toHaveLength(3);
    expect((await ranking()).rows.find(({ code }) => code === "DCS04")?.line).toBeNull();
    const equal = (await ranking()).rows.filter(({ code }) => code === "DCS02" || code === "DCS03").map(({ line }) => line?.inBody);
    expect(equal[0]).toMatchObject({ tied: true });
    expect(equal[0]?.rank).toBe(equal[1]?.rank);
    const officer = world.officer("DCS02");
    const [own] = await inScope(officer, (tx) => tx.scoreSheet.findMany());
    expect(own).toMatchObject({ status: "appraised", clusterRank: null, bodyRank: null, standing: null });
    const { rows } = await ranking(officer);
    expect(rows.map(({ code }) => code)).toEqual(["DCS02"]);
    expect(rows.map(shownStanding)).toEqual([null]);
  });

  test("the database keeps a rank off every sheet that is not final", async () => {
    const write = inScope(world.secretary, (tx) => tx.scoreSheet.updateMany({ where: { status: "appraised" }, data: { bodyRank: 1 } }));
    await expect(write).rejects.toThrow(/ranks_are_final/);
  });

  test("takes at most six statements, however many units", async () => {
    const { count, statements } = await countStatements(() => ranking());
    expect(count, statements.join("\n")).toBeLessThanOrEqual(6);
  });
});

describe("Công bố", () => {
  test("makes appraised sheets final and freezes the ranking; what changes later changes nothing of it", async () => {
    const before = await ranks();
    expect(expectOk(await publish())).toEqual({ ranked: 3 });
    expect(await ranks()).toEqual(before);
    const frozen = await ranking();
    await appraised(world, "DCS03");
    await inScope(world.secretary, (tx) => tx.unitVersion.updateMany({ where: { unitId: world.units.DCS02 }, data: { cluster: "Cụm 9" } }));
    expect((await ranking()).rows.map(({ line }) => line)).toEqual(frozen.rows.map(({ line }) => line));
    expect(frozen.rows.map(({ status }) => status)).toEqual(["final", "final", "final", "open"]);
    const [own] = (await ranking(world.officer("DCS02"))).rows;
    expect(own && shownStanding(own)?.inBody.rank).toBe(before.find(([code]) => code === "DCS02")?.[2]);
    const [event] = await inScope(world.secretary, (tx) => tx.auditEvent.findMany({ where: { action: "round.publish" } }));
    expect(event?.data).toMatchObject({ name: "Thi đua 2024 · Cả năm", units: 3 });
  });

  test("is the BTV secretary's, once: of two at the same time one is refused", async () => {
    expect(await publish(world.monitor)).toMatchObject({ error: { code: "notAllowed" } });
    expect(await publish(world.officer("DCS01"))).toMatchObject({ error: { code: "notAllowed" } });
    const { version } = await ranking();
    const press = () => publishRanking(world.secretary, { ...KEY, version }, AT.appraising);
    const both = await Promise.all([press(), press()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: "notNow" } });
    expect(await inScope(world.secretary, (tx) => tx.auditEvent.count({ where: { action: "round.publish" } }))).toBe(1);
  });

  test("never publishes a sheet that was reopened at the same time", async () => {
    const { version } = await ranking();
    const sheet = await thiDuaSheet(world.monitor, "DCS02");
    const [published, reopened] = await Promise.all([
      publishRanking(world.secretary, { ...KEY, version }, AT.appraising),
      reopenScoreSheet(world.monitor, { sheetId: sheet.id, version: sheet.version }, AT.appraising),
    ]);
    const row = (await ranking()).rows.find(({ code }) => code === "DCS02");
    if (reopened.ok) expect(row).toMatchObject({ status: "submitted", standing: null });
    else expect(row?.status).toBe("final");
    expect(published.ok || reopened.ok).toBe(true);
  });

  test("is not of another body, nor of a round that is not there", async () => {
    const other = await buildWorld({ unitCount: 1 });
    expect(await publishRanking(other.secretary, { ...KEY, version: 1 }, AT.appraising)).toMatchObject({ error: { code: "notFound" } });
    expect(await publishRanking(world.secretary, { ...KEY, period: "q3", version: 1 }, AT.appraising)).toMatchObject({
      error: { code: "notFound" },
    });
  });
});

describe("Rút công bố", () => {
  test("takes the ranks from every sheet and keeps the reason", async () => {
    expect(await withdraw()).toMatchObject({ error: { code: "notNow" } });
    expectOk(await publish());
    expectOk(await withdraw());
    const [own] = await inScope(world.officer("DCS02"), (tx) => tx.scoreSheet.findMany());
    expect(own).toMatchObject({ status: "appraised", bodyRank: null, standing: null, finalAt: null });
    const [event] = await inScope(world.secretary, (tx) => tx.auditEvent.findMany({ where: { action: "round.withdraw" } }));
    expect(event?.data).toMatchObject({ reason: "Sai điểm cụm" });
    expect(expectOk(await publish())).toEqual({ ranked: 3 });
  });
});

describe("Tờ trình khen thưởng", () => {
  test("is issued once the ranking is public, bears its awards and table, and then the publication stays", async () => {
    const id = await draftedDocument(world.secretary, "commendation");
    const draft = await documentOf(world.secretary, id);
    const seen = { id, version: draft?.version ?? 0 };
    const { version } = expectOk(await saveDocument(world.secretary, seen, { ...draft?.fields, ...FILLED }, AT.meeting));
    const issue = () => issuePaper(world.secretary, { id, version }, AT.meeting);
    expect(await issue()).toMatchObject({ error: { code: "notNow", message: expect.stringMatching(/^Công bố kết quả thi đua/) } });
    expectOk(await publish());
    expectOk(await issue());
    const issued = await documentOf(world.secretary, id);
    const text = JSON.stringify(issued?.content);
    expect(text).toContain("Cờ thi đua của Đoàn Khối: 01 tập thể.");
    expect(text).toContain("Chưa hoàn tất thẩm định");
    expect(issued?.numberText).toBe("01-TTr/ĐTN");
    expect(await withdraw()).toMatchObject({ error: { code: "notNow", message: expect.stringContaining("Đã ban hành văn bản") } });
  });
});

describe("last year's rank", () => {
  test("stands beside this year's: of a published round, else as noted; and in the unit's history", async () => {
    const [unitId = "", other = ""] = [world.units.DCS01, world.units.DCS02];
    const note = { bodyId: world.bodyId, year: 2023, recordedById: world.admin.userId, recordedAt: AT.midYear };
    await inScope(world.secretary, (tx) => tx.pastOutcome.create({ data: { ...note, unitId, clusterRank: 2, bodyRank: 5 } }));
    expectOk(await publish());
    const first = (await ranking()).rows.find(({ code }) => code === "DCS01");
    expect(first?.before.outcomes).toEqual([{ unitId, level: "", clusterRank: 2, bodyRank: 5 }]);
    const history = await historyFor(world.officer("DCS01"), "DCS01", AT.meeting);
    expect(history?.lines.map(({ year, clusterRank, bodyRank }) => [year, clusterRank, bodyRank])).toContainEqual([
      ...[2024, first?.line?.inCluster.rank, first?.line?.inBody.rank],
    ]);
    expect(history?.lines.map(({ year, bodyRank }) => [year, bodyRank])).toContainEqual([2023, 5]);
    await openThiDua(world.secretary, { year: 2025, at: AT.reporting, dueAt: "2025-11-30T23:59" });
    const next = await inScope(world.secretary, (tx) => listRankRows(tx, world.secretary, { year: 2025, period: "year" }));
    const second = (await ranking()).rows.find((row) => row.unitId === other)?.line;
    expect(next.find((row) => row.unitId === other)?.before.outcomes[0]?.bodyRank).toBe(second?.inBody.rank);
    expectOk(await withdraw());
    expect((await historyFor(world.officer("DCS01"), "DCS01", AT.meeting))?.lines.find(({ year }) => year === 2024)?.bodyRank).toBeNull();
  });
});

describe("awards", () => {
  const choose = async (code: string, awards: string[], reason = "", actor = world.btv) => {
    const row = (await ranking()).rows.find((one) => one.code === code);
    if (!row) throw new Error("no row");
    return chooseAwards(actor, { ...KEY, sheetId: row.id, version: row.version, awards, reason }, AT.appraising);
  };
  const of = async (code: string) => (await ranking()).rows.find((row) => row.code === code)?.line;

  test("other than proposed need a reason, which stays; back to the proposal none", async () => {
    const proposed = (await of("DCS01"))?.proposed ?? [];
    expect(proposed.length).toBeGreaterThan(0);
    expect(await choose("DCS01", [])).toMatchObject({ error: { code: "invalid", fields: { reason: expect.any(String) } } });
    expectOk(await choose("DCS01", [], "Đã khen thưởng chuyên đề"));
    expect(await of("DCS01")).toMatchObject({ awards: [], proposed, awardReason: "Đã khen thưởng chuyên đề" });
    expectOk(await publish());
    expect(await of("DCS01")).toMatchObject({ awards: [], awardReason: "Đã khen thưởng chuyên đề" });
    expect(await choose("DCS01", proposed)).toMatchObject({ error: { code: "notNow" } });
    expectOk(await withdraw());
    expectOk(await choose("DCS01", proposed));
    expect(await of("DCS01")).toMatchObject({ awards: proposed, awardReason: "" });
  });

  test("outside the list, by the Khối's monitor, of a sheet not appraised are refused", async () => {
    expect(await choose("DCS01", ["Huân chương"], "vì")).toMatchObject({ error: { code: "invalid" } });
    expect(await choose("DCS01", [], "vì", world.monitor)).toMatchObject({ error: { code: "notAllowed" } });
    expect(await choose("DCS04", [], "vì")).toMatchObject({ error: { code: "notNow" } });
    expect(await choose("DCS01", [], "vì", world.officer("DCS02"))).toMatchObject({ error: { code: "notFound" } });
  });
});

describe("the cụm's figure", () => {
  test("stands between the unit's and the Khối's in the three scores", async () => {
    await sendThiDua(world.officer("DCS04"), "DCS04", 20, AT.reporting);
    const sheet = await thiDuaSheet(world.secretary, "DCS04");
    expectOk(await mark(world.officer("DCS01"), sheet, "II.2", "cluster", { value: "1", note: "Xác nhận được một" }, AT.appraising));
    await appraiseThiDua(world.monitor, "DCS04", AT.appraising);
    const line = (await ranking()).rows.find(({ code }) => code === "DCS04")?.line;
    const group = line?.groups.find(({ code }) => code === "II");
    expect([group?.self, group?.cluster, group?.final]).toEqual([4000, 3000, 3000]);
  });
});
