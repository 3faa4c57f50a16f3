import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { inScope } from "../../lib/db/scope";
import { composeDocument } from "../../lib/queries/compose-document";
import { finaliseLevels } from "../../lib/use-cases/decide-levels";
import { issueDocument } from "../../lib/use-cases/issue-document";
import { publishRound } from "../../lib/use-cases/publish-round";
import { replaceDocument } from "../../lib/use-cases/replace-document";
import { deleteDocument, saveDocument } from "../../lib/use-cases/save-document";
import { takeBackScoreSheet } from "../../lib/use-cases/step-score-sheet";
import { voidDocument } from "../../lib/use-cases/void-document";
import { appraised } from "../support/appraised";
import { eventually } from "../support/eventually";
import { appraiseSheet, finalRound, sendSheet, sheetOf } from "../support/leveled";
import { begin, documentOf, FILLED, issuedPaper, issuePaper } from "../support/papers";
import { VERIFIED_AT } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let roundId: string;
beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
  await appraised(world, "DCS01");
  roundId = await finalRound(world, "DCS01");
});

async function finalSheet() {
  return inScope(world.secretary, (tx) => tx.scoreSheet.findFirstOrThrow({ where: { roundId, status: "final" } }));
}

async function takeBack() {
  const { id, version } = await finalSheet();
  return takeBackScoreSheet(world.secretary, { sheetId: id, version, reason: "Có đơn" }, AT.meeting);
}

async function takenBack(): Promise<string> {
  const { id } = await finalSheet();
  expectOk(await takeBack());
  return id;
}

async function finalise(sheetId: string, level: string): Promise<void> {
  const { version } = await sheetOf(world.secretary, sheetId);
  const rows = [{ sheetId, version, level, reason: "Theo đề nghị của cụm" }];
  const form = { year: 2024, period: "year" as const, subject: "organisation" as const, rows };
  const vote = { heldOn: "2024-11-25", votesFor: 9, votesAgainst: 0, votesOther: 0 };
  expectOk(await finaliseLevels(world.secretary, { ...form, ...vote }, AT.meeting));
}

/** Takes the phiếu of another unit to its final level. */
async function finalToo(code: string): Promise<void> {
  const { id } = await inScope(world.secretary, (tx) => tx.scoreSheet.findFirstOrThrow({ where: { roundId, unit: { code } } }));
  await sendSheet(world.officer(code), id, AT.reporting);
  await appraiseSheet(world.monitor, id, AT.appraising);
  await finalise(id, "tot");
}

/** Resolves once a transaction waits for a row that another holds. */
async function waiting(): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await owner.connect();
  const here = "pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())";
  const held = `SELECT pid FROM pg_locks WHERE NOT granted AND locktype IN ('transactionid', 'tuple') AND ${here}`;
  try {
    await eventually(async () => expect((await owner.query(held)).rowCount).toBeGreaterThan(0));
  } finally {
    await owner.end();
  }
}

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
    expect(await takeBack()).toMatchObject({ error: { code: "notNow", message: expect.stringContaining("đã được ban hành") } });
    expectOk(await voidDocument(world.secretary, id, "Sai danh sách", AT.meeting));
    expectOk(await takeBack());
  });

  test("its round is nobody else's", async () => {
    const other = await buildWorld({ unitCount: 1 });
    await expect(issuedPaper(other.secretary, "levelNotice", { year: 2024, roundId }, AT.meeting)).rejects.toThrow(/notFound/);
  });
});

describe("decision beside notice", () => {
  const issue = (kind: "levelNotice" | "levelDecision") => issuedPaper(world.secretary, kind, { year: 2024, roundId }, AT.meeting);

  test("the decision takes the next QĐ number, lists the same levels in articles of its own, căn cứ with the session", async () => {
    await issue("levelNotice");
    const { id, numberText } = await issue("levelDecision");
    expect(numberText).toBe("01-QĐ/ĐTN");
    const content = (await documentOf(world.secretary, id))?.content;
    expect(content?.blocks).toContainEqual({
      kind: "article",
      label: "Điều 1.",
      text: "Công nhận kết quả đánh giá, xếp loại chất lượng tổ chức Đoàn năm 2024 đối với 01 đơn vị (có danh sách kèm theo): Hoàn thành tốt nhiệm vụ 01 đơn vị.",
    });
    expect(JSON.stringify(content)).toContain("Căn cứ Biên bản họp Ban Thường vụ ngày 25/11/2024");
    expect(content?.appendices[0]?.blocks).toEqual((await noticed())?.appendices[0]?.blocks);
  });

  const noticed = async () => {
    const where = { roundId, kind: "levelNotice", status: "issued" as const };
    const found = await inScope(world.secretary, (tx) => tx.officialDocument.findFirstOrThrow({ where, select: { id: true } }));
    return (await documentOf(world.secretary, found.id))?.content;
  };

  test("either suffices to keep levels as they are; voided, it keeps them no longer", async () => {
    const { id } = await issue("levelDecision");
    expect(await takeBack()).toMatchObject({ error: { code: "notNow" } });
    expectOk(await voidDocument(world.secretary, id, "Sai ngày", AT.meeting));
    expectOk(await takeBack());
  });

  test("a second paper with other levels than one in force is refused, naming it", async () => {
    await issue("levelNotice");
    await finalToo("DCS02");
    await expect(issue("levelDecision")).rejects.toThrow(/Thông báo kết quả xếp loại số 01-TB\/ĐTN đang còn hiệu lực có danh sách khác/);
  });

  test("while a signed paper is being replaced, a level is taken back and decided anew; the draft cannot be given up then", async () => {
    const { id } = await issue("levelNotice");
    const draft = expectOk(await replaceDocument(world.secretary, id, AT.meeting));
    const sheetId = await takenBack();
    expect(await deleteDocument(world.secretary, { id: draft.id, version: 1 }, AT.meeting)).toMatchObject({
      error: { code: "notNow", message: expect.stringContaining("01-TB/ĐTN") },
    });
    await finalise(sheetId, "hoanthanh");
    expect(await deleteDocument(world.secretary, { id: draft.id, version: 1 }, AT.meeting)).toMatchObject({ error: { code: "notNow" } });
    const issued = expectOk(await issuePaper(world.secretary, { id: draft.id, version: 1 }, AT.meeting));
    expect(issued.numberText).toBe("02-TB/ĐTN");
    expect(JSON.stringify((await documentOf(world.secretary, draft.id))?.content)).toContain(
      "Thông báo này thay thế Thông báo kết quả xếp loại số 01-TB/ĐTN ngày 04/11/2024.",
    );
    expect(await takeBack()).toMatchObject({ error: { code: "notNow" } });
    await issue("levelDecision");
  });

  test("a replacement is not voided where the paper before it would be in force with other levels", async () => {
    const { id } = await issue("levelNotice");
    const draft = expectOk(await replaceDocument(world.secretary, id, AT.meeting));
    const sheetId = await takenBack();
    await finalise(sheetId, "hoanthanh");
    expectOk(await issuePaper(world.secretary, { id: draft.id, version: 1 }, AT.meeting));
    expect(await voidDocument(world.secretary, draft.id, "Sai ngày", AT.meeting)).toMatchObject({
      error: { code: "notNow", message: expect.stringContaining("01-TB/ĐTN") },
    });
    expect((await documentOf(world.secretary, draft.id))?.status).toBe("issued");
  });

  test("the draft of a replacement is given up while nothing changed", async () => {
    const { id } = await issue("levelNotice");
    const draft = expectOk(await replaceDocument(world.secretary, id, AT.meeting));
    expectOk(await deleteDocument(world.secretary, { id: draft.id, version: 1 }, AT.meeting));
    expect(await takeBack()).toMatchObject({ error: { code: "notNow" } });
  });
});

describe("issuing and taking back at the same instant", () => {
  /** A ready draft, and a way to issue it that stops where it has read the levels until `go` is called. */
  async function halfIssued(kind: "levelNotice" | "levelDecision") {
    const { id } = expectOk(await begin(world.secretary, kind, { year: 2024, roundId }, AT.meeting));
    const draft = await documentOf(world.secretary, id);
    const { version } = expectOk(await saveDocument(world.secretary, { id, version: 1 }, { ...draft?.fields, ...FILLED }, AT.meeting));
    let go = () => {};
    const goes = new Promise<void>((resolve) => {
      go = resolve;
    });
    const issued = await new Promise<{ result: ReturnType<typeof issuePaper> }>((resolve) => {
      const compose: typeof composeDocument = async (...args) => {
        const composed = await composeDocument(...args);
        resolve({ result });
        await goes;
        return composed;
      };
      const result = issueDocument(world.secretary, { id, version }, AT.meeting, compose, VERIFIED_AT);
    });
    return { issued, go };
  }

  test.each(["levelNotice", "levelDecision"] as const)("a level is not taken back while %s is being issued with it", async (kind) => {
    const { issued, go } = await halfIssued(kind);
    const back = takeBack();
    await waiting();
    go();
    expectOk(await issued.result);
    expect(await back).toMatchObject({ error: { code: "notNow", message: expect.stringContaining("đã được ban hành") } });
  });

  test("pressed together, never do both succeed", async () => {
    const { id } = expectOk(await begin(world.secretary, "levelNotice", { year: 2024, roundId }, AT.meeting));
    const draft = await documentOf(world.secretary, id);
    const { version } = expectOk(await saveDocument(world.secretary, { id, version: 1 }, { ...draft?.fields, ...FILLED }, AT.meeting));
    const both = await Promise.all([takeBack(), issuePaper(world.secretary, { id, version }, AT.meeting)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("nor are results published while a level is taken back", async () => {
    const both = await Promise.all([takeBack(), publishRound(world.secretary, { roundId, version: 1 }, AT.meeting)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
