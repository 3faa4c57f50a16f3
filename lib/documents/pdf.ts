/** Renders an official document as PDF/A-2b, tagged, with embedded faces. Sizes and margins come from settings.ts only. */
import { setImmediate } from "node:timers/promises";
import PDFDocument from "pdfkit";
import type { DocumentContent } from "../domain/document";
import { sectionsOf } from "./layout";
import { type Part, textWidth } from "./layout/line";
import { Pages, pageHeight } from "./pdf/pages";
import { Pen } from "./pdf/pen";
import { cellStrips, columnStrips, MILLIMETRE, type Strip } from "./pdf/strips";
import { tableStrips } from "./pdf/table";
import { plainText } from "./plain-text";
import { LAYOUT } from "./settings";

/** Gives the file; the same content gives the same bytes. Refuses nothing: characters that the faces lack become an empty square. */
export function renderPdf(content: DocumentContent): Promise<Buffer> {
  return renderPdfs([content]);
}

/** Gives several documents as one file to print, each on pages of its own, under the name of the first. Refuses (throws) none at all. */
export async function renderPdfs(contents: readonly DocumentContent[]): Promise<Buffer> {
  const [first, ...others] = contents;
  if (!first) throw new RangeError("a file of no document");
  const pdf = new PDFDocument({
    autoFirstPage: false,
    // No face of the library's own: it would be read and left unused.
    font: "",
    subset: "PDF/A-2b",
    pdfVersion: "1.7",
    tagged: true,
    lang: LAYOUT.language,
    displayTitle: true,
    info: infoOf(first),
  });
  const written: Buffer[] = [];
  const ended = new Promise<Buffer>((resolve, reject) => {
    pdf.on("data", (bytes: Buffer) => written.push(bytes));
    pdf.on("end", () => resolve(Buffer.concat(written)));
    pdf.on("error", reject);
  });
  const pages = new Pages(new Pen(pdf));
  place(pages, first);
  for (const content of others) {
    await setImmediate();
    place(pages, content);
  }
  pdf.end();
  return ended;
}

function place(pages: Pages, content: DocumentContent): void {
  for (const section of sectionsOf(content)) {
    pages.place(
      section.parts.flatMap((part) => stripsOf(pages.pen, part, section.landscape)),
      section,
    );
  }
}

function stripsOf(pen: Pen, part: Part, landscape: boolean): Strip[] {
  switch (part.kind) {
    case "line":
    case "code":
    case "rule":
      return cellStrips(pen, part, textWidth(landscape) * MILLIMETRE);
    case "gap":
      return [{ before: part.points, height: 0, keepNext: part.keepNext ?? true, draw: () => undefined }];
    case "columns":
      return columnStrips(pen, part);
    case "table":
      return tableStrips(pen, part, pageHeight(landscape));
  }
}

/** Title, number and body. The library notes an instant of making, which must not vary: the day on the document, midnight in Vietnam. */
function infoOf({ typeName, subject, header }: DocumentContent) {
  const title = [typeName, ...subject].filter((text) => text !== "").join(" ") || header.about;
  return {
    Title: metadata(title),
    Subject: metadata(header.number),
    Author: metadata(header.body),
    Creator: "Ba Chủ Động",
    Producer: "PDFKit",
    CreationDate: instantOf(header.placeDate),
  };
}

const UNDATED = new Date("2000-01-01T00:00:00+07:00");

function instantOf(placeDate: string): Date {
  const [, day, month, year] = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/.exec(placeDate) ?? [];
  if (!year || !month || !day) return UNDATED;
  const instant = new Date(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}T00:00:00+07:00`);
  return Number.isNaN(instant.getTime()) ? UNDATED : instant;
}

// The library writes metadata into XML as it stands.
function metadata(text: string): string {
  return plainText(text).replace(/\s+/g, " ").replace(/&/g, "và").replace(/[<>]/g, "").trim();
}
