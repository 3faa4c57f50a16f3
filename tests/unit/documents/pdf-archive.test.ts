/** What PDF/A-2b (ISO 19005-2) asks of the structure of a file, of every document of the set; the clause stands at each. */
import { inflateSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { renderPdf } from "../../../lib/documents/pdf";
import { BODIES, documentSet } from "./document-set";
import { readPdf } from "./pdf-text";

vi.setConfig({ testTimeout: 60_000 });

interface RawObject {
  dictionary: string;
  stream: string | null;
}

/** Objects of a file by number; streams inflated. */
function objectsOf(raw: string): Map<string, RawObject> {
  const objects = new Map<string, RawObject>();
  for (const [, number = "", body = ""] of raw.matchAll(/\n(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const at = body.indexOf("\nstream\n");
    if (at < 0) objects.set(number, { dictionary: body, stream: null });
    else {
      const dictionary = body.slice(0, at);
      const bytes = Buffer.from(body.slice(at + 8, body.lastIndexOf("\nendstream")), "latin1");
      objects.set(number, { dictionary, stream: (dictionary.includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1") });
    }
  }
  return objects;
}

const documents = Object.entries(documentSet(BODIES.khoi, 3)).map(([name, content]) => {
  const verification = { code: "ABCD-EFGH-JKLM", url: "https://example.vn/xac-minh/ABCD-EFGH-JKLM" };
  return [name, { ...content, verification }] as const;
});

describe.each(documents)("%s as an archive file", (_, content) => {
  const made = renderPdf(content);
  const read = made.then((file) => {
    const raw = file.toString("latin1");
    const objects = objectsOf(raw);
    return { raw, objects, all: [...objects.values()] };
  });

  it("begins with its version and four bytes that are no text (6.1.2), and ends with an identifier, unencrypted (6.1.3)", async () => {
    const { raw } = await read;
    expect(raw).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/);
    const trailer = raw.slice(raw.lastIndexOf("trailer"));
    expect(trailer).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/);
    expect(raw).not.toContain("/Encrypt");
  });

  it("carries an sRGB profile as its output intent (6.2.3)", async () => {
    const { objects, all } = await read;
    const [intent] = all.filter(({ dictionary }) => dictionary.includes("/OutputIntent"));
    expect(intent?.dictionary).toContain("/S /GTS_PDFA1");
    const [, number = ""] = /\/DestOutputProfile (\d+) 0 R/.exec(intent?.dictionary ?? "") ?? [];
    const profile = objects.get(number);
    expect(profile?.dictionary).toContain("/N 3");
    expect(profile?.stream?.slice(12, 20)).toBe("mntrRGB ");
    expect(profile?.stream?.slice(36, 40)).toBe("acsp");
    expect(Buffer.from(profile?.stream ?? "", "latin1").readUInt32BE(0)).toBe(profile?.stream?.length);
  });

  it("has no transparency, no script, no action, no file inside, no annotation (6.2.10, 6.4, 6.5, 6.6, 6.8)", async () => {
    const { all, raw } = await read;
    const forbidden = /\/(SMask|CA|ca|BM|Group|JavaScript|JS|AA|OpenAction|EmbeddedFiles?|Annots|LZWDecode|HTP)\b/;
    for (const { dictionary } of all) expect(dictionary).not.toMatch(forbidden);
    expect(raw).not.toContain("/ObjStm");
  });

  it("embeds each face with a map to Unicode, and draws no missing glyph (6.2.11)", async () => {
    const { all } = await read;
    const fonts = all.filter(({ dictionary }) => dictionary.includes("/Subtype /Type0"));
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const { dictionary } of fonts) expect(dictionary).toContain("/ToUnicode");
    const descriptors = all.filter(({ dictionary }) => dictionary.includes("/Type /FontDescriptor"));
    expect(descriptors).toHaveLength(fonts.length);
    for (const { dictionary } of descriptors) {
      expect(dictionary).toMatch(/\/FontFile2 \d+ 0 R/);
      expect(dictionary).toMatch(/\/FontName \/[A-Z]{6}\+Tinos-/);
    }
    for (const { dictionary } of all.filter((each) => each.dictionary.includes("/CIDFontType2")))
      expect(dictionary).toContain("/CIDToGIDMap");
    const shown = all.flatMap(({ stream }) => [...(stream ?? "").matchAll(/<([0-9a-f]+)> [-\d.]+\] TJ/g)].map(([, hex = ""]) => hex));
    expect(shown.length).toBeGreaterThan(10);
    for (const hex of shown) expect(hex.match(/.{4}/g)).not.toContain("0000");
  });

  it("says what it is in XMP, plainly and in the words of its own properties (6.6)", async () => {
    const { all } = await read;
    const [metadata] = all.filter(({ dictionary }) => dictionary.includes("/Type /Metadata"));
    expect(metadata?.dictionary).toContain("/Subtype /XML");
    expect(metadata?.dictionary).not.toContain("/Filter");
    const xmp = Buffer.from(metadata?.stream ?? "", "latin1").toString("utf8");
    expect(xmp).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(xmp).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
    const { info, language } = await readPdf(await made);
    expect(xmp).toContain(`<rdf:li xml:lang="x-default">${info.Title}</rdf:li>`);
    expect(xmp).toContain(`<rdf:li>${info.Author}</rdf:li>`);
    expect(String(info.Title).length).toBeGreaterThan(5);
    expect(language).toBe("vi-VN");
    const created = /<xmp:CreateDate>(.*?)<\/xmp:CreateDate>/.exec(xmp)?.[1]?.replace(/[-:T]/g, "");
    expect(info.CreationDate).toBe(`D:${created}`);
  });

  it("is tagged: all that is drawn is an element of the structure or decoration, and tables have their heads", async () => {
    const { all, raw } = await read;
    expect(raw).toMatch(/\/Marked true/);
    const { pages } = await readPdf(await made);
    const tags = new Set(pages.flatMap((page) => page.tags));
    expect(tags).toContain("P");
    expect(tags).toContain("Figure");
    if (tags.has("Table")) for (const tag of ["TR", "TH", "TD"]) expect(tags).toContain(tag);
    const contents = all.filter(({ stream }) => stream?.includes(" Tf"));
    for (const { stream } of contents) {
      let depth = 0;
      for (const [operator] of (stream ?? "").matchAll(/\b(BDC|BMC|EMC|TJ|Tj|S|f|B)\n/g)) {
        const name = operator.trim();
        if (name === "BDC" || name === "BMC") depth += 1;
        else if (name === "EMC") depth -= 1;
        else expect(depth, name).toBe(1);
      }
      expect(depth).toBe(0);
    }
  });
});
