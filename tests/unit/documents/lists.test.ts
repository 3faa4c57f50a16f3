/** Tables of documents on paper: numbers of rows stand whole, closing lines stay together, a table ends where it ends. */
import { describe, expect, it, vi } from "vitest";
import { renderDocx } from "../../../lib/documents/docx";
import { renderPdf } from "../../../lib/documents/pdf";
import type { DocumentContent } from "../../../lib/domain/document";
import { BODIES, documentSet } from "./document-set";
import { paragraphOf, readDocx } from "./docx-xml";
import { readPdf } from "./pdf-text";
import { UNIT_NAMES } from "./samples";

vi.setConfig({ testTimeout: 120_000 });

function document(name: string, units: number): DocumentContent {
  const content = documentSet(BODIES.khoi, units)[name];
  if (!content) throw new Error(`no document ${name}`);
  return content;
}

describe("a list of 124 units", () => {
  it.each([
    "danh-sach-trinh",
    "bien-ban-btv",
    "quyet-dinh",
    "cong-van-nhac",
    "bao-cao-tong-hop",
    "ma-tran",
    "thong-bao-xep-loai",
    "quyet-dinh-xep-loai",
  ])("%s prints every row number and every count on one line", async (name) => {
    const { pages } = await renderPdf(document(name, 124)).then(readPdf);
    const lines = pages.flatMap((page) => page.lines.map((line) => line.text));
    for (let number = 1; number <= 124; number += 1) expect(lines).toContain(String(number));
    for (const title of ["STT", "TT"]) if (lines.some((line) => line.startsWith(title))) expect(lines).toContain(title);
    expect(lines.filter((line) => line === "ST")).toEqual([]);
  });
});

describe("the end of a table", () => {
  it("goes with both lines that close the list, and these with the signatures", async () => {
    const docx = await readDocx(await renderDocx(document("danh-sach-trinh", 15)));
    expect(paragraphOf(docx, UNIT_NAMES[14] ?? "").keepNext).toBe(true);
    expect(paragraphOf(docx, /^Tổng cộng: 15 đơn vị/).keepNext).toBe(true);
    expect(paragraphOf(docx, "Danh sách có 15 đơn vị./.").keepNext).toBe(true);
  });

  it("keeps the closing lines of an appendix together, too", async () => {
    const docx = await readDocx(await renderDocx(document("bao-cao-tong-hop", 15)));
    expect(paragraphOf(docx, /^Tổng cộng: 15 đơn vị/).keepNext).toBe(true);
    expect(paragraphOf(docx, "Danh sách có 15 đơn vị./.").keepNext).toBe(false);
  });

  it("does not go with the heading of the next table", async () => {
    const content = document("ma-tran", 15);
    const docx = await readDocx(await renderDocx(content));
    const lasts = docx.paragraphs.filter(({ text }) => text.replace(/\u00a0/g, " ") === UNIT_NAMES[14]);
    expect(lasts.map((paragraph) => paragraph.keepNext)).toEqual([false, false, false]);
    const { pages } = await renderPdf(content).then(readPdf);
    for (const page of pages) {
      const numbers = page.lines.filter((line) => /^\d+$/.test(line.text) && line.y > 17).map((line) => line.text);
      const heads = page.lines.filter((line) => line.text === "STT");
      // Room that the last row could have had is not left: no page has row 15 alone above another table.
      if (heads.length > 1) expect(numbers.slice(0, 2)).not.toEqual(["15", "1"]);
    }
  });
});
