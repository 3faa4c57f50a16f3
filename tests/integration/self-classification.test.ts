import { beforeEach, describe, expect, test } from "vitest";
import { inScope } from "../../lib/db/scope";
import type { RoundPeriod, Subject } from "../../lib/domain/score-sheet";
import { documentPage } from "../../lib/queries/document-page";
import { openScoreRound } from "../../lib/use-cases/open-score-round";
import { replaceDocument } from "../../lib/use-cases/replace-document";
import { appraised } from "../support/appraised";
import { finalRound, sendSheet, sheetIn } from "../support/leveled";
import { begin, documentOf, issuedPaper } from "../support/papers";
import { openRound } from "../support/rounds";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
  await appraised(world, "DCS01");
});

const officer = () => world.officer("DCS01");
const issue = (sheetId: string) => issuedPaper(officer(), "selfClassification", { year: 2024, sheetId }, AT.meeting);
const contentOf = async (id: string) => (await documentOf(officer(), id))?.content;

/** Opens the round of a quarter with a scheme; gives the phiếu of DCS01. */
async function quarter(period: RoundPeriod, subject: Subject, schemeId: string): Promise<string> {
  const schemes = [{ subject, unitType: "coQuan" as const, schemeId }];
  const form = { year: 2024, purpose: "classification" as const, period, dueAt: "2024-11-30T23:59", schemes };
  const { id } = expectOk(await openScoreRound(world.secretary, form, AT.reporting));
  return sheetIn(world, id, "DCS01");
}

/** Opens the round of the year for a subject, or that of a quarter beside it, sends the phiếu of DCS01 and gives its id. */
async function sent(subject: Subject, period: RoundPeriod = "year"): Promise<string> {
  const { sheets, schemeId } = await openRound(world, "classification", subject);
  const sheetId = period === "year" ? (sheets.DCS01 ?? "") : await quarter(period, subject, schemeId);
  await sendSheet(officer(), sheetId, AT.reporting);
  return sheetId;
}

describe("the report of a unit on its own level", () => {
  test("is filled from its phiếu: figures, conditions, total and the level it gives itself; it leads back there", async () => {
    const sheetId = await sheetIn(world, await finalRound(world, "DCS01"), "DCS01");
    const { id, numberText } = await issue(sheetId);
    expect(numberText).toBe("01-BC/ĐTN");
    const content = JSON.stringify(await contentOf(id));
    for (const words of [
      "Nhóm I.",
      "100/100",
      "Đoàn cơ sở số 1 tự xếp loại: Hoàn thành xuất sắc nhiệm vụ",
      "DK2.",
      "Hoàn thành nhiệm vụ.",
      "Tự đánh giá, xếp loại chất lượng tổ chức Đoàn năm 2024",
    ]) {
      expect(content).toContain(words);
    }
    const page = await documentPage(officer(), id, AT.meeting);
    expect(page?.back).toEqual({ href: "/2024/xep-loai/DCS01", label: "Phiếu xếp loại năm 2024" });
  });

  test("keeps what was sent, whatever the record of the year tells since", async () => {
    const sheetId = await sent("organisation");
    const where = { bodyId: world.bodyId, unit: { code: "DCS01" } };
    await inScope(world.secretary, (tx) => tx.dossier.updateMany({ where, data: { disciplined: true } }));
    const conditions = (await contentOf((await issue(sheetId)).id))?.blocks.flatMap((block) =>
      block.kind === "paragraph" && String(block.text).startsWith("- DK1.") ? [block.text] : [],
    );
    expect(conditions).toEqual([expect.stringMatching(/: có\.$/)]);
  });

  test("waits until the phiếu is sent", async () => {
    const { sheets } = await openRound(world, "classification");
    await expect(issue(sheets.DCS01 ?? "")).rejects.toThrow(/nộp phiếu tự chấm/);
  });

  test("is another unit's nowhere; of a phiếu there is one in force", async () => {
    const sheetId = await sent("organisation");
    const about = { year: 2024, sheetId };
    for (const stranger of [world.officer("DCS02"), (await buildWorld({ unitCount: 1 })).secretary]) {
      expect(await begin(stranger, "selfClassification", about, AT.meeting)).toMatchObject({ error: { code: "notFound" } });
    }
    expect(await begin(world.secretary, "selfClassification", about, AT.meeting)).toMatchObject({ error: { code: "notAllowed" } });
    const { id } = await issue(sheetId);
    expect(await documentOf(world.officer("DCS02"), id)).toBeNull();
    expect(await begin(officer(), "selfClassification", about, AT.meeting)).toMatchObject({ error: { code: "conflict" } });
    const draft = expectOk(await replaceDocument(officer(), id, AT.meeting));
    expect(await documentOf(officer(), draft.id)).toMatchObject({ sheetId, replacesId: id });
  });
});

describe.each([
  ["executive", "Ban Chấp hành", "TM. BAN CHẤP HÀNH"],
  ["standing", "Ban Thường vụ", "TM. BAN THƯỜNG VỤ"],
] as const)("the report of a collective that leads: %s", (subject, words, authority) => {
  test.each([
    ["year", "năm 2024"],
    ["q3", "quý III năm 2024"],
  ] as const)("of %s", async (period, when) => {
    const sheetId = await sent(subject, period);
    const content = await contentOf((await issue(sheetId)).id);
    expect(content?.subject).toEqual([`Kiểm điểm, tự đánh giá, xếp loại chất lượng tập thể ${words} ${when}`]);
    expect(content?.signatures).toEqual([{ authority, position: "BÍ THƯ", name: "Người ký" }]);
    const text = JSON.stringify(content);
    expect(text).toContain(`${words} Đoàn cơ sở số 1 tự xếp loại: Hoàn thành xuất sắc nhiệm vụ.`);
    expect(text).toContain(`tập thể ${words} ${when} của ${words} Đoàn cơ sở số 1./.`);
  });
});

test("the year and a quarter have a report each, under numbers that follow one another", async () => {
  const { sheets, schemeId } = await openRound(world, "classification");
  const ids = [sheets.DCS01 ?? "", await quarter("q3", "organisation", schemeId)];
  for (const sheetId of ids) await sendSheet(officer(), sheetId, AT.reporting);
  const papers = [];
  for (const sheetId of ids) papers.push(await issue(sheetId));
  expect(papers.map(({ numberText }) => numberText)).toEqual(["01-BC/ĐTN", "02-BC/ĐTN"]);
  const last = await documentPage(officer(), papers[1]?.id ?? "", AT.meeting);
  expect(last?.back).toEqual({ href: "/2024/xep-loai/DCS01?ky=q3", label: "Phiếu xếp loại quý III năm 2024" });
});

test("a unit without a hồ sơ of the year, as a chi đoàn cơ sở is, draws up its report all the same", async () => {
  const { sheets } = await openRound(world, "classification");
  const [sheetId, unit] = [sheets.DCS02 ?? "", world.officer("DCS02")];
  await inScope(world.secretary, (tx) => tx.dossier.deleteMany({ where: { bodyId: world.bodyId, unit: { code: "DCS02" } } }));
  await sendSheet(unit, sheetId, AT.reporting);
  const { id } = await issuedPaper(unit, "selfClassification", { year: 2024, sheetId }, AT.meeting);
  expect(await documentOf(unit, id)).toMatchObject({ dossierId: null, sheetId, numberText: "01-BC/ĐTN" });
  expect((await documentPage(unit, id, AT.meeting))?.back.href).toBe("/2024/xep-loai/DCS02");
});
