import { decode } from "fast-png";
import jsQR from "jsqr";
import JSZip from "jszip";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { Paper } from "../../../components/documents/paper";
import { renderDocx } from "../../../lib/documents/docx";
import { renderPdf } from "../../../lib/documents/pdf";
import { type DocumentContent, documentContentSchema } from "../../../lib/domain/document";
import { BODIES, documentSet } from "./document-set";
import { paragraphOf, readDocx } from "./docx-xml";
import { lineOf, readPdf } from "./pdf-text";

vi.setConfig({ testTimeout: 60_000 });

const VERIFICATION = { code: "ABCD-EFGH-JKLM", url: "https://bachudong.example.vn/xac-minh/ABCD-EFGH-JKLM" };
const ADDRESS = "bachudong.example.vn/xac-minh/ABCD-EFGH-JKLM";

function verified(name: string): DocumentContent {
  const content = documentSet(BODIES.khoi)[name];
  if (!content) throw new Error(`no document ${name}`);
  return { ...content, verification: VERIFICATION };
}

interface Bar {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Paints dark bars on a white square and reads them as a camera would; 4 pixels to a unit. */
function readBars(bars: readonly Bar[], side: number, unit: number): string | undefined {
  const length = Math.round((side / unit) * 4);
  const pixels = new Uint8ClampedArray(length * length * 4).fill(255);
  const at = (place: number) => Math.round((place / unit) * 4);
  for (const bar of bars) {
    for (let y = at(bar.top); y < at(bar.bottom); y += 1) {
      for (let x = at(bar.left); x < at(bar.right); x += 1) pixels.fill(0, (y * length + x) * 4, (y * length + x) * 4 + 3);
    }
  }
  return jsQR(pixels, length, length)?.data;
}

/** The largest filled path of a page, as its rectangles in points. */
async function filledBars(file: Buffer, page: number): Promise<Bar[]> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0, isEvalSupported: false });
  const { fnArray, argsArray } = await (await (await task.promise).getPage(page)).getOperatorList();
  const paths = fnArray.flatMap((operator, index) => {
    const [how, [data]]: [number, [Float32Array | null]] = operator === OPS.constructPath ? argsArray[index] : [0, [null]];
    return how === OPS.fill && data ? [barsOf(data)] : [];
  });
  await task.destroy();
  return paths.reduce((largest, path) => (path.length > largest.length ? path : largest), []);
}

/** Rectangles of a path: moveTo (0), three times lineTo (1), closePath (4). */
function barsOf(data: Float32Array): Bar[] {
  const bars: Bar[] = [];
  let points: [number, number][] = [];
  for (let index = 0; index < data.length; ) {
    if (data[index] === 0 || data[index] === 1) {
      points.push([data[index + 1] ?? 0, data[index + 2] ?? 0]);
      index += 3;
    } else {
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      bars.push({ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) });
      points = [];
      index += 1;
    }
  }
  return bars;
}

describe("the mark by which a document is verified", () => {
  it("is frozen with the content, and old content is without", () => {
    const content = verified("quyet-dinh");
    expect(documentContentSchema.parse(JSON.parse(JSON.stringify(content))).verification).toEqual(VERIFICATION);
    expect(documentContentSchema.safeParse({ ...content, verification: { code: "ABCD", url: "/xac-minh/ABCD" } }).success).toBe(false);
    const { verification: _, ...old } = content;
    expect(documentContentSchema.parse(old).verification).toBeUndefined();
  });

  it.each(["quyet-dinh", "giay-chung-nhan", "bien-ban-btv", "cong-van"])(
    "of %s can be read by a camera from the PDF, at the end of the main text and clear of the signature",
    async (name) => {
      const file = await renderPdf(verified(name));
      const { pages } = await readPdf(file);
      const code = lineOf(pages, "Mã xác minh: ABCD-EFGH-JKLM");
      const address = lineOf(pages, ADDRESS);
      expect([code.points, address.points]).toEqual([8.5, 8.5]);
      const signer = lineOf(pages, BODIES.khoi.signer.name);
      expect(code.page).toBe(signer.page);
      const bars = await filledBars(file, code.page);
      const [left, top] = [Math.min(...bars.map((bar) => bar.left)), Math.min(...bars.map((bar) => bar.top))];
      const [right, bottom] = [Math.max(...bars.map((bar) => bar.right)), Math.max(...bars.map((bar) => bar.bottom))];
      const millimetres = (right - left) / (72 / 25.4);
      expect(millimetres).toBeGreaterThan(15);
      expect(millimetres).toBeLessThan(20);
      expect(bottom / (72 / 25.4)).toBeLessThan(code.y - 2);
      expect(signer.left > right / (72 / 25.4) || signer.y < top / (72 / 25.4)).toBe(true);
      const [first] = bars;
      const unit = (first?.bottom ?? 0) - (first?.top ?? 0);
      const moved = bars.map((bar) => ({
        left: bar.left - left + 4 * unit,
        right: bar.right - left + 4 * unit,
        top: bar.top - top + 4 * unit,
        bottom: bar.bottom - top + 4 * unit,
      }));
      expect(readBars(moved, right - left + 8 * unit, unit)).toBe(VERIFICATION.url);
    },
  );

  it("keeps the code whole where the address is wider than its column", async () => {
    const url = "https://xac-minh-van-ban.doan-khoi-co-quan.example.vn/xac-minh/ABCD-EFGH-JKLM";
    for (const name of ["quyet-dinh", "bang-tong-hop"]) {
      const content = { ...verified(name), verification: { ...VERIFICATION, url } };
      expect(lineOf((await renderPdf(content).then(readPdf)).pages, "ABCD-EFGH-JKLM").points).toBe(8.5);
      expect((await renderDocx(content).then(readDocx)).paragraphs.some(({ text }) => text.endsWith("/xac-minh/\nABCD-EFGH-JKLM"))).toBe(
        true,
      );
    }
  });

  it("is named for those who listen, in PDF, DOCX and preview", async () => {
    const content = verified("quyet-dinh");
    const file = await renderPdf(content);
    expect((await readPdf(file)).pages.flatMap((page) => page.tags).filter((tag) => tag === "Figure")).toHaveLength(1);
    const alt = "Mã QR mở trang xác minh văn bản, mã ABCD-EFGH-JKLM";
    expect((await readDocx(await renderDocx(content))).xml).toContain(`descr="${alt}"`);
    expect(renderToStaticMarkup(<Paper content={content} label="Xem" />)).toContain(`aria-label="${alt}"`);
  });

  it("can be read by a camera from the picture in the DOCX, which is the same to the byte each time", async () => {
    const content = verified("quyet-dinh");
    const file = await renderDocx(content);
    expect((await renderDocx(content)).equals(file)).toBe(true);
    const zip = await JSZip.loadAsync(file);
    const pictures = Object.keys(zip.files).filter((path) => /^word\/media\/.*\.png$/.test(path));
    expect(pictures).toHaveLength(1);
    const { data, width, height, channels } = decode((await zip.file(pictures[0] ?? "")?.async("uint8array")) ?? new Uint8Array());
    expect(channels).toBe(1);
    const pixels = new Uint8ClampedArray(Array.from(data).flatMap((grey) => [grey, grey, grey, 255]));
    expect(jsQR(pixels, width, height)?.data).toBe(VERIFICATION.url);
    const read = await readDocx(file);
    for (const text of ["Mã xác minh: ABCD-EFGH-JKLM", ADDRESS])
      expect(paragraphOf(read, text)).toMatchObject({ sizes: [17], bold: [false] });
    const [extent] = /<wp:extent [^>]*>/.exec(read.xml) ?? [];
    // 20 mm in English Metric Units.
    expect(extent).toContain('cx="720000"');
    expect(extent).toContain('cy="720000"');
  });

  it("can be read by a camera from the preview", () => {
    const html = renderToStaticMarkup(<Paper content={verified("quyet-dinh")} label="Xem" />);
    const [, side = "0"] = /viewBox="0 0 (\d+) \1"/.exec(html) ?? [];
    const bars = [...html.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map((match) => {
      const [x = 0, y = 0, width = 0] = match.slice(1).map(Number);
      return { left: x, right: x + width, top: y, bottom: y + 1 };
    });
    expect(readBars(bars, Number(side), 1)).toBe(VERIFICATION.url);
    expect(html).toContain("Mã xác minh: ABCD-EFGH-JKLM");
    expect(html).not.toContain("style=");
  });

  it("is not there where a document has none", async () => {
    const content = documentSet(BODIES.khoi)["quyet-dinh"];
    if (!content) throw new Error("no decision");
    expect((await renderPdf(content).then(readPdf)).pages.flatMap((page) => page.tags)).not.toContain("Figure");
    expect((await renderDocx(content).then(readDocx)).xml).not.toContain("pic:pic");
    expect(renderToStaticMarkup(<Paper content={content} label="Xem" />)).not.toContain("<svg");
  });
});
