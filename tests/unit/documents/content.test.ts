import { describe, expect, it } from "vitest";
import { printCount, printNumber, printPlaceDate } from "../../../lib/documents/content";
import { recognitionDecision, withdrawalDecision } from "../../../lib/documents/decision";
import { plainText } from "../../../lib/documents/plain-text";
import { documentContentSchema, groundLines, recipientLines } from "../../../lib/domain/document";
import { BODY, sampleDecision } from "./samples";

describe("pieces of a document", () => {
  it("writes day below 10 and months 1 and 2 with a leading zero, other months without", () => {
    expect(printPlaceDate("Cần Thơ", "2024-02-09", 2024)).toBe("Cần Thơ, ngày 09 tháng 02 năm 2024");
    expect(printPlaceDate("Cần Thơ", "2024-05-19", 2024)).toBe("Cần Thơ, ngày 19 tháng 5 năm 2024");
  });

  it("numbers from 01, with the drafting office where there is one", () => {
    expect(printNumber(1, "QĐ", BODY)).toBe("01-QĐ/ĐTN");
    expect(printNumber(2422, "CV", { documentCode: "TĐTN" }, "TCKT")).toBe("2422-CV/TĐTN-TCKT");
    expect(printNumber(null, "QĐ", BODY)).toMatch(/^\u00a0{6}-QĐ\/ĐTN$/);
  });

  it("ends căn cứ with ; and the last with a comma, whatever was typed", () => {
    expect(groundLines(["- Căn cứ A;", "Căn cứ B.", "– Xét C,"])).toEqual(["- Căn cứ A;", "- Căn cứ B;", "- Xét C,"]);
    expect(groundLines([])).toEqual([]);
  });

  it("ends nơi nhận with ; and the last with a full stop", () => {
    expect(recipientLines(["Như trên", "Lưu."])).toEqual(["- Như trên;", "- Lưu."]);
  });

  it("counts units with two figures at least", () => {
    expect([1, 15, 124].map(printCount)).toEqual(["01", "15", "124"]);
  });

  it("composes decomposed Vietnamese", () => {
    expect(plainText("Sở Y tế".normalize("NFD"))).toBe("Sở Y tế");
  });
});

describe("content of a decision", () => {
  it("can be frozen and read back unchanged", () => {
    const content = recognitionDecision(sampleDecision(15));
    expect(documentContentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
  });

  it("follows the order of the template", () => {
    const content = recognitionDecision(sampleDecision(15));
    expect(content.blocks.map((block) => block.kind)).toEqual(["centred", "grounds", "centred", "article", "article", "article"]);
    expect(content.blocks[0]).toEqual({ kind: "centred", text: "BAN THƯỜNG VỤ ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG TP\u00a0CẦN THƠ" });
    expect(content).toMatchObject({
      draft: false,
      typeName: "QUYẾT ĐỊNH",
      signatures: [{ authority: "TM. BAN THƯỜNG VỤ", position: "BÍ THƯ" }],
    });
  });

  it("is a draft as long as it has no number", () => {
    expect(recognitionDecision(sampleDecision(1, { number: null })).draft).toBe(true);
    expect(recognitionDecision(sampleDecision(1)).draft).toBe(false);
  });

  it("gives each withdrawn unit its own reason, else the common one", () => {
    const input = sampleDecision(2);
    const units = input.units.map((unit, index) => ({ ...unit, note: index === 0 ? "bị kỷ luật" : "" }));
    const content = withdrawalDecision({ ...input, units, withdrawn: { number: 5, day: "2024-12-02" }, reason: "số liệu sai" });
    const table = content.appendices[0]?.blocks[0];
    expect(table?.kind === "table" && table.rows.map((row) => "cells" in row && row.cells.at(-1))).toEqual(["bị kỷ luật", "số liệu sai"]);
  });

  it("leaves a cell empty where the number of members is not known", () => {
    const input = sampleDecision(1);
    const units = input.units.map((unit) => ({ ...unit, memberCount: null }));
    const table = recognitionDecision({ ...input, units }).appendices[0]?.blocks[0];
    expect(table?.kind === "table" && table.rows.map((row) => "cells" in row && row.cells[3])).toEqual([""]);
  });
});
