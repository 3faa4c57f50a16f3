import { beforeEach, describe, expect, test } from "vitest";
import { listDocuments } from "../../lib/db/documents";
import { inScope } from "../../lib/db/scope";
import { EXPORT_MAKERS } from "../../lib/jobs/makers";
import { composeDocument } from "../../lib/queries/compose-document";
import { certificatesOf } from "../../lib/queries/decision-certificates";
import { issueCertificates } from "../../lib/use-cases/issue-certificates";
import { replaceDocument } from "../../lib/use-cases/replace-document";
import { requestCertificates } from "../../lib/use-cases/request-certificates";
import { voidDocument } from "../../lib/use-cases/void-document";
import { appraised } from "../support/appraised";
import { makeAll, rowOf } from "../support/exports";
import { begin, issuedPaper } from "../support/papers";
import { issue, readyDraft, recognisedSession, VERIFIED_AT, withdraw } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let dossierId: string;
beforeEach(async () => {
  world = await buildWorld({ unitCount: 3 });
  dossierId = await appraised(world, "DCS01");
});

const about = () => ({ year: 2024, dossierId });

describe("certificates of a decision", () => {
  const certify = async (decisionId: string, actor = world.secretary) =>
    issueCertificates(actor, decisionId, AT.meeting, composeDocument, VERIFIED_AT);

  test("every unit gets one under the decision's day and signer, asked again none more", async () => {
    const other = await appraised(world, "DCS02");
    const session = await recognisedSession(world);
    const decision = await readyDraft(world, session, [dossierId, other]);
    expectOk(await issue(world, decision));
    expect(expectOk(await certify(decision.id)).count).toBe(2);
    expect(await certify(decision.id)).toMatchObject({ ok: false, error: { code: "notNow" } });
    const [first] = await inScope(world.officer("DCS01"), (tx) => listDocuments(tx, world.officer("DCS01"), { kind: "certificate" }));
    expect(first).toMatchObject({ status: "issued", signedOn: "2024-11-25", signer: "BÍ THƯ", dossierId });
    expect(JSON.stringify(first?.content)).toContain("ĐOÀN CƠ SỞ SỐ 1");
  });

  test("only the BTV's secretary, and only of an issued recognition", async () => {
    const session = await recognisedSession(world);
    const draft = await readyDraft(world, session, [dossierId]);
    expect(await certify(draft.id)).toMatchObject({ error: { code: "notFound" } });
    expectOk(await issue(world, draft));
    expect(await certify(draft.id, world.monitor)).toMatchObject({ error: { code: "notAllowed" } });
  });
});

describe("all certificates of a decision as one file", () => {
  /** Issues the recognition of three units and their certificates. */
  async function certified() {
    const others = [await appraised(world, "DCS02"), await appraised(world, "DCS03")];
    const session = await recognisedSession(world);
    const decision = await readyDraft(world, session, [dossierId, ...others]);
    expectOk(await issue(world, decision));
    expect(await certificatesOf(world.secretary, decision.id)).toBeNull();
    expectOk(await issueCertificates(world.secretary, decision.id, AT.meeting, composeDocument, VERIFIED_AT));
    return { decisionId: decision.id, others };
  }
  const unitsIn = async (decisionId: string, actor = world.secretary) =>
    (await certificatesOf(actor, decisionId))?.contents.map((content) => /ĐOÀN CƠ SỞ SỐ \d/.exec(JSON.stringify(content))?.[0]);

  test("holds what is in force, by unit: a voided one and one whose recognition was taken back are not in it", async () => {
    const { decisionId, others } = await certified();
    expect(await unitsIn(decisionId)).toEqual([1, 2, 3].map((number) => `ĐOÀN CƠ SỞ SỐ ${number}`));
    expect(await unitsIn(decisionId, world.viewer)).toHaveLength(3);
    await withdraw(world, decisionId, [others[0] ?? ""]);
    const [own] = await inScope(world.secretary, (tx) => listDocuments(tx, world.secretary, { kind: "certificate", dossierId: others[1] }));
    expectOk(await voidDocument(world.secretary, own?.id ?? "", "In sai", AT.meeting));
    expect(await unitsIn(decisionId)).toEqual(["ĐOÀN CƠ SỞ SỐ 1"]);
  });

  test("is for people of the body; to others there is no such decision", async () => {
    const { decisionId } = await certified();
    expect(await certificatesOf(world.officer("DCS01"), decisionId)).toBeNull();
    expect(await certificatesOf((await buildWorld({ unitCount: 1 })).secretary, decisionId)).toBeNull();
    for (const id of [decisionId, "khong-phai-ma"])
      expect(await requestCertificates(world.officer("DCS01"), id, AT.meeting)).toMatchObject({ error: { code: "notFound" } });
  });

  test("is put together in the background where there are many", async () => {
    const { decisionId } = await certified();
    const { id } = expectOk(await requestCertificates(world.secretary, decisionId, AT.meeting));
    await makeAll(EXPORT_MAKERS);
    const row = await rowOf(world, id);
    expect(row).toMatchObject({ status: "done", fileType: "application/pdf" });
    expect(row?.fileName).toMatch(/^Giấy chứng nhận theo Quyết định 01-QĐ.*\.pdf$/);
  });
});

describe("a certificate of one unit", () => {
  test("a certificate is not even drafted for a unit that is not recognised, nor replaced once the recognition is taken back", async () => {
    const refusal = { ok: false, error: { code: "notNow", message: expect.stringContaining("quyết định công nhận") } };
    const asked = () => begin(world.secretary, "certificate", about(), AT.meeting);
    expect(await asked()).toMatchObject(refusal);
    const session = await recognisedSession(world);
    expect(await asked(), "voted on, but no decision yet").toMatchObject(refusal);
    const decision = await readyDraft(world, session, [dossierId]);
    expectOk(await issue(world, decision));
    const { id } = await issuedPaper(world.secretary, "certificate", about(), AT.meeting, { signedOn: "2024-11-25" });
    await withdraw(world, decision.id, [dossierId]);
    expect(await replaceDocument(world.secretary, id, AT.meeting)).toMatchObject(refusal);
    const drafts = await inScope(world.secretary, (tx) => listDocuments(tx, world.secretary, { kind: "certificate", status: "draft" }));
    expect(drafts).toEqual([]);
  });
});
