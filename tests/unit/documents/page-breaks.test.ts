/** Pages of every document of three bodies, with lists of 1, 15 and 124 units. */
import { describe, expect, it, vi } from "vitest";
import { renderPdf } from "../../../lib/documents/pdf";
import { BODIES, documentSet } from "./document-set";
import { type ReadPage, readPdf } from "./pdf-text";

vi.setConfig({ testTimeout: 120_000 });

const VERIFICATION = { code: "ABCD-EFGH-JKLM", url: "https://bachudong.example.vn/xac-minh/ABCD-EFGH-JKLM" };

/** Lists that grow with the units; the others need no second size. */
const LISTS = [
  "danh-sach-trinh",
  "bien-ban-btv",
  "quyet-dinh",
  "cong-van-nhac",
  "bao-cao-tong-hop",
  "ma-tran",
  "thong-bao-xep-loai",
  "quyet-dinh-xep-loai",
];
const cases = (Object.keys(BODIES) as (keyof typeof BODIES)[]).flatMap((body) =>
  [1, 15, 124].flatMap((units) => {
    if (units !== 15 && body !== "khoi") return [];
    const names = units === 15 ? Object.keys(documentSet(BODIES[body], 1)) : LISTS;
    return names.map((name) => ({ body, units, name }));
  }),
);

/** Lines of a page without its number. */
function bodyOf(page: ReadPage): ReadPage["lines"] {
  return page.lines.filter((line) => line.y > 17);
}

/** Pages of each section: a section begins where a page has no number. */
function sectionsOf(pages: readonly ReadPage[]): ReadPage[][] {
  const sections: ReadPage[][] = [];
  for (const page of pages) {
    const isNumbered = page.lines.some((line) => line.y < 17);
    if (isNumbered) sections.at(-1)?.push(page);
    else sections.push([page]);
  }
  return sections;
}

describe("pages", () => {
  it.each(cases)("of $name of $body with $units units", async ({ body, units, name }) => {
    const content = documentSet(BODIES[body], units)[name];
    if (!content) throw new Error(`no document ${name}`);
    const { pages } = await renderPdf({ ...content, verification: VERIFICATION }).then(readPdf);
    const sections = sectionsOf(pages);

    // The document and each appendix are numbered by themselves, from page 2.
    expect(sections).toHaveLength(1 + content.appendices.length);
    for (const section of sections) {
      const numbers = section.map((page) => page.lines.find((line) => line.y < 17)?.text);
      expect(numbers).toEqual(section.map((_, index) => (index === 0 ? undefined : String(index + 1))));
    }

    // No page is empty or holds a lone line, and none ends in its title.
    for (const page of pages) expect(bodyOf(page).length).toBeGreaterThan(2);

    // What is signed stands above its signature; nơi nhận and QR code are on the page of the signature.
    const [main = []] = sections;
    const last = main.at(-1);
    const lines = last ? bodyOf(last) : [];
    for (const { authority, position, name: signer } of content.signatures) {
      const title = lines.find((line) => authority.startsWith(line.text) || position.startsWith(line.text));
      expect(lines.some((line) => line.text === signer)).toBe(true);
      expect(lines.some((line) => line.y < (title?.y ?? 0) - 5 && line.points > 11)).toBe(true);
    }
    for (const text of [`Mã xác minh: ${VERIFICATION.code}`, ...(content.recipients.length > 0 ? ["Nơi nhận:"] : [])]) {
      expect(lines.map((line) => line.text)).toContain(text);
    }
  });
});
