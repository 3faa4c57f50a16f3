import { describe, expect, it } from "vitest";
import { certificateDocument } from "../../../lib/documents/certificate";
import { renderDocxs } from "../../../lib/documents/docx";
import { renderPdf, renderPdfs } from "../../../lib/documents/pdf";
import { BODIES } from "./document-set";
import { readDocx } from "./docx-xml";
import { readPdf } from "./pdf-text";
import { LONG_NAME, unitNames } from "./samples";

const { body, signer } = BODIES.khoi;
const names = [...unitNames(14), LONG_NAME];
const certificates = names.map((unitName) =>
  certificateDocument({ body, year: 2024, number: null, day: "2024-02-09", unitName, decision: { number: 12, day: "2024-02-09" }, signer }),
);

describe("the certificates of a decision as one file", () => {
  it("stand one to a page in the PDF, each with the name of its unit, without page numbers", async () => {
    const { pages } = await readPdf(await renderPdfs(certificates));
    expect(pages).toHaveLength(names.length);
    pages.forEach((page, index) => {
      const text = page.lines
        .map((line) => line.text)
        .join(" ")
        .replace(/\s+/g, " ");
      expect(text).toContain("GIẤY CHỨNG NHẬN");
      expect(text.replace(/\s/g, "")).toContain((names[index] ?? "").toUpperCase().replace(/\s/g, ""));
    });
    expect(pages.flatMap((page) => page.lines).filter(({ text }) => /^\d+$/.test(text.trim()))).toEqual([]);
  });

  it("are as many sections in the DOCX", async () => {
    const { paragraphs } = await readDocx(await renderDocxs(certificates));
    expect(paragraphs.filter(({ text }) => text === "GIẤY CHỨNG NHẬN")).toHaveLength(names.length);
  });

  it("of one are the file of that one", async () => {
    const [one] = certificates;
    if (!one) throw new Error("no certificate");
    expect((await renderPdfs([one])).equals(await renderPdf(one))).toBe(true);
  });

  it("of none are refused", async () => {
    await expect(renderPdfs([])).rejects.toThrow(RangeError);
    await expect(renderDocxs([])).rejects.toThrow(RangeError);
  });
});
