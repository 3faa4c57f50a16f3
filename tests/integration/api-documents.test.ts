import { beforeAll, describe, expect, it } from "vitest";
import { voidDocument } from "../../lib/use-cases/void-document";
import { appraised } from "../support/appraised";
import { begin, issuedPaper } from "../support/papers";
import { ask, tokenFor } from "../support/programs";
import { AT, buildWorld, expectOk, type World } from "../support/world";

process.env.CLOCK_OFFSET_MS = String(AT.meeting.getTime() - Date.now());

let world: World;
let tokens: Record<"viewer" | "first" | "second", string>;
let report: string;
let letter: string;
let draft: string;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 2 });
  const dossierId = await appraised(world, "DCS01");
  report = (await issuedPaper(world.officer("DCS01"), "report", { year: 2024, dossierId }, AT.meeting)).id;
  letter = (await issuedPaper(world.secretary, "letter", { year: 2024 }, AT.meeting)).id;
  draft = expectOk(await begin(world.secretary, "letter", { year: 2024 }, AT.meeting)).id;
  const [viewer, first, second] = await Promise.all(
    [world.viewer, world.officer("DCS01"), world.officer("DCS02")].map((one) => tokenFor(one)),
  );
  tokens = { viewer: viewer ?? "", first: first ?? "", second: second ?? "" };
});

const ids = (answer: { body: { items: { id: string }[] } }) => answer.body.items.map((item) => item.id).sort();

describe("documents through the doors", () => {
  it("show the Khối what was issued, a unit its own, and nobody a draft", async () => {
    expect(ids(await ask({ door: "listDocuments", token: tokens.viewer }))).toEqual([report, letter].sort());
    expect(ids(await ask({ door: "listDocuments", token: tokens.first }))).toEqual([report]);
    expect((await ask({ door: "listDocuments", token: tokens.second })).body.total).toBe(0);
    expect(ids(await ask({ door: "listDocuments", token: tokens.viewer, query: { kind: "letter", year: 2024 } }))).toEqual([letter]);
    expect((await ask({ door: "listDocuments", token: tokens.viewer, query: { kind: "other" } })).status).toBe(422);
  });

  it("give one with its facts, and another's as not found", async () => {
    const { body } = await ask({ door: "readDocument", token: tokens.first, params: { id: report } });
    expect(body).toMatchObject({
      kind: "report",
      title: "Báo cáo kết quả",
      unitCode: "DCS01",
      numberText: "01-BC/ĐTN",
      standing: "inForce",
    });
    expect(body).toMatchObject({ signedOn: "2024-11-04", signedFiles: [] });
    for (const id of [report, letter, draft])
      for (const door of ["readDocument", "readDocumentFile"])
        expect((await ask({ door, token: tokens.second, params: { id, format: "pdf" } })).status, `${door} ${id}`).toBe(404);
    expect((await ask({ door: "readDocument", token: tokens.viewer, params: { id: draft } })).status).toBe(404);
  });

  it("give its files, marked once it was voided", async () => {
    for (const [format, start] of [
      ["pdf", "%PDF"],
      ["docx", "PK"],
    ] as const) {
      const { body } = await ask({ door: "readDocumentFile", token: tokens.first, params: { id: report, format } });
      expect(body.fileName).toBe(`Báo cáo kết quả số 01-BC/ĐTN.${format}`);
      expect(Buffer.from(body.base64, "base64").toString("latin1").startsWith(start)).toBe(true);
    }
    expectOk(await voidDocument(world.secretary, letter, "Nhầm", AT.meeting));
    const { body } = await ask({ door: "readDocumentFile", token: tokens.viewer, params: { id: letter, format: "pdf" } });
    expect(body.fileName).toContain("(đã hủy)");
    expect((await ask({ door: "readDocumentFile", token: tokens.viewer, params: { id: letter, format: "odt" } })).status).toBe(404);
  });
});

describe("the register through its door", () => {
  it("shows the Khối any register and a unit its own", async () => {
    const letters = await ask({ door: "readRegister", token: tokens.viewer, query: { type: "CV" } });
    expect(letters.body).toMatchObject({ type: "CV", term: "2022-2027", nextNumber: 2, total: 1 });
    expect(letters.body.items).toMatchObject([{ number: 1, numberText: "01-CV/ĐTN", documentId: letter }]);
    const own = await ask({ door: "readRegister", token: tokens.first, query: { type: "BC" } });
    expect(own.body.items).toMatchObject([{ documentId: report, state: "inForce", signedOn: "2024-11-04" }]);
    const other = await ask({ door: "readRegister", token: tokens.second, query: { unitCode: "DCS01" } });
    expect(other.status).toBe(404);
  });
});
