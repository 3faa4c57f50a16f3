import { beforeAll, describe, expect, test } from "vitest";
import { inScope, whileSigningIn, whileVerifying } from "../../lib/db/scope";
import { standingsOf } from "../../lib/db/standing";
import { hashSecret } from "../../lib/password";
import { readVerification } from "../../lib/queries/verification";
import { countLookUp } from "../../lib/use-cases/count-look-up";
import { replaceDocument } from "../../lib/use-cases/replace-document";
import { voidDocument } from "../../lib/use-cases/void-document";
import { appraised } from "../support/appraised";
import { countStatements } from "../support/count-statements";
import { draftedDocument, issueDraft, issuedDocument } from "../support/issued-document";
import { issuedPaper } from "../support/papers";
import { codeOf, issue, readyDraft, recognisedSession, withdraw } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let dossiers: string[];
let recognition: string;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 3 });
  dossiers = [await appraised(world, "DCS01"), await appraised(world, "DCS02"), await appraised(world, "DCS03")];
  const draft = await readyDraft(world, await recognisedSession(world), dossiers);
  expectOk(await issue(world, draft));
  recognition = draft.id;
});

const verified = async (id: string) => {
  const found = await readVerification(await codeOf(world, id));
  if (!found) throw new Error("not found by its code");
  return found;
};

describe("a document found by its code", () => {
  test("tells number, day, body, units and subject of a decision, and that it is in force", async () => {
    expect(await verified(recognition)).toMatchObject({
      ...{ type: "Quyết định", numberText: "01-QĐ/ĐTN", day: "25/11/2024", issuer: "Đoàn Khối Cơ quan Dân Chính Đảng TP Cần Thơ" },
      holders: ["Đoàn cơ sở số 1", "Đoàn cơ sở số 2", "Đoàn cơ sở số 3"],
      subject: expect.stringContaining("Đoàn cơ sở"),
      standing: { tone: "good", label: "Còn hiệu lực", details: [] },
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      ...{ signedFile: null, signedHashes: [] },
    });
  });

  test("takes at most four statements, and one where nothing bears the code", async () => {
    const code = await codeOf(world, recognition);
    expect((await countStatements(() => readVerification(code))).count).toBeLessThanOrEqual(4);
    for (const none of ["0000000000000000", null, ""]) {
      const { value, count } = await countStatements(() => readVerification(none));
      expect({ value, count }).toEqual({ value: null, count: 1 });
    }
  });

  test("names no person", async () => {
    const report = await issuedDocument(world.officer("DCS01"), "report", { dossierId: dossiers[0] ?? "" });
    for (const id of [recognition, report]) {
      const { content: _frozen, ...told } = await verified(id);
      expect(JSON.stringify(told)).not.toMatch(/Người [Kk]ý/);
    }
    expect(await verified(report)).toMatchObject({ type: "Báo cáo kết quả", issuer: "Đoàn cơ sở số 1", holders: ["Đoàn cơ sở số 1"] });
  });

  test("is withdrawn for the units that a later decision names, then altogether; the withdrawal itself is in force", async () => {
    const [first = "", ...others] = dossiers;
    const taking = await withdraw(world, recognition, [first]);
    const partly = await verified(recognition);
    expect(partly.standing).toMatchObject({ tone: "warn", label: "Đã thu hồi một phần" });
    expect(partly.standing.details).toEqual(["Bị thu hồi bởi quyết định số 02-QĐ/ĐTN ngày 25/11/2024 đối với: Đoàn cơ sở số 1."]);
    expect(await verified(taking)).toMatchObject({ holders: ["Đoàn cơ sở số 1"], standing: { label: "Còn hiệu lực" } });
    await withdraw(world, recognition, others);
    expect((await verified(recognition)).standing).toMatchObject({
      tone: "bad",
      label: "Đã thu hồi",
      details: [{}, {}].map(() => expect.any(String)),
    });
  });

  test("of a certificate falls with the recognition that it attests", async () => {
    const own = await buildWorld({ unitCount: 1 });
    const dossierId = await appraised(own, "DCS01");
    const draft = await readyDraft(own, await recognisedSession(own), [dossierId]);
    expectOk(await issue(own, draft));
    const { id } = await issuedPaper(own.secretary, "certificate", { year: 2024, dossierId }, AT.meeting);
    const standing = async () => (await readVerification(await codeOf(own, id)))?.standing;
    expect(await standing()).toMatchObject({ label: "Còn hiệu lực", details: [] });
    await withdraw(own, draft.id, [dossierId]);
    expect(await standing()).toMatchObject({
      label: "Đã thu hồi",
      details: ["Bị thu hồi bởi quyết định số 02-QĐ/ĐTN ngày 25/11/2024 đối với: Đoàn cơ sở số 1."],
    });
    const told = await inScope(own.secretary, (tx) => standingsOf(tx, own.secretary, [id]));
    expect(told.get(id)).toBe("withdrawn");
  });

  test("is replaced only once the newer one is issued, and no more when that is voided", async () => {
    const letter = await issuedDocument(world.secretary, "letter");
    const { id: newer } = expectOk(await replaceDocument(world.secretary, letter, AT.meeting));
    expect((await verified(letter)).standing.label).toBe("Còn hiệu lực");
    await issueDraft(world.secretary, newer);
    const { numberText } = await verified(newer);
    expect((await verified(letter)).standing).toMatchObject({
      label: "Đã bị thay thế",
      details: [`Bị thay thế bởi văn bản số ${numberText} ngày 25/11/2024.`],
    });
    expectOk(await voidDocument(world.secretary, newer, "Nhầm", AT.meeting));
    expect((await verified(letter)).standing.label).toBe("Còn hiệu lực");
    expect((await verified(newer)).standing).toMatchObject({ tone: "bad", label: "Đã hủy trước khi ký" });
  });
});

describe("with a code in hand", () => {
  test("only its document's row can be read, without any body, and nothing written", async () => {
    const code = await codeOf(world, recognition);
    await issuedDocument(world.secretary, "letter");
    const rows = await whileVerifying(code, (tx) => tx.officialDocument.findMany({ select: { id: true } }));
    expect(rows).toEqual([{ id: recognition }]);
    for (const other of ["", "%", "0000000000000000"]) expect(await whileVerifying(other, (tx) => tx.officialDocument.count())).toBe(0);
    expect(await whileVerifying(code, (tx) => tx.decision.count())).toBe(0);
    expect(await whileVerifying(code, (tx) => tx.signedFile.count())).toBe(0);
    const change = await whileVerifying(code, (tx) => tx.officialDocument.updateMany({ where: { code }, data: { subject: "khác" } }));
    expect(change.count).toBe(0);
  });

  test("a draft has none, and is not found", async () => {
    const id = await draftedDocument(world.secretary, "letter");
    expect(await codeOf(world, id)).toBe("");
  });
});

test("an address looks up 60 codes within 15 minutes, the last of them all at once; others go on", async () => {
  const address = `10.0.0.1-${world.bodyId}`;
  const key = hashSecret(`verify:${address}`);
  await whileSigningIn((tx) => tx.attempt.createMany({ data: Array.from({ length: 57 }, () => ({ key })) }));
  const answers = await Promise.all(Array.from({ length: 6 }, () => countLookUp(address)));
  expect(answers.filter(Boolean)).toHaveLength(3);
  expect(await countLookUp(address)).toBe(false);
  expect(await countLookUp(`10.0.0.2-${world.bodyId}`)).toBe(true);
  const past = new Date(Date.now() - 16 * 60_000);
  await whileSigningIn((tx) => tx.attempt.updateMany({ where: { key }, data: { at: past } }));
  expect(await countLookUp(address)).toBe(true);
});
