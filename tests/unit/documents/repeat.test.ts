import { expect, it, vi } from "vitest";
import { recognitionDecision } from "../../../lib/documents/decision";
import { renderPdf } from "../../../lib/documents/pdf";
import { BODIES, documentSet } from "./document-set";
import { readPdf } from "./pdf-text";
import { sampleDecision } from "./samples";

vi.setConfig({ testTimeout: 60_000 });

it("a PDF does not depend on the files made before it in the same process", async () => {
  const content = recognitionDecision(sampleDecision(2));
  // First of all letters with marks only: the letters that they are made of must not be taken for drawn.
  await renderPdf({
    ...content,
    blocks: [{ kind: "paragraph", text: "ồ ẵ ề ứ ỉ ỵ" }],
    signatures: [],
    recipients: [],
    appendices: [],
    subject: [],
  });
  const first = await renderPdf(content);
  // Letters that the first file lacks, alone and as parts of others, and an unbreakable space before any ordinary one.
  for (const other of Object.values(documentSet(BODIES["chi-doan"], 3, false))) await renderPdf(other);
  const odd = { ...content, subject: ["\u00a0Ŵ ẳ ằ\u2009x"], blocks: [{ kind: "paragraph" as const, text: "\u00a0q" }] };
  const [before, again] = [await renderPdf(odd), await renderPdf(content)];
  expect(again.equals(first)).toBe(true);
  expect((await renderPdf(odd)).equals(before)).toBe(true);
  const { pages } = await readPdf(again);
  expect(pages.flatMap((page) => page.lines.map((line) => line.text))).toContain("Điều 2. Quyết định có hiệu lực kể từ ngày ký.");
});
