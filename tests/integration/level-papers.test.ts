import { beforeEach, describe, expect, test } from "vitest";
import { inScope } from "../../lib/db/scope";
import { takeBackScoreSheet } from "../../lib/use-cases/step-score-sheet";
import { voidDocument } from "../../lib/use-cases/void-document";
import { appraised } from "../support/appraised";
import { finalRound, sheetOf } from "../support/leveled";
import { documentOf, issuedPaper } from "../support/papers";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let dossierId: string;
let roundId: string;
beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
  dossierId = await appraised(world, "DCS01");
  roundId = await finalRound(world, "DCS01");
});

describe("the notice of levels", () => {
  test("takes a number, freezes summary and list with reasons; a final phiếu stays final while it is in force", async () => {
    const { id, numberText } = await issuedPaper(world.secretary, "levelNotice", { year: 2024, roundId }, AT.meeting);
    expect(numberText).toBe("01-TB/ĐTN");
    const content = JSON.stringify((await documentOf(world.secretary, id))?.content);
    for (const words of [
      "phiên họp ngày 25/11/2024",
      "1 (100\u00a0%)",
      "Đoàn cơ sở số 1",
      "Hoàn thành tốt nhiệm vụ",
      "Theo đề nghị của cụm",
    ]) {
      expect(content).toContain(words);
    }
    expect(content).not.toContain("Đoàn cơ sở số 2");
    const sheet = await inScope(world.secretary, (tx) => tx.scoreSheet.findFirstOrThrow({ where: { roundId, status: "final" } }));
    const back = async () =>
      takeBackScoreSheet(
        world.secretary,
        { sheetId: sheet.id, version: (await sheetOf(world.secretary, sheet.id)).version, reason: "Có đơn" },
        AT.meeting,
      );
    expect(await back()).toMatchObject({ error: { code: "notNow", message: expect.stringContaining("đã được ban hành") } });
    expectOk(await voidDocument(world.secretary, id, "Sai danh sách", AT.meeting));
    expectOk(await back());
  });

  test("is not for units to read; its round is nobody else's", async () => {
    const { id } = await issuedPaper(world.secretary, "levelNotice", { year: 2024, roundId }, AT.meeting);
    expect(await documentOf(world.officer("DCS01"), id)).toBeNull();
    const other = await buildWorld({ unitCount: 1 });
    await expect(issuedPaper(other.secretary, "levelNotice", { year: 2024, roundId }, AT.meeting)).rejects.toThrow(/notFound/);
  });
});

describe("the report of a unit on its own level", () => {
  test("is filled from its phiếu: figures, conditions, total and the level it gives itself", async () => {
    const { id, numberText } = await issuedPaper(world.officer("DCS01"), "selfClassification", { year: 2024, dossierId }, AT.meeting);
    expect(numberText).toBe("01-BC/ĐTN");
    const content = JSON.stringify((await documentOf(world.officer("DCS01"), id))?.content);
    for (const words of ["Nhóm I.", "100/100", "tự xếp loại: Hoàn thành xuất sắc nhiệm vụ", "DK2.", "Hoàn thành nhiệm vụ."]) {
      expect(content).toContain(words);
    }
  });

  test("waits until the phiếu is sent", async () => {
    const other = await appraised(world, "DCS02");
    await expect(issuedPaper(world.officer("DCS02"), "selfClassification", { year: 2024, dossierId: other }, AT.meeting)).rejects.toThrow(
      /nộp phiếu tự chấm/,
    );
  });
});
