/** Renders an official document as DOCX, editable in Word and LibreOffice. Sizes and margins come from settings.ts only. */
import { Document, Packer } from "docx";
import type { DocumentContent } from "../domain/document";
import { composeParts } from "./docx/compose";
import { section } from "./docx/page";
import { ownParts } from "./docx/parts";
import { sectionsOf } from "./layout";
import { LAYOUT } from "./settings";
import { withoutTimes } from "./stable-zip";

/** Gives the file; the same content gives the same bytes. Refuses nothing: text that a file cannot hold (control characters) is left out. */
export function renderDocx(content: DocumentContent): Promise<Buffer> {
  return renderDocxs([content]);
}

/** Gives several documents as one file to print, each on pages of its own, under the name of the first. Refuses (throws) none at all. */
export async function renderDocxs(contents: readonly DocumentContent[]): Promise<Buffer> {
  const [first] = contents;
  if (!first) throw new RangeError("a file of no document");
  const run = { font: LAYOUT.font, size: LAYOUT.points.text * 2, language: { value: LAYOUT.language } };
  const file = new Document({
    styles: { default: { document: { run } } },
    sections: contents.flatMap(sectionsOf).map((each) => section(composeParts(each.parts), each)),
  });
  return withoutTimes(await Packer.toBuffer(file, undefined, ownParts(first)));
}
