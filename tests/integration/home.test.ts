import { beforeAll, describe, expect, test } from "vitest";
import { actorOfUser } from "../../lib/db/actors";
import { inScope } from "../../lib/db/scope";
import { factsOfUnits } from "../../lib/db/score-sheets";
import type { Actor } from "../../lib/domain/permissions";
import { unansweredLines } from "../../lib/domain/sheet-work";
import { homeFor } from "../../lib/queries/home-cards";
import { clusterTasks } from "../../lib/queries/home-sheets";
import { appraiseThiDua, mark, sendThiDua, thiDuaSheet } from "../../prisma/demo/thi-dua-sheets";
import { appraised } from "../support/appraised";
import { countStatements } from "../support/count-statements";
import { appraiseSheet, sendSheet } from "../support/leveled";
import { openRound } from "../support/rounds";
import { openThiDua } from "../support/thi-dua";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const AFTER_DUE = new Date("2024-12-02T02:00:00Z");
let world: World;

async function homeOf(person: Actor, at = AT.appraising) {
  const actor = await actorOfUser(world.bodyId, person.userId, "2024-11-12");
  if (!actor) throw new Error("nobody");
  return countStatements(() => homeFor(actor, at));
}
const tasksOf = async (code: string, at = AT.appraising) => {
  const { value } = await homeOf(world.officer(code), at);
  return value.sheets.filter(({ year }) => year === 2024).flatMap(({ tasks }) => tasks);
};
const bodyOf = async (person: Actor, at = AT.appraising) => {
  const { value } = await homeOf(person, at);
  return value.body.find(({ year }) => year === 2024)?.rounds.map(({ label, count, href }) => [label, count, href]);
};

beforeAll(async () => {
  world = await buildWorld({ unitCount: 5 });
  await appraised(world, "DCS01");
  await inScope(world.secretary, (tx) => tx.unitVersion.updateMany({ where: { unitId: world.units.DCS04 }, data: { cluster: "Cụm 2" } }));
  const { sheets } = await openRound(world, "classification");
  await sendSheet(world.officer("DCS01"), sheets.DCS01 ?? "", AT.reporting);
  await appraiseSheet(world.monitor, sheets.DCS01 ?? "", AT.appraising);
  await openThiDua(world.secretary, { at: AT.reporting });
  for (const code of ["DCS02", "DCS03", "DCS04", "DCS05"]) await sendThiDua(world.officer(code), code, 18, AT.reporting);
}, 120_000);

describe("a unit is told", () => {
  test("which sheets of its cụm wait for its score, and which figures lack a reason; nothing of another cụm", async () => {
    expect((await tasksOf("DCS01")).at(-1)).toEqual({
      id: expect.stringContaining("cum-2024-year"),
      label: "Chấm điểm trong cụm: thi đua năm 2024",
      href: "/2024/thi-dua/cham-cum",
      hint: "3 phiếu cụm chưa ghi điểm (đồng ý với tự chấm thì không cần ghi). Chấm được đến khi Đoàn Khối thẩm định.",
      status: { tone: "info", label: "3 phiếu" },
    });
    expect((await tasksOf("DCS04")).filter(({ id }) => id.startsWith("cum-"))).toEqual([]);
    expectOk(
      await mark(world.officer("DCS01"), await thiDuaSheet(world.secretary, "DCS02"), "II.2", "cluster", { value: "1" }, AT.appraising),
    );
    expect((await tasksOf("DCS03")).at(-1)).toMatchObject({
      hint: expect.stringContaining(
        "1 phiếu cụm chưa ghi điểm (đồng ý với tự chấm thì không cần ghi); 1 phiếu chấm khác mà chưa ghi lý do",
      ),
      status: { tone: "warn", label: "2 phiếu" },
    });
  });

  test("no longer once the Khối appraised, and then of the lines that wait for its giải trình", async () => {
    const sheet = await thiDuaSheet(world.secretary, "DCS03");
    expectOk(await mark(world.monitor, sheet, "II.2", "final", { value: "1", note: "Chỉ xác nhận một công trình" }, AT.appraising));
    await appraiseThiDua(world.monitor, "DCS03", AT.appraising);
    expect(await clusterTasks(world.officer("DCS01"), [world.units.DCS01 ?? ""])).toMatchObject([
      { task: { status: { label: "2 phiếu" } } },
    ]);
    expect((await tasksOf("DCS03")).find(({ label }) => label.startsWith("Giải trình"))).toMatchObject({
      label: "Giải trình thi đua năm 2024",
      href: "/2024/thi-dua/DCS03",
      status: { tone: "warn", label: "2 mục" },
    });
    const appraisedSheet = await thiDuaSheet(world.officer("DCS03"), "DCS03");
    const facts = await inScope(world.officer("DCS03"), (tx) =>
      factsOfUnits(tx, world.officer("DCS03"), 2024, [appraisedSheet.unitId], AT.appraising),
    );
    // Beside the marked line the one that the record of the year tells otherwise since the sheet was sent: the report that was missed.
    expect(unansweredLines({ ...appraisedSheet, facts: facts(appraisedSheet.unitId) })).toEqual(["II.2", "III.2"]);
  });

  test("of the sheets to send with their date", async () => {
    const own = (await tasksOf("DCS01")).find(({ label }) => label === "Tự chấm thi đua năm 2024");
    expect(own).toMatchObject({ href: "/2024/thi-dua/DCS01", hint: "Hạn nộp: 23:59 ngày 30/11/2024 (còn 18 ngày)" });
  });
});

describe("the Khối is told", () => {
  test("what to appraise, which levels to decide and who sent nothing, each by its page", async () => {
    expect(await bodyOf(world.secretary)).toEqual([
      ["Chốt mức xếp loại", 1, "/2024/xep-loai/de-xuat"],
      ["Đơn vị chưa nộp phiếu xếp loại", 4, "/2024/xep-loai"],
      ["Thẩm định phiếu thi đua", 3, "/2024/thi-dua?tinh-trang=cho-tham-dinh"],
      ["Đơn vị chưa nộp phiếu thi đua", 1, "/2024/thi-dua"],
    ]);
    expect((await bodyOf(world.viewer))?.map(([label]) => label)).toEqual([
      "Đơn vị chưa nộp phiếu xếp loại",
      "Đơn vị chưa nộp phiếu thi đua",
    ]);
  });

  test("when a ranking is ready to be made public", async () => {
    for (const code of ["DCS02", "DCS04", "DCS05"]) {
      const sheet = await thiDuaSheet(world.secretary, code);
      if (code === "DCS02")
        expectOk(await mark(world.officer("DCS01"), sheet, "II.2", "cluster", { note: "Một công trình" }, AT.appraising));
      await appraiseThiDua(world.monitor, code, AT.appraising);
    }
    expect((await bodyOf(world.secretary))?.map(([label]) => label)).not.toContain("Công bố kết quả thi đua");
    expect(await bodyOf(world.secretary, AFTER_DUE)).toContainEqual(["Công bố kết quả thi đua", 4, "/2024/thi-dua/xep-hang/cong-bo"]);
  });
});

test("the home page takes at most six statements, for a unit as for the Khối", async () => {
  for (const person of [world.officer("DCS01"), world.officer("DCS04"), world.secretary, world.admin, world.monitor, world.viewer]) {
    const { count, statements } = await homeOf(person);
    expect(count, statements.join("\n")).toBeLessThanOrEqual(6);
  }
});
