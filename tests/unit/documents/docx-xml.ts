/** Reads a DOCX back: paragraphs with what their runs say, sections, rows of tables. */
import JSZip from "jszip";

export interface ReadParagraph {
  text: string;
  /** Half-points, each different size once. */
  sizes: number[];
  bold: boolean[];
  italic: boolean[];
  fonts: string[];
  align: string;
  firstLine: number;
  left: number;
  right: number;
  after: number;
  line: number;
  lineRule: string;
  keepNext: boolean;
  borders: string[];
}

export interface ReadDocx {
  xml: string;
  settings: string;
  core: string;
  headers: string[];
  paragraphs: ReadParagraph[];
  sections: string[];
  rows: string[];
}

export async function readDocx(file: Buffer): Promise<ReadDocx> {
  const zip = await JSZip.loadAsync(file);
  const part = async (path: string) => (await zip.file(path)?.async("string")) ?? "";
  const xml = await part("word/document.xml");
  const headers = await Promise.all(
    Object.keys(zip.files)
      .filter((path) => /^word\/header\d+\.xml$/.test(path))
      .map(part),
  );
  return {
    xml,
    settings: await part("word/settings.xml"),
    core: await part("docProps/core.xml"),
    headers,
    paragraphs: matches(xml, /<w:p>(.*?)<\/w:p>|<w:p\/>/gs).map(readParagraph),
    sections: matches(xml, /<w:sectPr>(.*?)<\/w:sectPr>/gs),
    rows: matches(xml, /<w:tr>(.*?)<\/w:tr>/gs),
  };
}

/** The first paragraph whose text is or matches `text`; a text with plain spaces finds one that the layout broke or held as well. */
export function paragraphOf({ paragraphs }: Pick<ReadDocx, "paragraphs">, text: string | RegExp): ReadParagraph {
  const says = (words: string) => (typeof text === "string" ? words === text : text.test(words));
  const found = paragraphs.find((paragraph) => says(paragraph.text) || says(paragraph.text.replace(/[\n\u00a0]/g, " ")));
  if (!found) throw new Error(`no paragraph ${text}`);
  return found;
}

export function attribute(xml: string, element: string, name: string): string {
  return new RegExp(`<w:${element}\\b[^>]*\\bw:${name}="([^"]*)"`).exec(xml)?.[1] ?? "";
}

function matches(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? "");
}

function readParagraph(xml: string): ReadParagraph {
  const [properties = ""] = matches(xml, /<w:pPr>(.*?)<\/w:pPr>/gs);
  const runs = matches(xml, /<w:r>(.*?)<\/w:r>/gs).filter((run) => run.includes("<w:t"));
  const border = /<w:pBdr>(.*?)<\/w:pBdr>/s.exec(properties)?.[1] ?? "";
  const on = (run: string, element: string) => new RegExp(`<w:${element}(/>| w:val="(true|1)"/>)`).test(run);
  return {
    text: runs.map((run) => (run.includes("<w:br/>") ? "\n" : "") + plainOf(matches(run, /<w:t\b[^>]*>(.*?)<\/w:t>/gs).join(""))).join(""),
    sizes: [...new Set(runs.map((run) => Number(attribute(run, "sz", "val"))))],
    bold: [...new Set(runs.map((run) => on(run, "b")))],
    italic: [...new Set(runs.map((run) => on(run, "i")))],
    fonts: [...new Set(runs.flatMap((run) => ["ascii", "hAnsi", "cs", "eastAsia"].map((name) => attribute(run, "rFonts", name))))],
    align: attribute(properties, "jc", "val"),
    firstLine: Number(attribute(properties, "ind", "firstLine")),
    left: Number(attribute(properties, "ind", "left")),
    right: Number(attribute(properties, "ind", "right")),
    after: Number(attribute(properties, "spacing", "after")),
    line: Number(attribute(properties, "spacing", "line")),
    lineRule: attribute(properties, "spacing", "lineRule"),
    keepNext: on(properties, "keepNext"),
    borders: matches(border, /<w:(top|bottom|left|right)\b/g),
  };
}

function plainOf(text: string): string {
  return text
    .replace(/\u200b/g, "")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
