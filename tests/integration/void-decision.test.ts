import { beforeEach, describe, expect, test } from "vitest";
import { decisionsOfDossier } from "../../lib/db/issued-decisions";
import { inScope } from "../../lib/db/scope";
import { standingsOf } from "../../lib/db/standing";
import { readDecisionFile } from "../../lib/queries/decision-file";
import { draftDecision } from "../../lib/use-cases/draft-decision";
import { draftWithdrawal } from "../../lib/use-cases/draft-withdrawal";
import { updateDraft } from "../../lib/use-cases/update-draft";
import { voidDecision } from "../../lib/use-cases/void-decision";
import { voidDocument } from "../../lib/use-cases/void-document";
import { appraised } from "../support/appraised";
import { issuePaper, readyPaper } from "../support/plain-papers";
import { dossierState, issue, readyDraft, recognisedSession, WORDS } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const WHY = "Ghi sai tên đơn vị";
let world: World;
let meetingId: string;
let recognition: string;
let dossiers: [string, string];

beforeEach(async () => {
  world = await buildWorld({ unitCount: 3 });
  dossiers = [await appraised(world, "DCS01"), await appraised(world, "DCS02")];
  meetingId = await recognisedSession(world);
  const draft = await readyDraft(world, meetingId, dossiers);
  expectOk(await issue(world, draft));
  recognition = draft.id;
});

const revoke = (id = recognition, reason = WHY) => voidDecision(world.secretary, id, reason, AT.meeting);
const standing = async (id = recognition) => (await inScope(world.secretary, (tx) => standingsOf(tx, world.secretary, [id]))).get(id);
const statuses = async () => [(await dossierState(world, dossiers[0])).status, (await dossierState(world, dossiers[1])).status];

async function withdrawal(): Promise<{ id: string; version: number }> {
  const { id } = expectOk(await draftWithdrawal(world.secretary, recognition, [dossiers[0]], AT.meeting));
  const form = { ...WORDS, reason: "Số liệu không trung thực", version: 1, units: [dossiers[0]] };
  return { id, ...expectOk(await updateDraft(world.secretary, id, form, AT.meeting)) };
}

describe("voiding a recognition before it is signed", () => {
  test("keeps its number marked hủy, and its dossiers wait for a decision again", async () => {
    expectOk(await revoke());
    expect(await statuses()).toEqual(["tabled", "tabled"]);
    expect(await standing()).toBe("voided");
    const { bodyId } = world;
    const [row, line] = await inScope(world.secretary, async (tx) => [
      await tx.officialDocument.findFirstOrThrow({ where: { bodyId, id: recognition } }),
      await tx.registeredNumber.findFirstOrThrow({ where: { bodyId, documentId: recognition } }),
    ]);
    expect(row).toMatchObject({ status: "voided", voidReason: WHY, numberText: "01-QĐ/ĐTN", voidedAt: AT.meeting });
    expect(line).toMatchObject({ number: 1, text: "01-QĐ/ĐTN", outside: false });
    expect(await revoke()).toMatchObject({ ok: false, error: { code: "conflict" } });
  });

  test("its units are in no recognition any more; the next decision of the session takes the next number", async () => {
    const officer = world.officer("DCS01");
    const told = () => inScope(officer, (tx) => decisionsOfDossier(tx, officer, dossiers[0]));
    expect(await told()).toHaveLength(1);
    expectOk(await revoke());
    expect(await told()).toEqual([]);
    const again = expectOk(await draftDecision(world.secretary, meetingId, AT.meeting));
    const ready = expectOk(await updateDraft(world.secretary, again.id, { ...WORDS, version: 1, units: dossiers }, AT.meeting));
    expect(expectOk(await issue(world, { id: again.id, version: ready.version })).numberText).toBe("02-QĐ/ĐTN");
    expect(await statuses()).toEqual(["recognised", "recognised"]);
  });

  test("can be saved by whom it was told to, with a mark on it, and by nobody else", async () => {
    const before = await readDecisionFile(world.secretary, recognition);
    expectOk(await revoke());
    for (const actor of [world.secretary, world.viewer, world.officer("DCS01")]) {
      const file = await readDecisionFile(actor, recognition);
      expect(file).toEqual({ name: "Quyết định 01-QĐ/ĐTN (đã hủy)", document: { ...before?.document, voided: true } });
    }
    expect(await readDecisionFile(world.officer("DCS03"), recognition)).toBeNull();
    const elsewhere = await buildWorld({ unitCount: 1 });
    expect(await readDecisionFile(elsewhere.secretary, recognition)).toBeNull();
  });

  test("tells every unit's log and the Khối's", async () => {
    expectOk(await revoke());
    const events = await inScope(world.secretary, (tx) =>
      tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action: "decision.void" }, select: { dossierId: true, data: true } }),
    );
    expect(events.map((event) => event.dossierId).sort()).toEqual([...dossiers, null].sort());
    expect(events[0]?.data).toMatchObject({ number: "01-QĐ/ĐTN", reason: WHY });
  });

  test("needs a reason, and the secretary of the BTV", async () => {
    expect(await revoke(recognition, " ")).toMatchObject({ ok: false, error: { fields: { reason: expect.any(String) } } });
    for (const actor of [world.admin, world.monitor, world.btv, world.viewer, world.officer("DCS01")])
      expect(await voidDecision(actor, recognition, WHY, AT.meeting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    const elsewhere = await buildWorld({ unitCount: 1 });
    expect(await voidDecision(elsewhere.secretary, recognition, WHY, AT.meeting)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(await statuses()).toEqual(["recognised", "recognised"]);
  });

  test("is refused once a signed file exists", async () => {
    const { bodyId, rootUnitId: issuerId } = world;
    const file = { fileName: "qd.pdf", fileSize: 1, fileType: "application/pdf", sha256: "0".repeat(64), storageKey: "k" };
    const data = { bodyId, documentId: recognition, issuerId, ...file, uploadedById: world.secretary.userId };
    await inScope(world.secretary, (tx) => tx.signedFile.create({ data }));
    expect(await revoke()).toMatchObject({ ok: false, error: { code: "notNow", message: expect.stringContaining("bản ký") } });
    expect(await statuses()).toEqual(["recognised", "recognised"]);
  });

  test("is refused while a unit of it holds a certificate, and possible once that is voided", async () => {
    const paper = await readyPaper(world.secretary, "certificate", { year: 2024, dossierId: dossiers[0] });
    expectOk(await issuePaper(world.secretary, paper));
    expect(await revoke()).toMatchObject({ ok: false, error: { message: expect.stringContaining("Đoàn cơ sở số 1") } });
    expectOk(await voidDocument(world.secretary, paper.id, WHY, AT.meeting));
    expectOk(await revoke());
  });

  test("is refused while a withdrawal of it is drafted or issued", async () => {
    const draft = await withdrawal();
    expect(await revoke()).toMatchObject({ ok: false, error: { message: expect.stringContaining("dự thảo") } });
    expectOk(await issue(world, draft));
    expect(await revoke()).toMatchObject({ ok: false, error: { message: expect.stringContaining("02-QĐ/ĐTN") } });
    expect(await statuses()).toEqual(["withdrawn", "recognised"]);
  });

  test("twice at once is done once", async () => {
    const results = await Promise.all([revoke(), revoke(), revoke()]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await statuses()).toEqual(["tabled", "tabled"]);
  });
});

test("a voided withdrawal gives the recognition back, and both decisions stand so", async () => {
  const draft = await withdrawal();
  expectOk(await issue(world, draft));
  expect([await standing(), await standing(draft.id)]).toEqual(["partlyWithdrawn", "inForce"]);
  expectOk(await revoke(draft.id));
  expect(await statuses()).toEqual(["recognised", "recognised"]);
  expect([await standing(), await standing(draft.id)]).toEqual(["inForce", "voided"]);
  expectOk(await revoke());
});
