import { beforeEach, describe, expect, it } from "vitest";
import { listLevels } from "../../lib/db/round-levels";
import { inScope } from "../../lib/db/scope";
import type { ClassificationScheme } from "../../lib/domain/classification";
import type { Actor } from "../../lib/domain/permissions";
import { LEVELS_PUBLIC } from "../../lib/domain/round-publication";
import { decideLevels, finaliseLevels } from "../../lib/use-cases/decide-levels";
import { publishRound, withdrawRound } from "../../lib/use-cases/publish-round";
import { reopenScoreSheet, takeBackScoreSheet } from "../../lib/use-cases/step-score-sheet";
import { appraiseSheet, sendSheet, sheetOf } from "../support/leveled";
import { openRound } from "../support/rounds";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let round: Awaited<ReturnType<typeof openRound>>;
const CODES = ["DCS01", "DCS02", "DCS03"];
const idOf = (code: string) => round.sheets[code] ?? "";

/** Opens the round of three units whose points alone decide (90, 90 and 80 of 100), all appraised. */
async function appraisedRound(mayExceed: boolean) {
  world = await buildWorld({ unitCount: 3 });
  round = await openRound(world, "classification", "organisation", (rules: ClassificationScheme) => ({
    ...rules,
    levels: rules.levels.map((level, index) => (index < 3 ? { ...level, from: [6000, 5000, 4000][index] ?? 0 } : level)),
    conditions: [],
    recognition: { ...rules.recognition, effect: "ceiling", mode: "warn", ceiling: rules.levels[0]?.code ?? "" },
    quota: { ...rules.quota, mayExceed },
  }));
  for (const code of CODES) {
    await sendSheet(world.officer(code), idOf(code), AT.reporting);
    await appraiseSheet(world.monitor, idOf(code), AT.appraising);
  }
}

const place = { year: 2024, period: "year" as const, subject: "organisation" as const };
async function choose(levels: Record<string, [string, string?]>) {
  const rows = [];
  for (const [code, [level, reason = ""]] of Object.entries(levels)) {
    rows.push({ sheetId: idOf(code), version: (await sheetOf(world.secretary, idOf(code))).version, level, reason });
  }
  return { ...place, rows };
}
const NO_VOTE = { heldOn: "", votesFor: null, votesAgainst: null, votesOther: null };
const finalise = async (levels: Record<string, [string, string?]>, actor: Actor = world.secretary) =>
  finaliseLevels(actor, { ...(await choose(levels)), ...NO_VOTE }, AT.meeting);

describe("levels with seats", () => {
  beforeEach(() => appraisedRound(true));

  it("all are proposed xuất sắc for one seat: those over it are named and ask for a reason", async () => {
    const rows = await inScope(world.secretary, (tx) => listLevels(tx, world.secretary, place, AT.meeting));
    expect(rows.map(({ classified }) => classified?.level)).toEqual(["xuatsac", "xuatsac", "xuatsac"]);
    const refused = await decideLevels(
      world.secretary,
      await choose({ DCS01: ["xuatsac"], DCS02: ["xuatsac"], DCS03: ["tot"] }),
      AT.meeting,
    );
    expect(refused).toMatchObject({ error: { code: "invalid" } });
    expect(refused.ok ? [] : Object.keys(refused.error.fields ?? {})).toEqual([`reason.${idOf("DCS02")}`, `reason.${idOf("DCS03")}`]);
    expect(await sheetOf(world.secretary, idOf("DCS01"))).toMatchObject({ level: null });
    const choice = await choose({ DCS01: ["xuatsac"], DCS02: ["xuatsac", "Dẫn đầu phong trào"], DCS03: ["tot", "Hết suất"] });
    expect(expectOk(await decideLevels(world.secretary, choice, AT.meeting))).toEqual({ changed: 3 });
    expect(await sheetOf(world.secretary, idOf("DCS02"))).toMatchObject({
      status: "appraised",
      level: "xuatsac",
      levelReason: "Dẫn đầu phong trào",
    });
  });

  it("final ones keep level, reason and instant; the session and its vote are noted once", async () => {
    const choice = await choose({ DCS01: ["xuatsac"], DCS02: ["tot", "Hết suất"], DCS03: ["tot", "Hết suất"] });
    const vote = { heldOn: "2024-11-25", votesFor: 9, votesAgainst: 0, votesOther: 1 };
    const tomorrow = await finaliseLevels(world.secretary, { ...choice, ...vote, heldOn: "2024-11-26" }, AT.meeting);
    expect(tomorrow).toMatchObject({ error: { fields: { heldOn: expect.any(String) } } });
    expect(expectOk(await finaliseLevels(world.secretary, { ...choice, ...vote }, AT.meeting))).toEqual({ decided: 3 });
    expect(await sheetOf(world.secretary, idOf("DCS02"))).toMatchObject({
      status: "final",
      level: "tot",
      levelReason: "Hết suất",
      finalAt: AT.meeting,
    });
    const kept = (await sheetOf(world.secretary, idOf("DCS02"))).levelBasis;
    expect(kept).toMatchObject({
      level: "Hoàn thành xuất sắc nhiệm vụ",
      sentences: [expect.stringContaining("thuộc mức"), expect.any(String)],
    });
    const notes = await inScope(world.secretary, (tx) => tx.levelDecision.findMany({ where: { roundId: round.roundId } }));
    expect(notes).toMatchObject([{ votesFor: 9, votesAgainst: 0, votesOther: 1, decidedBy: world.secretary.name }]);
    expect(await inScope(world.officer("DCS01"), (tx) => tx.levelDecision.count())).toBe(0);
    const events = await inScope(world.admin, (tx) =>
      tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action: "sheet.finalise" } }),
    );
    expect(events).toHaveLength(3);
    expect(events[1]?.data).toEqual({ result: "Hoàn thành tốt nhiệm vụ", reason: "Hết suất" });
  });

  it("of two who decide at once the second is told to look again, and the seats are counted once", async () => {
    const all = await choose({ DCS01: ["xuatsac"], DCS02: ["tot", "Hết suất"], DCS03: ["tot", "Hết suất"] });
    const both = await Promise.all([
      decideLevels(world.secretary, all, AT.meeting),
      finaliseLevels(world.secretary, { ...all, ...NO_VOTE }, AT.meeting),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.find((result) => !result.ok)).toMatchObject({ error: { code: "conflict" } });
  });

  it("belongs to the secretary of the BTV, never for the unit in which they hold a role, and not for what is not appraised", async () => {
    const choice = await choose({ DCS01: ["xuatsac"] });
    for (const actor of [world.btv, world.monitor, world.admin, world.viewer]) {
      expect(await decideLevels(actor, choice, AT.meeting)).toMatchObject({ error: { code: "notAllowed" } });
    }
    expect(await decideLevels(world.officer("DCS02"), choice, AT.meeting)).toMatchObject({ error: { code: "notFound" } });
    const secretary = await world.addPerson(world.rootUnitId, "btvSecretary");
    const torn = {
      ...secretary,
      memberships: [
        ...secretary.memberships,
        { unitId: world.units.DCS01 ?? "", role: "unitOfficer" as const, position: "member" as const },
      ],
    };
    expect(await decideLevels(torn, choice, AT.meeting)).toMatchObject({
      error: { code: "notAllowed", message: expect.stringContaining("chính đơn vị") },
    });
    expectOk(await finalise({ DCS02: ["xuatsac", "Dẫn đầu"] }, torn));
    expectOk(await reopenScoreSheet(world.monitor, { sheetId: idOf("DCS01"), version: choice.rows[0]?.version ?? 0 }, AT.meeting));
    expect(await finalise({ DCS01: ["xuatsac"] })).toMatchObject({ error: { code: "notNow" } });
  });

  it("an appraisal that opens again loses the level that was chosen", async () => {
    expectOk(await decideLevels(world.secretary, await choose({ DCS01: ["xuatsac", "Điển hình"] }), AT.meeting));
    const { version } = await sheetOf(world.monitor, idOf("DCS01"));
    expectOk(await reopenScoreSheet(world.monitor, { sheetId: idOf("DCS01"), version }, AT.meeting));
    expect(await sheetOf(world.secretary, idOf("DCS01"))).toMatchObject({ status: "submitted", level: null, levelReason: "" });
  });

  it("no more are decided once the results are public: they would change under their readers", async () => {
    expectOk(await finaliseLevels(world.secretary, { ...(await choose({ DCS01: ["xuatsac", "Dẫn đầu"] })), ...NO_VOTE }, AT.meeting));
    await inScope(world.secretary, (tx) =>
      tx.scoreRound.updateMany({ where: { bodyId: world.bodyId, id: round.roundId }, data: { publishedAt: AT.meeting } }),
    );
    const late = await choose({ DCS02: ["tot", "Sau công bố"] });
    expect(await decideLevels(world.secretary, late, AT.meeting)).toMatchObject({ error: { code: "notNow", message: LEVELS_PUBLIC } });
    expect(await finaliseLevels(world.secretary, { ...late, ...NO_VOTE }, AT.meeting)).toMatchObject({ error: { code: "notNow" } });
  });

  it("a final one is taken back with a reason, but not while the results are public", async () => {
    expectOk(await finalise({ DCS01: ["xuatsac"], DCS02: ["tot", "Hết suất"], DCS03: ["tot", "Hết suất"] }));
    expectOk(await publishRound(world.secretary, { roundId: round.roundId, version: 1 }, AT.meeting));
    const back = async (actor = world.secretary) => {
      const { version } = await sheetOf(actor, idOf("DCS02"));
      return takeBackScoreSheet(actor, { sheetId: idOf("DCS02"), version, reason: "Đơn vị có đơn" }, AT.meeting);
    };
    expect(await back()).toMatchObject({ error: { code: "notNow", message: expect.stringContaining("rút công bố") } });
    expectOk(await withdrawRound(world.secretary, { roundId: round.roundId, version: 2, reason: "Xem lại" }, AT.meeting));
    expect(await back(world.btv)).toMatchObject({ error: { code: "notAllowed" } });
    expectOk(await back());
    expect(await sheetOf(world.secretary, idOf("DCS02"))).toMatchObject({ status: "appraised", level: "tot", finalAt: null });
  });
});

describe("seats that may not be exceeded", () => {
  it("are refused whatever the reason", async () => {
    await appraisedRound(false);
    const refused = await finalise({ DCS01: ["xuatsac"], DCS02: ["xuatsac", "Dẫn đầu"], DCS03: ["tot", "Hết suất"] });
    expect(refused).toMatchObject({ error: { code: "invalid" } });
    expect(refused.ok ? [] : Object.entries(refused.error.fields ?? {})).toEqual([
      [`level.${idOf("DCS02")}`, expect.stringContaining("Đã hết suất")],
    ]);
  });
});
