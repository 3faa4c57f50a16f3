import { describe, expect, it, vi } from "vitest";
import { recognitionDecision } from "../../../lib/documents/decision";
import { renderPdf } from "../../../lib/documents/pdf";
import type { DocumentContent } from "../../../lib/domain/document";
import { BODIES, documentSet } from "./document-set";
import { lineOf, readPdf } from "./pdf-text";
import { LONG_NAME, sampleDecision, unitNames } from "./samples";

// Whole documents are rendered and read back.
vi.setConfig({ testTimeout: 60_000 });

const decided = renderPdf(recognitionDecision(sampleDecision(15, { groundCount: 9 }))).then(readPdf);
const set = documentSet(BODIES.khoi);
const letter = renderPdf(content("cong-van-nhac")).then(readPdf);

function content(name: string): DocumentContent {
  const found = set[name];
  if (!found) throw new Error(`no document ${name}`);
  return found;
}

describe("elements of an official document (29-HD/TWĐTN-VP) as PDF", () => {
  it.each([
    ["ĐOÀN TNCS HỒ CHÍ MINH", 15, "Tinos-Bold"],
    ["THÀNH ĐOÀN CẦN THƠ", 14, "Tinos-Regular"],
    ["BCH ĐOÀN KHỐI CƠ QUAN", 14, "Tinos-Bold"],
    ["***", 14, "Tinos-Regular"],
    ["Số: 12-QĐ/ĐTN", 14, "Tinos-Regular"],
    ["Cần Thơ, ngày 09 tháng 02 năm 2024", 13, "Tinos-Italic"],
    ["QUYẾT ĐỊNH", 16, "Tinos-Bold"],
    ['Về việc công nhận Đoàn cơ sở "3 chủ động" năm 2024', 14, "Tinos-Bold"],
    ["-------", 14, "Tinos-Regular"],
    ["Điều 2. Quyết định có hiệu lực kể từ ngày ký.", 14, "Tinos-Bold Tinos-Regular"],
    ["TM. BAN THƯỜNG VỤ", 14, "Tinos-Bold"],
    ["BÍ THƯ", 14, "Tinos-Regular"],
    ["Nguyễn Văn A", 14, "Tinos-Bold"],
    ["Nơi nhận:", 13, "Tinos-Bold"],
    ["- Như Điều 3;", 11, "Tinos-Regular"],
    ["- Lưu Văn phòng.", 11, "Tinos-Regular"],
  ])("%s stands at %d pt in %s", async (text, points, font) => {
    expect(lineOf((await decided).pages, text)).toMatchObject({ points, font });
  });

  it.each([
    [/^"V\/v gửi báo cáo kết quả năm 2024"$/, 12, "Tinos-Italic"],
    [/^Kính gửi:$/, 14, "Tinos-BoldItalic"],
    [/^- Ban Chấp hành Đoàn cơ sở Sở Xây dựng;$/, 14, "Tinos-Bold"],
    [/^KHẨN$/, 13, "Tinos-Bold"],
  ])("%s of a công văn stands at %d pt in %s", async (text, points, font) => {
    expect(lineOf((await letter).pages, text)).toMatchObject({ points, font });
  });

  it("rules the union's name at the length of the name, on the line of the upper body", async () => {
    const [page] = (await decided).pages;
    const name = lineOf(page ? [page] : [], "ĐOÀN TNCS HỒ CHÍ MINH");
    const [left = 0, top = 0, right = 0, bottom = 1] = page?.frames[0] ?? [];
    expect(top).toBe(bottom);
    expect(Math.abs(left - name.left)).toBeLessThan(0.2);
    expect(Math.abs(right - name.right)).toBeLessThan(0.2);
    expect(top - name.y).toBeGreaterThan(1);
    expect(top - name.y).toBeLessThan(3);
  });

  it("justifies the body, with a first line of 1,27 cm and a line spacing of 1,15", async () => {
    const lines = (await decided).pages[0]?.lines ?? [];
    const at = lines.findIndex((line) => line.text.startsWith("- Căn cứ Hướng dẫn"));
    const [first, second, third] = lines.slice(at, at + 3);
    expect(first?.left).toBeCloseTo(42.7, 1);
    expect(first?.right).toBeCloseTo(190, 1);
    expect(second?.left).toBeCloseTo(30, 1);
    expect(second?.right).toBeCloseTo(190, 1);
    expect(third?.right).toBeLessThan(150);
    expect((((second?.y ?? 0) - (first?.y ?? 0)) * 72) / 25.4 / 14 / 1.149).toBeCloseTo(1.15, 2);
  });

  it("ends nine căn cứ with ; and the last with a comma", async () => {
    const { pages } = await decided;
    const italic = pages.flatMap((page) => page.lines).filter((line) => line.font === "Tinos-Italic" && line.points === 14);
    const ends = italic.map((line) => line.text).filter((text) => /[;,]$/.test(text) && !text.startsWith("("));
    expect(ends.map((text) => text.at(-1)).join("")).toBe(";;;;;;;;,");
  });

  it("keeps 20 mm at the top, bottom and outside and 30 at the binding, which changes sides", async () => {
    const { pages } = await decided;
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      const body = page.lines.filter((line) => line.y > 17);
      const [left, right] = index % 2 === 0 ? [30, 190] : [20, 180];
      expect(Math.min(...body.map((line) => line.left))).toBeGreaterThan(left - 0.1);
      expect(Math.min(...body.map((line) => line.left))).toBeLessThan(left + 13);
      expect(Math.max(...body.map((line) => line.right))).toBeLessThan(right + 0.1);
      expect(Math.min(...body.map((line) => line.y))).toBeGreaterThan(20);
      expect(Math.max(...body.map((line) => line.y))).toBeLessThan(277);
      expect([page.width, page.height].map(Math.round)).toEqual([210, 297]);
    }
  });

  it("numbers pages from page 2 at the top centre in 14 pt, the list by itself", async () => {
    const { pages } = await decided;
    const numbers = pages.map((page) => page.lines.find((line) => line.y < 17));
    const list = pages.findIndex((page) => page.lines[0]?.text === "DANH SÁCH");
    expect(list).toBeGreaterThan(0);
    for (const [index, number] of numbers.entries()) {
      const expected = index < list ? index + 1 : index - list + 1;
      expect(number?.text).toBe(expected === 1 ? undefined : String(expected));
      if (number) expect(number.points).toBe(14);
      if (number) expect((number.left + number.right) / 2).toBeCloseTo(index % 2 === 0 ? 110 : 100, 0);
    }
  });

  it("lays wide appendices and tables across, with the number of the page above", async () => {
    const { pages } = await renderPdf(content("bao-cao")).then(readPdf);
    const wide = pages.filter((page) => page.width > page.height);
    expect([wide[0]?.width, wide[0]?.height].map((length) => Math.round(length ?? 0))).toEqual([297, 210]);
    expect(wide[0]?.lines[0]?.text).toBe("PHỤ LỤC");
    expect(wide[1]?.lines.some((line) => line.y < 17 && line.text === "2")).toBe(true);
    expect(pages[0]?.width).toBeLessThan(211);
  });
});

describe("a draft as PDF", () => {
  it("is marked DỰ THẢO in a box and leaves room for number and date", async () => {
    const { pages } = await renderPdf(recognitionDecision(sampleDecision(1, { number: null, day: null }))).then(readPdf);
    const mark = lineOf(pages, "DỰ THẢO");
    expect(mark).toMatchObject({ points: 13, font: "Tinos-Bold" });
    const box = pages[0]?.frames.find(
      ([left, top, right, bottom]) => left < mark.left && right > mark.right && top < mark.y && bottom > mark.y,
    );
    expect(box).toBeDefined();
    const date = pages[0]?.stretches
      .filter((stretch) => stretch.font === "Tinos-Italic" && stretch.points === 13)
      .map((stretch) => stretch.text);
    expect(date?.join(" ").replace(/\s+/g, " ").trim()).toBe("Cần Thơ, ngày tháng năm 2024");
  });

  it("is no longer marked once it has a number", async () => {
    expect((await decided).pages.flatMap((page) => page.lines).some((line) => line.text === "DỰ THẢO")).toBe(false);
  });
});

describe("the attached list as PDF", () => {
  it.each([1, 15, 124])(
    "holds %i units, repeats its header on every page, splits no row, and signs off with the last row",
    async (count) => {
      const { pages } = await renderPdf(recognitionDecision(sampleDecision(count))).then(readPdf);
      const first = pages.findIndex((page) => page.lines[0]?.text === "DANH SÁCH");
      const listed = pages.slice(first);
      for (const page of listed) {
        expect(page.lines.filter((line) => line.text === "STT" && line.font === "Tinos-Bold")).toHaveLength(1);
        const last = page.lines.findLast((line) => line.points === 12);
        expect(last?.y).toBeLessThan(277);
      }
      const numbers = listed.flatMap((page) =>
        page.lines.filter((line) => /^\d+$/.test(line.text) && line.points === 12 && line.left < 42),
      );
      expect(numbers.map((line) => Number(line.text))).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      const closing = lineOf(pages, `Danh sách có ${String(count).padStart(2, "0")} đơn vị./.`);
      expect(pages[closing.page - 1]?.lines.some((line) => line.text === String(count))).toBe(true);
      const words = pages
        .map((page) => page.stretches.map((stretch) => stretch.text).join(""))
        .join("")
        .replace(/\s/g, "");
      for (const name of unitNames(count)) expect(words).toContain(name.replace(/\s/g, ""));
    },
  );

  it("keeps a name of 120 characters whole in its cell", async () => {
    const { pages } = await decided;
    const start = lineOf(pages, /^Trung tâm Nghiên cứu/);
    const cell =
      pages[start.page - 1]?.lines.filter((line) => Math.abs(line.left - start.left) < 0.1 && Math.abs(line.y - start.y) < 30) ?? [];
    expect(cell.map((line) => line.text).join(" ")).toContain(LONG_NAME);
  });
});

describe("the file", () => {
  it("is the same for the same content and another for another", async () => {
    const [once, again, other] = await Promise.all([
      renderPdf(recognitionDecision(sampleDecision(3))),
      renderPdf(recognitionDecision(sampleDecision(3))),
      renderPdf(recognitionDecision(sampleDecision(3, { number: 13 }))),
    ]);
    expect(once.equals(again)).toBe(true);
    expect(once.equals(other)).toBe(false);
  });

  it("says of itself that it is PDF/A-2b, tagged and Vietnamese, and embeds what it draws with", async () => {
    const file = await renderPdf(content("quyet-dinh"));
    const raw = file.toString("latin1");
    expect(raw).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(raw).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
    expect(raw).toContain("/S /GTS_PDFA1");
    expect(raw).toContain("/Marked true");
    expect(raw.match(/\/Type \/FontDescriptor/g)?.length).toBe(raw.match(/\/FontFile2 /g)?.length);
    const { pages, info, language } = await readPdf(file);
    expect(language).toBe("vi-VN");
    expect(info.Title).toBe('QUYẾT ĐỊNH Về việc công nhận Đoàn cơ sở "3 chủ động" năm 2024');
    const tags = pages.flatMap((page) => page.tags);
    for (const tag of ["H1", "P", "Table", "TR", "TH", "TD"]) expect(tags).toContain(tag);
  });

  it("writes titles with signs of XML, characters that no face has, and control characters without breaking", async () => {
    const odd = { ...content("cong-van"), blocks: [{ kind: "paragraph" as const, text: "Kinh tế & Kỹ thuật <x> \u0000\ud800😀✓ ế" }] };
    const file = await renderPdf({ ...odd, header: { ...odd.header, about: "V/v A & B <c>" } });
    expect(lineOf((await readPdf(file)).pages, "Kinh tế & Kỹ thuật <x> □□ ế").points).toBe(14);
    expect(file.toString("latin1")).not.toMatch(/A & B/);
  });

  it("splits a row that is higher than a page, and only that one, without losing a word", async () => {
    const note = Array.from({ length: 900 }, (_, index) => `từ${index}`).join(" ");
    const long = recognitionDecision(
      sampleDecision(3, { units: sampleDecision(3).units.map((unit, index) => ({ ...unit, note: index === 1 ? note : "" })) }),
    );
    const { pages } = await renderPdf(long).then(readPdf);
    const words = pages
      .map((page) =>
        page.lines
          .filter((line) => line.y > 17 && /^từ/.test(line.text))
          .map((line) => line.text)
          .join(" "),
      )
      .join(" ");
    expect(words.replace(/\s+/g, " ").trim()).toBe(note);
    for (const page of pages) expect(Math.max(...page.lines.map((line) => line.y))).toBeLessThan(277.1);
  });
});
