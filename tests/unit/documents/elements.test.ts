/** Every row of the element table of 29-HD/TWĐTN-VP, read back from both files of three bodies. */
import { describe, expect, it, vi } from "vitest";
import { renderDocx } from "../../../lib/documents/docx";
import { renderPdf } from "../../../lib/documents/pdf";
import { asVoided, type DocumentContent } from "../../../lib/domain/document";
import { BODIES, documentSet } from "./document-set";
import { paragraphOf, type ReadDocx, readDocx } from "./docx-xml";
import { lineOf, type ReadPage, readPdf } from "./pdf-text";

vi.setConfig({ testTimeout: 60_000 });

type Body = keyof typeof BODIES;

interface Read {
  docx: ReadDocx;
  pages: ReadPage[];
}

const files = new Map<string, Promise<Read>>();

interface Marked {
  mark?: string;
  draft?: boolean;
  voided?: boolean;
}

/** Renders and reads both files of a document once. `mark`, `draft` and `voided` ask for the marks of the table. */
function read(body: Body, name: string, more: Marked = {}): Promise<Read> {
  const key = JSON.stringify([body, name, more]);
  const known = files.get(key) ?? render(contentOf(body, name, more));
  files.set(key, known);
  return known;
}

function contentOf(body: Body, name: string, { mark, draft = false, voided = false }: Marked): DocumentContent {
  const content = documentSet(BODIES[body], 6, !draft)[name];
  if (!content) throw new Error(`no document ${name}`);
  if (voided) return asVoided(content);
  return mark === undefined ? content : { ...content, header: { ...content.header, mark } };
}

async function render(content: DocumentContent): Promise<Read> {
  const [docx, pdf] = await Promise.all([renderDocx(content).then(readDocx), renderPdf(content).then(readPdf)]);
  return { docx, pages: pdf.pages };
}

function face(bold: boolean, italic: boolean): string {
  return `Tinos-${bold ? "Bold" : italic ? "Italic" : "Regular"}${bold && italic ? "Italic" : ""}`;
}

interface Element {
  document: string;
  /** The paragraph in the DOCX, the first line of it in the PDF. */
  text: Record<Body, string>;
  points: number;
  bold?: boolean;
  italic?: boolean;
  align?: "center" | "left";
}

const everywhere = (text: string): Record<Body, string> => ({ khoi: text, "doan-co-so": text, "chi-doan": text });

const ELEMENTS: [string, Element][] = [
  ["the union's name", { document: "bao-cao", text: everywhere("ĐOÀN TNCS HỒ CHÍ MINH"), points: 15, bold: true }],
  [
    "the upper body",
    {
      document: "bao-cao",
      text: { khoi: "THÀNH ĐOÀN CẦN THƠ", "doan-co-so": "ĐOÀN KHỐI CƠ QUAN", "chi-doan": "ĐOÀN KHỐI CƠ QUAN" },
      points: 14,
    },
  ],
  [
    "the issuing body",
    {
      document: "bao-cao",
      text: { khoi: "BCH ĐOÀN KHỐI CƠ QUAN", "doan-co-so": "BCH ĐOÀN SỞ NÔNG NGHIỆP", "chi-doan": "CHI ĐOÀN ĐÀI PHÁT THANH" },
      points: 14,
      bold: true,
    },
  ],
  ["*** under the body", { document: "bao-cao", text: everywhere("***"), points: 14 }],
  ["the number", { document: "bao-cao", text: everywhere("Số: 12-BC/ĐTN"), points: 14 }],
  ["place and date", { document: "bao-cao", text: everywhere("Cần Thơ, ngày 09 tháng 02 năm 2024"), points: 13, italic: true }],
  ["V/v of a công văn", { document: "cong-van-nhac", text: everywhere('"V/v gửi báo cáo kết quả năm 2024"'), points: 12, italic: true }],
  ["the name of the type", { document: "bao-cao", text: everywhere("BÁO CÁO"), points: 16, bold: true }],
  ["trích yếu", { document: "bao-cao", text: everywhere('Kết quả xây dựng Đoàn cơ sở "3 chủ động" năm 2024'), points: 14, bold: true }],
  ["------- under it", { document: "bao-cao", text: everywhere("-------"), points: 14 }],
  [
    "authority of the signer",
    {
      document: "bao-cao",
      text: { khoi: "TM. BAN THƯỜNG VỤ", "doan-co-so": "TM. BAN CHẤP HÀNH", "chi-doan": "TM. CHI ĐOÀN" },
      points: 14,
      bold: true,
    },
  ],
  [
    "title of the signer",
    { document: "bao-cao", text: { khoi: "BÍ THƯ", "doan-co-so": "PHÓ BÍ THƯ", "chi-doan": "Q. BÍ THƯ" }, points: 14 },
  ],
  [
    "name of the signer",
    { document: "bao-cao", text: { khoi: "Nguyễn Văn A", "doan-co-so": "Trần Thị B", "chi-doan": "Lê Văn C" }, points: 14, bold: true },
  ],
  ["Nơi nhận", { document: "bao-cao", text: everywhere("Nơi nhận:"), points: 13, bold: true, align: "left" }],
  ["an item of nơi nhận", { document: "bao-cao", text: everywhere("- Các đơn vị trực thuộc;"), points: 11, align: "left" }],
  ["the last item of nơi nhận", { document: "bao-cao", text: everywhere("- Lưu Văn phòng."), points: 11, align: "left" }],
];

describe.each(Object.keys(BODIES) as Body[])("elements of %s", (body) => {
  it.each(ELEMENTS)("%s", async (_, { document, text, points, bold = false, italic = false, align = "center" }) => {
    const { docx, pages } = await read(body, document);
    const line = lineOf(pages, text[body]);
    expect(line).toMatchObject({ points, font: face(bold, italic) });
    const paragraph = docx.paragraphs.find((each) => each.text.split("\n")[0] === text[body]);
    expect(paragraph).toMatchObject({ sizes: [points * 2], bold: [bold], italic: [italic], align, fonts: ["Times New Roman"] });
  });

  it("number and date stand in one row, in the columns of body and union", async () => {
    const { pages } = await read(body, "bao-cao");
    const [number, date] = [lineOf(pages, "Số: 12-BC/ĐTN"), lineOf(pages, "Cần Thơ, ngày 09 tháng 02 năm 2024")];
    const [stars, union] = [lineOf(pages, "***"), lineOf(pages, "ĐOÀN TNCS HỒ CHÍ MINH")];
    const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2;
    expect(Math.abs(number.y - date.y)).toBeLessThan(0.5);
    expect(middle(number)).toBeCloseTo(middle(stars), 0);
    expect(middle(date)).toBeCloseTo(middle(union), 0);
  });

  it("Kính gửi is bold italic, the addressee bold", async () => {
    const { docx, pages } = await read(body, "cong-van");
    expect(paragraphOf(docx, "Kính gửi: Ban Chấp hành các TCCSĐ trực thuộc")).toMatchObject({
      sizes: [28],
      bold: [true],
      italic: [true, false],
    });
    const stretches = pages.flatMap((page) => page.stretches);
    expect(stretches.find(({ text }) => text.startsWith("Kính gửi:"))).toMatchObject({ points: 14, font: "Tinos-BoldItalic" });
    expect(stretches.find(({ text }) => text.startsWith("Ban Chấp hành các TCCSĐ"))).toMatchObject({ points: 14, font: "Tinos-Bold" });
  });

  it("the body is justified in 14 pt with a first line of 1,27 cm, spacing 1 to 1,2 and at most 6 pt between paragraphs", async () => {
    const { docx, pages } = await read(body, "cong-van");
    const paragraph = paragraphOf(docx, /^Được sự quan tâm/);
    expect(paragraph).toMatchObject({ sizes: [28], bold: [false], align: "both", firstLine: 720, lineRule: "auto" });
    expect(paragraph.after).toBeLessThanOrEqual(120);
    expect(paragraph.line).toBeGreaterThanOrEqual(240);
    expect(paragraph.line).toBeLessThanOrEqual(288);
    const lines = pages[0]?.lines ?? [];
    const at = lines.findIndex((line) => line.text.startsWith("Được sự quan tâm"));
    const [first, second] = lines.slice(at, at + 2);
    expect(first).toMatchObject({ points: 14, font: "Tinos-Regular" });
    expect((first?.left ?? 0) - (second?.left ?? 0)).toBeCloseTo(12.7, 1);
    expect(second?.right).toBeCloseTo(190, 1);
  });

  it.each([
    ["KHẨN", false, { mark: "KHẨN" }],
    ["MẬT", true, { mark: "MẬT" }],
    ["DỰ THẢO", true, { draft: true }],
    ["ĐÃ HỦY", true, { voided: true }],
  ])("%s stands in bold 13, boxed: %s", async (mark, boxed, more) => {
    const { docx, pages } = await read(body, "cong-van", more);
    expect(paragraphOf(docx, mark)).toMatchObject({ sizes: [26], bold: [true], borders: boxed ? ["top", "left", "bottom", "right"] : [] });
    const line = lineOf(pages, mark);
    expect(line).toMatchObject({ points: 13, font: "Tinos-Bold" });
    const around = (pages[0]?.frames ?? []).filter(
      ([left, top, right, bottom]) => left < line.left && right > line.right && top < line.y - 3 && bottom > line.y,
    );
    expect(around).toHaveLength(boxed ? 1 : 0);
  });
});
