import { beforeAll, describe, expect, test } from "vitest";
import { inScope } from "../../lib/db/scope";
import { readSignable } from "../../lib/db/signed-files";
import type { Actor } from "../../lib/domain/permissions";
import type { SignatureReport } from "../../lib/domain/signature";
import { findSignedFile } from "../../lib/queries/signed-file";
import { readVerification } from "../../lib/queries/verification";
import { readSignatures } from "../../lib/signatures/read-signatures";
import { addSignedFile, maySign } from "../../lib/use-cases/add-signed-file";
import { voidDocument } from "../../lib/use-cases/void-document";
import { appraised } from "../support/appraised";
import { draftedDocument, issuedDocument } from "../support/issued-document";
import { codeOf, issue, readyDraft, recognisedSession } from "../support/session";
import { sha256 } from "../support/sha256";
import { certificateOf, plainPdf, signPdf } from "../support/signed-pdf";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const NONE: SignatureReport = { state: "none", signatures: [] };

let world: World;
let dossiers: string[];
let decision: string;
let report: string;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 3 });
  dossiers = [await appraised(world, "DCS01"), await appraised(world, "DCS02"), await appraised(world, "DCS03")];
  const draft = await readyDraft(world, await recognisedSession(world), dossiers.slice(0, 2));
  expectOk(await issue(world, draft));
  decision = draft.id;
  report = await issuedDocument(world.officer("DCS01"), "report", { dossierId: dossiers[0] ?? "" });
});

let made = 0;
function scan(name = "Bản ký.png", signatures = NONE) {
  made += 1;
  const hash = sha256(Buffer.from(`${world.bodyId} ${made}`));
  return { key: `aa/${hash}`, size: 1000, sha256: hash, type: "image/png", name, signatures };
}

const add = (actor: Actor, id: string, file = scan()) => addSignedFile(actor, id, file, new Date(AT.meeting.getTime() + made * 1000));
const codeFor = (refused: Awaited<ReturnType<typeof add>>) => (refused.ok ? "ok" : refused.error.code);

describe("the signed file of an issued paper", () => {
  test("is added by whoever issues it: of a decision the secretary of the BTV, of a report the officers of its unit", async () => {
    expectOk(await maySign(world.secretary, decision));
    expectOk(await add(world.secretary, decision));
    expectOk(await add(world.officer("DCS01"), report));
    for (const actor of [world.admin, world.monitor, world.btv, world.viewer, world.officer("DCS01")])
      expect(codeFor(await add(actor, decision))).toBe("notAllowed");
    expect(codeFor(await add(world.secretary, report))).toBe("notAllowed");
  });

  test("keeps every version; the newest is told to the public, with the earlier ones' hashes", async () => {
    const paper = await issuedDocument(world.secretary, "letter");
    const [first, second] = [scan("Bản 1.png"), scan("Bản 2.png")];
    expectOk(await addSignedFile(world.secretary, paper, first, AT.meeting));
    expectOk(await addSignedFile(world.secretary, paper, second, new Date(AT.meeting.getTime() + 60_000)));
    const found = await readVerification(await codeOf(world, paper));
    expect(found?.signedHashes).toEqual([second.sha256, first.sha256]);
    expect(found?.signedFile).toEqual({ kind: "bản quét", at: "09:01 ngày 25/11/2024", signatures: [] });
    const kept = await inScope(world.secretary, (tx) => readSignable(tx, world.secretary, paper));
    expect(kept?.signed.map((file) => file.fileName)).toEqual(["Bản 2.png", "Bản 1.png"]);
  });

  test("that is there already byte for byte is refused", async () => {
    const file = scan();
    expectOk(await add(world.secretary, decision, file));
    expect(codeFor(await add(world.secretary, decision, file))).toBe("conflict");
  });

  test("is never changed or removed, not even past the use cases", async () => {
    const { id } = expectOk(await add(world.secretary, decision));
    const where = { bodyId_id: { bodyId: world.bodyId, id } };
    await expect(inScope(world.secretary, (tx) => tx.signedFile.update({ where, data: { sha256: "0" } }))).rejects.toThrow();
    await expect(inScope(world.secretary, (tx) => tx.signedFile.delete({ where }))).rejects.toThrow();
  });

  test("stands in the log with its number, name, size and hash", async () => {
    const file = scan("Quyết định đã ký.pdf");
    expectOk(await add(world.secretary, decision, file));
    const event = await inScope(world.secretary, (tx) =>
      tx.auditEvent.findFirstOrThrow({ where: { bodyId: world.bodyId, action: "document.sign" }, orderBy: { seq: "desc" } }),
    );
    expect(event.data).toMatchObject({ number: "01-QĐ/ĐTN", file: "Quyết định đã ký.pdf", size: 1000, sha256: file.sha256, signatures: 0 });
  });

  test("is not taken for a draft, nor for a voided document; what is signed is not voided any more", async () => {
    const draft = await draftedDocument(world.secretary, "launch");
    expect(codeFor(await add(world.secretary, draft))).toBe("notNow");
    const voided = await issuedDocument(world.secretary, "letter");
    expectOk(await voidDocument(world.secretary, voided, "Nhầm", AT.meeting));
    expect(codeFor(await add(world.secretary, voided))).toBe("notNow");
    const letter = await issuedDocument(world.secretary, "letter");
    expectOk(await add(world.secretary, letter));
    expect(await voidDocument(world.secretary, letter, "Nhầm", AT.meeting)).toMatchObject({ ok: false, error: { code: "notNow" } });
  });

  test("voiding and signing at the same moment: only one of them happens", async () => {
    const letter = await issuedDocument(world.secretary, "letter");
    const [signed, voided] = await Promise.all([add(world.secretary, letter), voidDocument(world.secretary, letter, "Nhầm", AT.meeting)]);
    expect([signed.ok, voided.ok].filter(Boolean)).toHaveLength(1);
  });
});

describe("reading a signed file", () => {
  test("belongs to whoever reads its paper: another unit's is not found", async () => {
    const { id } = expectOk(await add(world.officer("DCS01"), report));
    for (const actor of [world.officer("DCS01"), world.secretary, world.viewer]) expect(await findSignedFile(actor, id)).not.toBeNull();
    expect(await findSignedFile(world.officer("DCS02"), id)).toBeNull();
    expect(codeFor(await add(world.officer("DCS02"), report))).toBe("notFound");
    expect(await findSignedFile((await buildWorld({ unitCount: 0 })).secretary, id)).toBeNull();
    expect(await findSignedFile(world.secretary, "../../etc/passwd")).toBeNull();
  });

  test("of a decision: the units that it names, no others", async () => {
    const { id } = expectOk(await add(world.secretary, decision));
    expect(await findSignedFile(world.officer("DCS02"), id)).not.toBeNull();
    expect(await findSignedFile(world.officer("DCS03"), id)).toBeNull();
    expect(codeFor(await add(world.officer("DCS03"), decision))).toBe("notFound");
  });
});

test("the public page tells the organisation of a signature, never the person", async () => {
  const p12 = certificateOf({ name: "Người Ký Số", organisation: "Đoàn Khối Cơ quan", title: "Bí thư" });
  const signatures = await readSignatures(await signPdf(await plainPdf(), p12));
  expectOk(await add(world.secretary, decision, { ...scan("Ký số.pdf", signatures), type: "application/pdf" }));
  const { signedFile } = (await readVerification(await codeOf(world, decision))) ?? {};
  expect(signedFile).toMatchObject({
    kind: "PDF có 1 chữ ký số",
    signatures: [
      {
        signer: "Bí thư, Đoàn Khối Cơ quan",
        at: "10:15 ngày 26/11/2024",
        check: expect.stringContaining("phủ toàn bộ tệp"),
        doubtful: false,
      },
    ],
  });
  expect(JSON.stringify(signedFile)).not.toContain("Người Ký Số");
});
