/** Reads a PDF back: stretches of text with their size, face and place in millimetres, and the lines they make. */
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadStretch {
  text: string;
  points: number;
  font: string;
  left: number;
  right: number;
  /** Baseline, from the top of the page. */
  y: number;
}

export interface ReadPage {
  width: number;
  height: number;
  stretches: ReadStretch[];
  /** Lines of text as they were drawn, those of a cell one after the other. */
  lines: ReadStretch[];
  /** Rules and boxes: left, top, right, bottom. */
  frames: [number, number, number, number][];
  tags: string[];
}

const MILLIMETRE = 72 / 25.4;
const METRICS = { cMapPacked: true, useSystemFonts: false, verbosity: 0, isEvalSupported: false } as const;

/** Reads every page. */
export async function readPdf(file: Buffer): Promise<{ pages: ReadPage[]; info: Record<string, unknown>; language: string }> {
  const task = getDocument({ data: new Uint8Array(file), ...METRICS });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(await pdf.getPage(number)));
  await task.destroy();
  const known: Record<string, unknown> = { ...info };
  return { pages, info: known, language: String(known.Language ?? "") };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

async function readPage(page: Page): Promise<ReadPage> {
  const [, , width = 0, height = 0] = page.view;
  const operators = await page.getOperatorList();
  const fontName = (id: string) => {
    const font: { name?: string } = page.commonObjs.get(id);
    return (font.name ?? "").replace(/^[A-Z]{6}\+/, "");
  };
  const lines: ReadStretch[][] = [];
  // Each line of text is marked content of its own.
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if (!("str" in item)) lines.push([]);
    else if (item.str.trim() !== "") {
      const [, , , size = 0, x = 0, y = 0] = item.transform;
      const place = { left: x / MILLIMETRE, right: (x + item.width) / MILLIMETRE, y: (height - y) / MILLIMETRE };
      lines.at(-1)?.push({ text: item.str, points: Math.round(size * 100) / 100, font: fontName(item.fontName), ...place });
    }
  }
  return {
    width: width / MILLIMETRE,
    height: height / MILLIMETRE,
    stretches: lines.flat(),
    lines: lines.flatMap(joined),
    frames: framesOf(operators),
    tags: tagsOf(await page.getStructTree()),
  };
}

/** The stretches of a line as one, with its faces in order. */
function joined(stretches: readonly ReadStretch[]): ReadStretch[] {
  const [first] = stretches;
  if (!first) return [];
  const line = { ...first };
  for (const { text, left, right, font } of stretches.slice(1)) {
    line.text += (left - line.right > 0.3 && !line.text.endsWith(" ") ? " " : "") + text;
    if (!line.font.includes(font)) line.font += ` ${font}`;
    line.right = right;
  }
  return [{ ...line, text: line.text.trimEnd() }];
}

function framesOf({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): ReadPage["frames"] {
  return fnArray.flatMap((operator, index) => {
    if (operator !== OPS.constructPath) return [];
    const bounds: unknown = (argsArray[index] as unknown[])[2];
    const numbers = ArrayBuffer.isView(bounds) ? Array.from(bounds as Float32Array) : [];
    const [left, top, right, bottom] = numbers.map((number) => number / MILLIMETRE);
    return left === undefined || top === undefined || right === undefined || bottom === undefined ? [] : [[left, top, right, bottom]];
  });
}

function tagsOf(node: object | null): string[] {
  if (node === null) return [];
  const role = "role" in node ? [String(node.role)] : [];
  const children: object[] = "children" in node && Array.isArray(node.children) ? node.children : [];
  return [...role, ...children.flatMap(tagsOf)];
}

/** The first line whose text is or matches `text`, on any page. */
export function lineOf(pages: readonly ReadPage[], text: string | RegExp): ReadStretch & { page: number } {
  for (const [index, page] of pages.entries()) {
    const found = page.lines.find((line) => (typeof text === "string" ? line.text === text : text.test(line.text)));
    if (found) return { ...found, page: index + 1 };
  }
  throw new Error(`no line ${text}`);
}
