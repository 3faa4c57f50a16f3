import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { receiveUpload } from "../../lib/api/receive-upload";
import { inScope } from "../../lib/db/scope";
import { MAX_DOSSIER_BYTES } from "../../lib/domain/evidence-room";
import { env } from "../../lib/env";
import { findEvidenceFile } from "../../lib/queries/evidence-file";
import { readStoredFile, storeFile } from "../../lib/storage";
import { addFile, addReference, mayAddFile } from "../../lib/use-cases/add-evidence";
import { describeEvidence, removeEvidence } from "../../lib/use-cases/change-evidence";
import { proposedCriteriaSets } from "../../prisma/demo/criteria-sets";
import { docxFile, xlsxFile } from "../support/office-files";
import { approved, dossierOf, registered, reported } from "../support/registered";
import { sha256 } from "../support/sha256";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

let world: World;
beforeAll(async () => {
  world = await buildWorld({ unitCount: 4 });
  await approved(world, "DCS01");
  await approved(world, "DCS02");
});

async function* piecesOf(bytes: Uint8Array, size = 1000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function stored(bytes: Buffer, limit?: number) {
  return storeFile(piecesOf(bytes), limit);
}

async function pdfOf(name = "Kế hoạch.pdf") {
  const file = await stored(PDF);
  if (typeof file === "string") throw new Error(file);
  return { ...file, name };
}

describe("storing a file", () => {
  it("keeps the exact bytes under a random key and knows the kind by the content", async () => {
    for (const [bytes, type] of [
      [PDF, "application/pdf"],
      [PNG, "image/png"],
      [await docxFile(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
      [await xlsxFile(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ] as const) {
      const file = await stored(bytes);
      expect(file).toMatchObject({ type, size: bytes.length, sha256: sha256(bytes) });
      const back = typeof file === "string" ? null : await readStoredFile(file.key);
      expect(Buffer.from(await new Response(back?.stream()).arrayBuffer()).equals(bytes)).toBe(true);
    }
  });

  it("refuses other contents whatever the name says, too many bytes and none, and leaves nothing behind", async () => {
    expect(await stored(Buffer.from("<html><script>alert(1)</script></html>"))).toBe("wrongType");
    expect(await stored(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBe("wrongType");
    expect(await stored(Buffer.from("MZ\u0090\u0000 program"))).toBe("wrongType");
    expect(await stored(PDF, PDF.length - 1)).toBe("tooLarge");
    expect(await stored(PDF, PDF.length)).toMatchObject({ size: PDF.length });
    expect(await stored(Buffer.alloc(0))).toBe("empty");
    expect(readdirSync(join(env().DATA_DIR, "incoming"))).toEqual([]);
  });
});

describe("receiving an upload", () => {
  function request(form: FormData) {
    return new Request("http://localhost/api/minh-chung", { method: "POST", body: form });
  }

  it("hands over the fields before the file and the file as a stream, with its Vietnamese name", async () => {
    const form = new FormData();
    form.append("item", "1.9");
    form.append("file", new File([PDF], "Danh sách điểm danh.pdf"));
    const got = await receiveUpload(request(form), async ({ fields, fileName, bytes }) => {
      const parts: Uint8Array[] = [];
      for await (const part of bytes) parts.push(part);
      return { fields, fileName, same: Buffer.concat(parts).equals(PDF) };
    });
    expect(got).toEqual({ fields: { item: "1.9" }, fileName: "Danh sách điểm danh.pdf", same: true });
  });

  it("stops reading once the answer is known", async () => {
    const form = new FormData();
    form.append("file", new File([Buffer.alloc(5_000_000)], "lon.pdf"));
    expect(await receiveUpload(request(form), async () => "refused")).toBe("refused");
  });

  it("answers nothing to a form without a file and to other bodies", async () => {
    const form = new FormData();
    form.append("item", "1.9");
    expect(await receiveUpload(request(form), async () => "taken")).toBeNull();
    const json = new Request("http://localhost/", { method: "POST", body: "{}", headers: { "content-type": "application/json" } });
    expect(await receiveUpload(json, async () => "taken")).toBeNull();
  });
});

describe("evidence of a criterion", () => {
  it("takes files and document references, and counts both", async () => {
    const officer = world.officer("DCS01");
    const { id: dossierId } = await dossierOf(officer, "DCS01");
    expectOk(await addFile(officer, { dossierId, item: "1.9" }, await pdfOf("../../etc/Kế hoạch\u0000.pdf"), AT.reporting));
    const words = { title: "Kế hoạch", documentNumber: "12-KH/ĐTN", documentDate: "5/3/2024" };
    expectOk(await addReference(officer, { dossierId, item: "1.9", ...words }, AT.reporting));
    const { evidence } = await dossierOf(officer, "DCS01");
    expect(evidence.map((piece) => piece.fileName ?? piece.documentNumber)).toEqual(["Kế hoạch.pdf", "12-KH/ĐTN"]);
  });

  it("refuses at its field what is no day and a day to come", async () => {
    const officer = world.officer("DCS01");
    const { id: dossierId } = await dossierOf(officer, "DCS01");
    const form = { dossierId, item: "1.9", title: "", documentNumber: "1-KH" };
    for (const documentDate of ["32/01/2024", "05/11/2024"]) {
      const refused = await addReference(officer, { ...form, documentDate }, AT.reporting);
      expect(refused).toMatchObject({ ok: false, error: { code: "invalid", fields: { documentDate: expect.any(String) } } });
    }
  });

  it("takes a piece off softly, once, and keeps it readable for versions that named it", async () => {
    const officer = world.officer("DCS01");
    const { id: dossierId } = await dossierOf(officer, "DCS01");
    const { id } = expectOk(await addFile(officer, { dossierId, item: "2.1" }, await pdfOf(), AT.reporting));
    expectOk(await removeEvidence(officer, id, AT.reporting));
    expectOk(await removeEvidence(officer, id, AT.reporting));
    expect((await dossierOf(officer, "DCS01")).evidence.some((piece) => piece.id === id)).toBe(false);
    expect(await findEvidenceFile(officer, id)).toMatchObject({ fileName: "Kế hoạch.pdf" });
    const events = await inScope(officer, (tx) => tx.auditEvent.count({ where: { bodyId: world.bodyId, action: "evidence.remove" } }));
    expect(events).toBe(1);
  });

  it("writes number and date on a file; a reference keeps both", async () => {
    const officer = world.officer("DCS01");
    const { id: dossierId } = await dossierOf(officer, "DCS01");
    const { id } = expectOk(await addFile(officer, { dossierId, item: "2.4" }, await pdfOf(), AT.reporting));
    const words = { title: "", documentNumber: "47-BC/ĐTN", documentDate: "15/10/2024" };
    expectOk(await describeEvidence(officer, { evidenceId: id, ...words }, AT.reporting));
    expect((await dossierOf(officer, "DCS01")).evidence.find((piece) => piece.id === id)).toMatchObject({ documentNumber: "47-BC/ĐTN" });
    const reference = expectOk(await addReference(officer, { dossierId, item: "2.4", ...words }, AT.reporting));
    const emptied = await describeEvidence(officer, { evidenceId: reference.id, ...words, documentNumber: "" }, AT.reporting);
    expect(emptied).toMatchObject({ ok: false, error: { code: "invalid" } });
  });

  it("is not found by another unit, by file, by item or by id", async () => {
    const { id: dossierId } = await dossierOf(world.officer("DCS01"), "DCS01");
    const { id } = expectOk(await addFile(world.officer("DCS01"), { dossierId, item: "1.1" }, await pdfOf(), AT.reporting));
    const other = world.officer("DCS02");
    expect(await findEvidenceFile(other, id)).toBeNull();
    expect(await findEvidenceFile(world.monitor, id)).not.toBeNull();
    expect(await findEvidenceFile(other, "../../etc/passwd")).toBeNull();
    expect(await mayAddFile(other, { dossierId, item: "1.1" }, AT.reporting)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(await removeEvidence(other, id, AT.reporting)).toMatchObject({ ok: false, error: { code: "notFound" } });
  });

  it("is locked once the report was sent", async () => {
    const sent = await reported(world, "DCS03");
    const refused = await mayAddFile(world.officer("DCS03"), { dossierId: sent.id, item: "1.9" }, AT.reporting);
    expect(refused).toMatchObject({ ok: false, error: { code: "notNow" } });
  });

  it("is refused beyond what one dossier may hold, pieces that were taken off included; a reference still goes in", async () => {
    const officer = world.officer("DCS02");
    const { id: dossierId } = await dossierOf(officer, "DCS02");
    const place = { dossierId, item: "1.2" };
    const file = await pdfOf();
    const large = expectOk(await addFile(officer, place, { ...file, size: MAX_DOSSIER_BYTES - 2 * file.size }, AT.reporting));
    expectOk(await removeEvidence(officer, large.id, AT.reporting));
    expectOk(await addFile(officer, place, file, AT.reporting));
    expect(await addFile(officer, place, { ...file, size: file.size + 1 }, AT.reporting)).toMatchObject({
      ok: false,
      error: { code: "tooMany", message: expect.stringContaining("mỗi hồ sơ nhận tối đa 2 GB") },
    });
    expectOk(await mayAddFile(officer, place, AT.reporting));
    expectOk(await addFile(officer, place, file, AT.reporting));
    expect(await mayAddFile(officer, place, AT.reporting)).toMatchObject({ ok: false, error: { code: "tooMany" } });
    const words = { title: "", documentNumber: "12-KH/ĐTN", documentDate: "01/10/2024" };
    expectOk(await addReference(officer, { ...place, ...words }, AT.reporting));
  });

  it("takes no files where the criteria set allows document references only", async () => {
    expect(proposedCriteriaSets().find((set) => set.unitType === "lucLuongVuTrang")?.content.uploadsAllowed).toBe(false);
    const officer = world.officer("DCS04");
    await registered(world, "DCS04");
    const { id: dossierId, cycle } = await dossierOf(officer, "DCS04", 2025);
    await inScope(world.secretary, async (tx) => {
      const set = await tx.criteriaSet.findFirstOrThrow({ where: { bodyId: world.bodyId, unitType: "lucLuongVuTrang" } });
      await tx.dossier.updateMany({
        where: { bodyId: world.bodyId, id: dossierId, cycleId: cycle.id },
        data: { criteriaSetId: set.id, status: "registrationApproved" },
      });
    });
    const refused = await mayAddFile(officer, { dossierId, item: "1.1" }, AT.reporting);
    expect(refused).toMatchObject({ ok: false, error: { code: "notAllowed", message: expect.stringContaining("không nhận tệp") } });
    const words = { title: "Xác nhận", documentNumber: "05-CV/ĐU", documentDate: "01/10/2024" };
    expectOk(await addReference(officer, { dossierId, item: "1.1", ...words }, AT.reporting));
  });
});
