import { describe, expect, it, vi } from "vitest";
import { recognitionDecision, withdrawalDecision } from "../../../lib/documents/decision";
import { renderDocx } from "../../../lib/documents/docx";
import { withoutTimes } from "../../../lib/documents/stable-zip";
import type { DocumentContent } from "../../../lib/domain/document";
import { attribute, paragraphOf, readDocx } from "./docx-xml";
import { LONG_NAME, sampleDecision } from "./samples";

const decided = renderDocx(recognitionDecision(sampleDecision(15, { groundCount: 9 }))).then(readDocx);

const letter: DocumentContent = {
  draft: false,
  header: {
    upperBody: "Đoàn Khối Cơ quan Dân Chính Đảng",
    body: "BCH Đoàn Sở Nông nghiệp\nvà Phát triển nông thôn",
    number: "Số: 245-CV/ĐTN",
    about: "V/v triển khai năm 2024",
    placeDate: "Cần Thơ, ngày 10 tháng 5 năm 2024",
    mark: "KHẨN",
  },
  typeName: "",
  subject: [],
  addressees: ["Ban Chấp hành các TCCSĐ trực thuộc"],
  blocks: [
    { kind: "heading", text: "I. Đặc điểm" },
    { kind: "paragraph", text: [{ text: 'a < b & "c" ' }, { text: "đậm", bold: true }, { text: "\u0000\ud800" }] },
    {
      kind: "table",
      columns: [
        { title: "TT", width: 10, align: "centre" },
        { title: "Nội dung", width: 60, align: "left" },
      ],
      rows: [{ group: "Nội dung 1" }, { cells: ["1"] }],
    },
  ],
  signatures: [
    { authority: "Thư ký", position: "", name: "Lê Văn C" },
    { authority: "TM. BAN CHẤP HÀNH", position: "Bí thư", name: "Nguyễn Văn A" },
  ],
  recipients: ["Như trên", "Lưu"],
  appendices: [
    { label: "PHỤ LỤC 1", title: "BẢNG TỔNG HỢP", subtitle: "", landscape: true, blocks: [], signatures: [] },
    { label: "PHỤ LỤC 2", title: "DANH SÁCH", subtitle: "", landscape: false, blocks: [], signatures: [] },
  ],
};

describe("elements of an official document (29-HD/TWĐTN-VP)", () => {
  it.each([
    ["ĐOÀN TNCS HỒ CHÍ MINH", 15, true, false, "center"],
    ["THÀNH ĐOÀN CẦN THƠ", 14, false, false, "center"],
    ["BCH ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG", 14, true, false, "center"],
    ["***", 14, false, false, "center"],
    ["Số: 12-QĐ/ĐTN", 14, false, false, "center"],
    ["Cần Thơ, ngày 09 tháng 02 năm 2024", 13, false, true, "center"],
    ["QUYẾT ĐỊNH", 16, true, false, "center"],
    ['Về việc công nhận Đoàn cơ sở "3 chủ động" năm 2024', 14, true, false, "center"],
    ["-------", 14, false, false, "center"],
    ["TM. BAN THƯỜNG VỤ", 14, true, false, "center"],
    ["BÍ THƯ", 14, false, false, "center"],
    ["Nguyễn Văn A", 14, true, false, "center"],
    ["Nơi nhận:", 13, true, false, "left"],
    ["- Như Điều 3;", 11, false, false, "left"],
    ["- Lưu Văn phòng.", 11, false, false, "left"],
  ])("%s stands at %d pt (bold %s, italic %s, %s)", async (text, points, bold, italic, align) => {
    expect(paragraphOf(await decided, text)).toMatchObject({ sizes: [points * 2], bold: [bold], italic: [italic], align });
  });

  it("names Times New Roman for every script in every run", async () => {
    const { paragraphs, headers } = await decided;
    for (const paragraph of paragraphs) if (paragraph.text !== "") expect(paragraph.fonts).toEqual(["Times New Roman"]);
    expect(headers.some((header) => header.includes("PAGE") && attribute(header, "rFonts", "cs") === "Times New Roman")).toBe(true);
  });

  it("justifies the body with a first line of 1,27 cm, at most 6 pt between paragraphs and a line spacing of 1 to 1,2", async () => {
    const article = paragraphOf(await decided, /^Điều 1\. Công nhận 15 đơn vị/);
    expect(article).toMatchObject({ align: "both", firstLine: 720, sizes: [28], after: 120, lineRule: "auto", bold: [true, false] });
    expect(article.line / 240).toBeGreaterThanOrEqual(1);
    expect(article.line / 240).toBeLessThanOrEqual(1.2);
  });

  it("rules the union's name at the length of the name", async () => {
    const { paragraphs } = await decided;
    const line =
      paragraphs[paragraphs.findIndex(({ text }) => text === "ĐOÀN TNCS HỒ CHÍ MINH") + 1] ?? paragraphOf({ paragraphs }, "no rule");
    const cell = 9071 - 4195;
    expect(line).toMatchObject({ text: "", borders: ["top"] });
    // 193.2 pt is the width of the name in Times New Roman bold 15.
    expect(Math.abs((cell - line.left - line.right) / 20 - 193.2)).toBeLessThan(1);
  });

  it("prints nine căn cứ in italics, one per line, ending with ; and the last with a comma", async () => {
    const { paragraphs } = await decided;
    const grounds = paragraphs.filter(({ italic, text }) => italic[0] && text.startsWith("- "));
    expect(grounds).toHaveLength(9);
    expect(grounds.map(({ text }) => text.at(-1)).join("")).toBe(";;;;;;;;,");
    expect(grounds.every(({ firstLine, align }) => firstLine === 720 && align === "both")).toBe(true);
  });

  it("mirrors the margins: 20 at the top, bottom and outside, 30 at the binding", async () => {
    const { sections, settings } = await decided;
    expect(settings).toContain("<w:mirrorMargins/>");
    for (const xml of sections) {
      const margins = ["top", "bottom", "left", "right"].map((side) => Number(attribute(xml, "pgMar", side)));
      expect(margins).toEqual([1134, 1134, 1701, 1134]);
    }
    expect([attribute(sections[0] ?? "", "pgSz", "w"), attribute(sections[0] ?? "", "pgSz", "h")]).toEqual(["11906", "16838"]);
  });

  it("numbers pages from page 2 at the top centre in 14 pt, each section by itself", async () => {
    const { sections, headers } = await decided;
    const numbered = headers.filter((header) => header.includes("PAGE"));
    expect(sections).toHaveLength(2);
    expect(numbered).toHaveLength(2);
    for (const header of numbered) expect([attribute(header, "jc", "val"), attribute(header, "sz", "val")]).toEqual(["center", "28"]);
    for (const xml of sections) {
      expect(xml).toContain("<w:titlePg/>");
      expect(attribute(xml, "pgNumType", "start")).toBe("1");
      expect(attribute(xml, "type", "val")).toBe("nextPage");
    }
  });
});

describe("a draft", () => {
  it("is marked DỰ THẢO in a box and leaves room for number and date", async () => {
    const file = await readDocx(await renderDocx(recognitionDecision(sampleDecision(1, { number: null, day: null }))));
    expect(paragraphOf(file, "DỰ THẢO")).toMatchObject({ sizes: [26], bold: [true], borders: ["top", "left", "bottom", "right"] });
    expect(paragraphOf(file, /^Số: \u00a0+-QĐ\/ĐTN$/).sizes).toEqual([28]);
    expect(paragraphOf(file, /^Cần Thơ, ngày\u00a0+tháng\u00a0+năm 2024$/).italic).toEqual([true]);
  });

  it("is no longer marked once it has a number", async () => {
    expect((await decided).paragraphs.some(({ text }) => text === "DỰ THẢO")).toBe(false);
  });
});

describe("the attached list", () => {
  it.each([1, 15, 124])("holds %i units and says so", async (count) => {
    const file = await readDocx(await renderDocx(recognitionDecision(sampleDecision(count))));
    const list = file.rows.filter((row) => row.includes("w:tcW") && !row.includes("ĐOÀN TNCS"));
    expect(file.rows.filter((row) => row.includes("<w:tblHeader/>"))).toHaveLength(1);
    expect(list.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    expect(paragraphOf(file, `Danh sách có ${String(count).padStart(2, "0")} đơn vị./.`).italic).toEqual([true]);
    expect(paragraphOf(file, /^\(Kèm theo Quyết định số 12-QĐ\/ĐTN ngày 09\/02\/2024 của Ban Thường vụ/).italic).toEqual([true]);
    for (const title of ["STT", "Tên đơn vị", "Loại hình", "Số đoàn viên", "Kết quả 3 nội dung", "Ghi chú"]) {
      expect(paragraphOf(file, title)).toMatchObject({ bold: [true], align: "center" });
    }
  });

  it("keeps names of 120 characters whole, and the last two rows with the closing line", async () => {
    const file = await decided;
    expect(paragraphOf(file, LONG_NAME).text).toHaveLength(120);
    expect(paragraphOf(file, "Tòa án nhân dân thành phố").keepNext).toBe(true);
    expect(paragraphOf(file, "Cục Thuế thành phố").keepNext).toBe(true);
    expect(paragraphOf(file, "Trường Cao đẳng Kinh tế - Kỹ thuật").keepNext).toBe(false);
  });
});

describe("other documents", () => {
  it("a công văn carries V/v in italics and quotation marks, Kính gửi, and KHẨN without a box", async () => {
    const file = await readDocx(await renderDocx(letter));
    expect(paragraphOf(file, '"V/v triển khai năm 2024"')).toMatchObject({ sizes: [24], italic: [true] });
    expect(paragraphOf(file, "Kính gửi: Ban Chấp hành các TCCSĐ trực thuộc")).toMatchObject({
      sizes: [28],
      bold: [true],
      italic: [true, false],
    });
    expect(paragraphOf(file, "KHẨN")).toMatchObject({ sizes: [26], bold: [true], borders: [] });
    expect(file.paragraphs.some(({ text }) => text === "-------")).toBe(true);
  });

  it("lists several addressees one below the other", async () => {
    const file = await readDocx(await renderDocx({ ...letter, addressees: ["Đoàn cơ sở A", "Đoàn cơ sở B"] }));
    expect(paragraphOf(file, "- Đoàn cơ sở A;").bold).toEqual([true]);
    expect(paragraphOf(file, "- Đoàn cơ sở B.").bold).toEqual([true]);
  });

  it("breaks a long name of the body where the unit says so", async () => {
    expect(paragraphOf(await readDocx(await renderDocx(letter)), /^BCH ĐOÀN/).text).toBe(
      "BCH ĐOÀN SỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN",
    );
  });

  it("writes text of every kind, and leaves out what a file cannot hold", async () => {
    expect(paragraphOf(await readDocx(await renderDocx(letter)), /^a < b/).text).toBe('a < b & "c" đậm');
  });

  it("turns a wide appendix to landscape and numbers each appendix by itself", async () => {
    const { sections } = await readDocx(await renderDocx(letter));
    expect(sections.map((xml) => attribute(xml, "pgSz", "orient"))).toEqual(["portrait", "landscape", "portrait"]);
    expect(sections.map((xml) => attribute(xml, "pgSz", "w"))).toEqual(["11906", "16838", "11906"]);
    expect(sections.map((xml) => attribute(xml, "pgNumType", "start"))).toEqual(["1", "1", "1"]);
  });

  it("lets two sign side by side", async () => {
    const { rows } = await readDocx(await renderDocx(letter));
    const signing = rows.find((row) => row.includes("THƯ KÝ"));
    expect(signing).toContain("TM. BAN CHẤP HÀNH");
    expect(signing).toContain("<w:cantSplit/>");
  });

  it("withdraws by naming the decision it withdraws from; a deputy signs with his own title", async () => {
    const input = sampleDecision(2, { number: 31, day: "2025-05-19", signer: { position: "Phó Bí thư", name: "Trần Thị B" } });
    const content = withdrawalDecision({ ...input, withdrawn: { number: 12, day: "2024-12-02" }, reason: "số liệu không đúng." });
    const file = await readDocx(await renderDocx(content));
    const first =
      'Điều 1. Thu hồi việc công nhận Đoàn cơ sở "3 chủ động" năm 2024 đối với 02 đơn vị tại Quyết định số 12-QĐ/ĐTN ngày 02/12/2024';
    expect(paragraphOf(file, /^Điều 1\./).text.startsWith(first)).toBe(true);
    expect(paragraphOf(file, /^Điều 1\./).text.endsWith("Lý do: số liệu không đúng.")).toBe(true);
    expect(paragraphOf(file, "PHÓ BÍ THƯ").sizes).toEqual([28]);
    expect(paragraphOf(file, "Cần Thơ, ngày 19 tháng 5 năm 2025").sizes).toEqual([26]);
  });
});

describe("the file", () => {
  it("is the same to the byte for the same content, whenever it is made", async () => {
    const content = recognitionDecision(sampleDecision(3));
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-02-09T08:00:00Z") });
    const first = await renderDocx(content);
    vi.setSystemTime(new Date("2025-07-01T20:30:00Z"));
    const second = await renderDocx(content);
    vi.useRealTimers();
    expect(second.equals(first)).toBe(true);
  });

  it("says in its properties whose document it is", async () => {
    const { core } = await readDocx(await renderDocx(recognitionDecision(sampleDecision(1))));
    expect(core).toContain('<dc:title>QUYẾT ĐỊNH Về việc công nhận Đoàn cơ sở "3 chủ động" năm 2024</dc:title>');
    expect(core).toContain("<dc:creator>BCH Đoàn Khối Cơ quan Dân Chính Đảng</dc:creator>");
  });

  it("refuses to set times in what is not a ZIP file", () => {
    expect(() => withoutTimes(Buffer.from("không phải tệp nén, chỉ là văn bản"))).toThrow(RangeError);
  });
});
