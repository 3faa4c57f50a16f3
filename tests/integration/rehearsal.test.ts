import { beforeAll, describe, expect, test } from "vitest";
import { inScope } from "../../lib/db/scope";
import { DEFAULT_RULE } from "../../lib/domain/assessment";
import { criteriaContentSchema, criterionByCode } from "../../lib/domain/criteria";
import type { RehearsalAsked } from "../../lib/queries/rehearsal-filter";
import { rehearsalFor, rehearsalSentence } from "../../lib/queries/rehearsed";
import { copyCriteriaSet } from "../../lib/use-cases/copy-criteria-set";
import { saveCriterion } from "../../lib/use-cases/edit-criteria-set";
import { copyScheme } from "../../lib/use-cases/write-scheme";
import { appraised } from "../support/appraised";
import { countStatements } from "../support/count-statements";
import { openRound } from "../support/rounds";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let draftId: string;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 8 });
  // Three units reach 2.4 three times, five just once; a sixth fails it.
  for (const code of ["DCS01", "DCS02", "DCS03", "DCS04", "DCS05", "DCS06"])
    await appraised(world, code, code === "DCS06" ? { failed: ["2.4"] } : {});
  await inScope(world.secretary, (tx) =>
    tx.entry.updateMany({
      where: { bodyId: world.bodyId, code: "2.4", unitId: { in: ["DCS01", "DCS02"].map((code) => world.units[code] ?? "") } },
      data: { numerator: 3 },
    }),
  );
  const set = await inScope(world.secretary, (tx) =>
    tx.criteriaSet.findFirstOrThrow({ where: { bodyId: world.bodyId, unitType: "coQuan" } }),
  );
  draftId = expectOk(await copyCriteriaSet(world.secretary, set.id, AT.meeting)).id;
  const criterion = criterionByCode(criteriaContentSchema.parse(set.content), "2.4");
  if (!criterion) throw new Error("no 2.4");
  expectOk(await saveCriterion(world.secretary, { id: draftId, revision: 1 }, "2.4", { ...criterion, threshold: 200 }, AT.meeting));
});

const asked = (more: Partial<RehearsalAsked>): RehearsalAsked => ({ what: "", rule: DEFAULT_RULE, everybody: false, ...more });
const run = (more: Partial<RehearsalAsked>) => rehearsalFor(world.secretary, 2024, asked(more), AT.meeting);

describe("rehearsing a drafted criteria set over 2024", () => {
  test("moves the three units that reached 2.4 once, and says by which clause", async () => {
    const view = await run({ what: draftId });
    expect(view.lines.map(({ code, before, after }) => [code, before, after])).toEqual(
      ["DCS03", "DCS04", "DCS05"].map((code) => [code, "Đủ điều kiện", "Chưa đủ điều kiện"]),
    );
    expect(view.lines[0]?.because[0]).toBe("Tiêu chí 2.4: ngưỡng 1 → 2, kết quả 1: đạt → không đạt.");
    expect(rehearsalSentence(view)).toBe("3 trong 6 đơn vị thay đổi: 0 lên, 3 xuống.");
    expect((await run({ what: draftId, everybody: true })).lines).toHaveLength(6);
  });

  test("writes nothing, and takes five statements whatever the number of units", async () => {
    const before = await inScope(world.secretary, (tx) => tx.auditEvent.count());
    const { count } = await countStatements(() => run({ what: draftId }));
    expect(count).toBeLessThanOrEqual(5);
    expect(await inScope(world.secretary, (tx) => tx.auditEvent.count())).toBe(before);
  });

  test("offers drafts before what is published", async () => {
    const { choices } = await run({});
    expect(choices[0]?.label).toContain("(nháp)");
  });
});

test("rehearsing a setting of the rule keeps what the year computes by itself", async () => {
  const lenient = await run({ what: "quy-tac", rule: { ...DEFAULT_RULE, allMandatory: false, groupMinPercent: 0 } });
  expect(lenient.lines.map(({ code, after }) => [code, after])).toEqual([["DCS06", "Đủ điều kiện"]]);
});

test("rehearsing a scheme over sent sheets takes six statements at most, and five with the criteria sets at hand: six with the page's frame", async () => {
  for (const purpose of ["classification", "emulation"] as const) {
    const round = await openRound(world, purpose);
    await inScope(world.secretary, (tx) =>
      tx.scoreSheet.updateMany({
        where: { bodyId: world.bodyId, roundId: round.roundId },
        data: { status: "submitted", submittedAt: AT.reporting },
      }),
    );
    const sheets = await inScope(world.secretary, (tx) =>
      tx.scoreSheet.findMany({ where: { bodyId: world.bodyId, roundId: round.roundId } }),
    );
    await inScope(world.secretary, (tx) =>
      tx.scoreSheetVersion.createMany({
        data: sheets.map(({ bodyId, id: sheetId, unitId }) => {
          const sent = {
            content: { selfLevel: null, points: 0, lines: [] },
            sha256: "",
            submittedAt: AT.reporting,
            submittedById: world.secretary.userId,
            submittedBy: "",
          };
          return { bodyId, sheetId, unitId, number: 1, ...sent };
        }),
      }),
    );
    const { id } = expectOk(await copyScheme(world.secretary, round.schemeId, AT.meeting));
    const { value, count, statements } = await countStatements(() => run({ what: id, everybody: true }));
    expect(value.counts.all).toBe(8);
    expect(count, statements.join("\n")).toBeLessThanOrEqual(6);
    expect((await countStatements(() => run({ what: id }))).count).toBeLessThanOrEqual(5);
  }
});

test("rehearsing a scheme needs sheets that were sent; one of another body is not found", async () => {
  const other = await buildWorld({ unitCount: 1 });
  const round = await openRound(other, "classification");
  const { id } = expectOk(await copyScheme(other.secretary, round.schemeId, AT.meeting));
  expect(await rehearsalFor(other.secretary, 2024, asked({ what: id }), AT.meeting)).toMatchObject({ ran: true, counts: { all: 0 } });
  expect(await run({ what: id })).toMatchObject({ ran: false, title: null });
});
