import { beforeEach, describe, expect, test } from "vitest";
import { actorOfUser } from "../../lib/db/actors";
import { inScope } from "../../lib/db/scope";
import type { DocumentContent } from "../../lib/domain/document";
import { DOCUMENT_KIND, DOCUMENT_KINDS } from "../../lib/domain/document-kinds";
import { composeDocument } from "../../lib/queries/compose-document";
import { documentPage } from "../../lib/queries/document-page";
import { frameOf } from "../../lib/queries/frame-of";
import { documentHash } from "../../lib/use-cases/issue-document";
import { publishRanking } from "../../lib/use-cases/publish-ranking";
import { replaceDocument } from "../../lib/use-cases/replace-document";
import { deleteDocument, saveDocument } from "../../lib/use-cases/save-document";
import { voidDocument } from "../../lib/use-cases/void-document";
import { appraiseThiDua, sendThiDua } from "../../prisma/demo/thi-dua-sheets";
import { appraised } from "../support/appraised";
import { countStatements } from "../support/count-statements";
import { finalRound, sheetIn } from "../support/leveled";
import { begin, documentOf, FILLED, issuedPaper, issuePaper } from "../support/papers";
import { openRound } from "../support/rounds";
import { issue, openSession, readyDraft, recognisedSession } from "../support/session";
import { openThiDua } from "../support/thi-dua";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let dossierId: string;
beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
  dossierId = await appraised(world, "DCS01");
});

const about = () => ({ year: 2024, dossierId });

function textOf(content: DocumentContent | null | undefined): string {
  return JSON.stringify(content);
}

describe("a unit's report", () => {
  test("is issued under the unit's own first number, frozen with its hash and a code", async () => {
    const officer = world.officer("DCS01");
    const { id, numberText } = await issuedPaper(officer, "report", about(), AT.reporting);
    expect(numberText).toBe("01-BC/ĐTN");
    const stored = await documentOf(officer, id);
    expect(stored).toMatchObject({ status: "issued", numberText: "01-BC/ĐTN", signedOn: "2024-11-04", signer: "BÍ THƯ" });
    expect(stored?.content?.draft).toBe(false);
    expect(stored?.content && documentHash(stored.content)).toBe(stored?.sha256);
    expect(stored?.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(textOf(stored?.content)).toContain("Đã triển khai.");
    expect(stored?.subject).toMatch(/^Báo cáo kết quả: Kết quả xây dựng/);
  });

  test("two units count each for themselves, and the Khối beside them", async () => {
    const other = await appraised(world, "DCS02");
    const first = await issuedPaper(world.officer("DCS01"), "report", about(), AT.reporting);
    const second = await issuedPaper(world.officer("DCS02"), "report", { year: 2024, dossierId: other }, AT.reporting);
    const summary = await issuedPaper(world.secretary, "summaryReport", { year: 2024 }, AT.meeting);
    expect([first, second, summary].map((paper) => paper.numberText)).toEqual(["01-BC/ĐTN", "01-BC/ĐTN", "01-BC/ĐTN"]);
  });

  test("issued twice, by a double click, is one document", async () => {
    const officer = world.officer("DCS01");
    const { id } = expectOk(await begin(officer, "report", about(), AT.reporting));
    const { version } = expectOk(await saveDocument(officer, { id, version: 1 }, FILLED, AT.reporting));
    const both = await Promise.all([
      issuePaper(officer, { id, version }, AT.reporting),
      issuePaper(officer, { id, version }, AT.reporting),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    const rows = await inScope(officer, (tx) => tx.registeredNumber.findMany({ where: { bodyId: world.bodyId, type: "BC" } }));
    expect(rows).toHaveLength(1);
  });

  test("with gaps or a day to come is refused at the fields and takes no number", async () => {
    const officer = world.officer("DCS01");
    const { id } = expectOk(await begin(officer, "report", about(), AT.reporting));
    const fields = { ...FILLED, direction: "", signedOn: "2024-11-05" };
    const { version } = expectOk(await saveDocument(officer, { id, version: 1 }, fields, AT.reporting));
    const result = await issuePaper(officer, { id, version }, AT.reporting);
    expect(result).toMatchObject({ ok: false, error: { code: "incomplete" } });
    expect(result.ok ? {} : result.error.fields).toEqual({
      direction: "Cần ghi: Phương hướng.",
      signedOn: "Ngày ký không được sau hôm nay.",
    });
    const count = await inScope(officer, (tx) => tx.registeredNumber.count({ where: { bodyId: world.bodyId } }));
    expect(count).toBe(0);
  });
});

describe("a draft", () => {
  test("is begun once; signer and recipients go on from the last document", async () => {
    const officer = world.officer("DCS01");
    const { id } = expectOk(await begin(officer, "report", about(), AT.reporting));
    expect(expectOk(await begin(officer, "report", about(), AT.reporting)).id).toBe(id);
    await issuedPaper(officer, "unitTable", about(), AT.reporting, { signerName: "Phó Bí thư phụ trách", signerPosition: "Phó Bí thư" });
    const next = expectOk(await begin(officer, "registration", about(), AT.reporting));
    const fields = (await documentOf(officer, next.id))?.fields;
    expect(fields).toMatchObject({ signerName: "Phó Bí thư phụ trách", signerPosition: "Phó Bí thư", signedOn: "2024-11-04" });
  });

  test("saved over somebody else's newer version is a conflict that changes nothing", async () => {
    const officer = world.officer("DCS01");
    const { id } = expectOk(await begin(officer, "report", about(), AT.reporting));
    expectOk(await saveDocument(officer, { id, version: 1 }, { leadership: "thẻ một" }, AT.reporting));
    const late = await saveDocument(officer, { id, version: 1 }, { leadership: "thẻ hai" }, AT.reporting);
    expect(late).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect((await documentOf(officer, id))?.fields).toEqual({ leadership: "thẻ một" });
  });

  test("is deleted, an issued document is not, nor is it saved over", async () => {
    const officer = world.officer("DCS01");
    const { id } = expectOk(await begin(officer, "unitTable", about(), AT.reporting));
    expectOk(await deleteDocument(officer, { id, version: 1 }, AT.reporting));
    const paper = await issuedPaper(officer, "unitTable", about(), AT.reporting);
    expect(await deleteDocument(officer, { id: paper.id, version: 3 }, AT.reporting)).toMatchObject({
      ok: false,
      error: { code: "conflict" },
    });
    expect(await saveDocument(officer, { id: paper.id, version: 3 }, FILLED, AT.reporting)).toMatchObject({ ok: false });
  });
});

test("a second document of the same matter is not begun while one is in force; letters are", async () => {
  const officer = world.officer("DCS01");
  const { id } = await issuedPaper(officer, "report", about(), AT.reporting);
  expect(await begin(officer, "report", about(), AT.reporting)).toMatchObject({ ok: false, error: { code: "conflict" } });
  expectOk(await voidDocument(officer, id, "Ghi sai", AT.reporting));
  expectOk(await begin(officer, "report", about(), AT.reporting));
  await issuedPaper(world.secretary, "letter", { year: 2024 }, AT.reporting);
  expectOk(await begin(world.secretary, "letter", { year: 2024 }, AT.reporting));
});

describe("scope", () => {
  test("another unit's document is not found, issued or not", async () => {
    const { id } = await issuedPaper(world.officer("DCS01"), "report", about(), AT.reporting);
    const stranger = world.officer("DCS02");
    expect(await documentOf(stranger, id)).toBeNull();
    for (const result of [
      await saveDocument(stranger, { id, version: 3 }, {}, AT.reporting),
      await deleteDocument(stranger, { id, version: 3 }, AT.reporting),
      await voidDocument(stranger, id, "sai", AT.reporting),
      await replaceDocument(stranger, id, AT.reporting),
      await issuePaper(stranger, { id, version: 3 }, AT.reporting),
      await begin(stranger, "report", about(), AT.reporting),
    ])
      expect(result).toMatchObject({ ok: false, error: { code: "notFound" } });
  });

  test("a Phiếu thẩm định is not told to the unit; its Giấy chứng nhận is", async () => {
    const sheet = await issuedPaper(world.monitor, "appraisalSheet", about(), AT.meeting);
    const session = await recognisedSession(world);
    expectOk(await issue(world, await readyDraft(world, session, [dossierId])));
    const certificate = await issuedPaper(world.secretary, "certificate", about(), AT.meeting, { signedOn: "2024-11-25" });
    const officer = world.officer("DCS01");
    expect(textOf((await documentOf(officer, certificate.id))?.content)).toContain("Theo Quyết định số 01-QĐ/ĐTN");
    expect(await documentOf(officer, sheet.id)).toBeNull();
    expect(await saveDocument(officer, { id: sheet.id, version: 3 }, {}, AT.meeting)).toMatchObject({ error: { code: "notFound" } });
    expect(await documentOf(world.officer("DCS02"), certificate.id)).toBeNull();
  });
});

describe("the set", () => {
  test("every document of the set can be drawn up and issued once its time has come", async () => {
    const session = await recognisedSession(world);
    expectOk(await issue(world, await readyDraft(world, session, [dossierId])));
    const roundId = await finalRound(world, "DCS01");
    const sheetId = await sheetIn(world, roundId, "DCS01");
    await openThiDua(world.secretary, { at: AT.reporting });
    await sendThiDua(world.officer("DCS01"), "DCS01", 20, AT.reporting);
    await appraiseThiDua(world.monitor, "DCS01", AT.appraising);
    expectOk(await publishRanking(world.secretary, { year: 2024, period: "year", version: 1 }, AT.appraising));
    for (const kind of DOCUMENT_KINDS) {
      const actor = DOCUMENT_KIND[kind].issuer === "unit" ? world.officer("DCS01") : world.secretary;
      const paper = await issuedPaper(actor, kind, { year: 2024, dossierId, meetingId: session, roundId, sheetId }, AT.meeting);
      const stored = await documentOf(actor, paper.id);
      expect(stored?.content?.typeName === "" ? "CÔNG VĂN" : stored?.content?.typeName).toBeTruthy();
      expect(paper.numberText === "", kind).toBe(DOCUMENT_KIND[kind].type === null);
      expect(stored?.content?.verification?.code, kind).toBe(stored?.code);
    }
  });

  test("is composed with at most five statements, whatever the document", async () => {
    const session = await recognisedSession(world);
    expectOk(await issue(world, await readyDraft(world, session, [dossierId])));
    const { roundId, sheets } = await openRound(world, "classification");
    const sheetId = sheets.DCS01;
    for (const kind of DOCUMENT_KINDS) {
      const actor = DOCUMENT_KIND[kind].issuer === "unit" ? world.officer("DCS01") : world.secretary;
      const { id } = expectOk(await begin(actor, kind, { year: 2024, dossierId, meetingId: session, roundId, sheetId }, AT.meeting));
      const document = await documentOf(actor, id);
      if (!document) throw new Error(kind);
      const compose = () => inScope(actor, (tx) => composeDocument({ tx, actor, at: AT.meeting }, document, null));
      expect((await countStatements(compose)).count, kind).toBeLessThanOrEqual(5);
    }
  });

  test("is previewed with at most six statements, the person and the frame of the page included", async () => {
    const session = await recognisedSession(world);
    expectOk(await issue(world, await readyDraft(world, session, [dossierId])));
    const { roundId, sheets } = await openRound(world, "classification");
    const sheetId = sheets.DCS01;
    const counts: Record<string, number> = {};
    for (const kind of DOCUMENT_KINDS) {
      const writer = DOCUMENT_KIND[kind].issuer === "unit" ? world.officer("DCS01") : world.secretary;
      const { id } = expectOk(await begin(writer, kind, { year: 2024, dossierId, meetingId: session, roundId, sheetId }, AT.meeting));
      const page = async () => {
        const actor = await actorOfUser(world.bodyId, writer.userId, "2024-11-25");
        if (!actor) throw new Error("no such person");
        return [await frameOf(actor, AT.meeting), await documentPage(actor, id, AT.meeting)] as const;
      };
      await page(); // a published set is read once per process
      const { value, count } = await countStatements(page);
      expect(value[1]?.id, kind).toBe(id);
      if (DOCUMENT_KIND[kind].issuer === "unit") expect(value[0].unitCode).toBe("DCS01");
      counts[kind] = count;
    }
    expect(Object.entries(counts).filter(([, count]) => count > 6)).toEqual([]);
  });

  test("a notice of levels names units, levels and session, and waits until what was sent is final", async () => {
    const empty = await openRound(world, "classification", "executive");
    const { id } = expectOk(await begin(world.secretary, "levelNotice", { year: 2024, roundId: empty.roundId }, AT.meeting));
    const { version } = expectOk(await saveDocument(world.secretary, { id, version: 1 }, FILLED, AT.meeting));
    const refused = await issuePaper(world.secretary, { id, version }, AT.meeting);
    expect(refused).toMatchObject({ error: { code: "notNow", message: expect.stringContaining("Chốt mức xếp loại") } });
    expect(await begin(world.admin, "levelNotice", { year: 2024, roundId: empty.roundId }, AT.meeting)).toMatchObject({
      error: { code: "notAllowed" },
    });
  });

  test("before its time it is refused with the reason", async () => {
    const session = await openSession(world);
    const { id } = expectOk(await begin(world.secretary, "sessionMinutes", { year: 2024, meetingId: session }, AT.meeting));
    const { version } = expectOk(await saveDocument(world.secretary, { id, version: 1 }, FILLED, AT.meeting));
    const refused = await issuePaper(world.secretary, { id, version }, AT.meeting);
    expect(refused).toMatchObject({ ok: false, error: { code: "notNow", message: /phiên họp/ } });
  });
});

describe("mending", () => {
  test("voided before it is signed: number and content stay, the next one takes the next number", async () => {
    const officer = world.officer("DCS01");
    const { id } = await issuedPaper(officer, "report", about(), AT.reporting);
    expectOk(await voidDocument(officer, id, "Ghi sai ngày họp", AT.reporting));
    expect(await documentOf(officer, id)).toMatchObject({ status: "voided", numberText: "01-BC/ĐTN", voidReason: "Ghi sai ngày họp" });
    expect(await voidDocument(officer, id, "lần nữa", AT.reporting)).toMatchObject({ error: { code: "conflict" } });
    expect((await issuedPaper(officer, "report", about(), AT.reporting)).numberText).toBe("02-BC/ĐTN");
  });

  test("what was signed is replaced, not voided; both are linked", async () => {
    const officer = world.officer("DCS01");
    const { id } = await issuedPaper(officer, "report", about(), AT.reporting);
    await inScope(officer, (tx) =>
      tx.signedFile.create({
        data: {
          ...{
            bodyId: world.bodyId,
            documentId: id,
            issuerId: world.units.DCS01 ?? "",
            fileName: "ky.pdf",
            fileSize: 1,
            fileType: "application/pdf",
          },
          ...{ sha256: "0".repeat(64), storageKey: "key", uploadedById: officer.userId },
        },
      }),
    );
    expect(await voidDocument(officer, id, "sai", AT.reporting)).toMatchObject({ ok: false, error: { code: "notNow" } });
    const draft = expectOk(await replaceDocument(officer, id, AT.reporting));
    expect(expectOk(await replaceDocument(officer, id, AT.reporting)).id).toBe(draft.id);
    expectOk(await issuePaper(officer, { id: draft.id, version: 1 }, AT.reporting));
    expect(await documentOf(officer, draft.id)).toMatchObject({ replacesId: id, numberText: "02-BC/ĐTN" });
    expect(await replaceDocument(officer, id, AT.reporting)).toMatchObject({ ok: false, error: { code: "conflict" } });
  });

  test("the database refuses to rewrite or delete what was issued, and lines of the register", async () => {
    const officer = world.officer("DCS01");
    const { id } = await issuedPaper(officer, "report", about(), AT.reporting);
    const where = { bodyId: world.bodyId, id };
    await expect(inScope(officer, (tx) => tx.officialDocument.updateMany({ where, data: { numberText: "09-BC/ĐTN" } }))).rejects.toThrow();
    await expect(inScope(officer, (tx) => tx.officialDocument.deleteMany({ where }))).rejects.toThrow();
    await expect(inScope(officer, (tx) => tx.registeredNumber.deleteMany({ where: { bodyId: world.bodyId } }))).rejects.toThrow();
  });
});
