import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { archiveNames, MOST_PATH, safeFolder, safeName } from "../../../lib/domain/archive-path";

describe("a name inside an archive", () => {
  it("keeps Vietnamese letters, in composed form", () => {
    expect(safeName("Biên bản họp Ban Chấp hành.pdf".normalize("NFD"))).toBe("Biên bản họp Ban Chấp hành.pdf");
  });

  it.each([
    ["12-QĐ/ĐTN: về việc “công nhận”?.pdf", "12-QĐ-ĐTN- về việc “công nhận”-.pdf"],
    ["..\\..\\etc/passwd", "..-..-etc-passwd"],
    ["kế hoạch .", "kế hoạch"],
    ["a\u0000b\u202egpj.exe", "abgpj.exe"],
    ["  nhiều \t dòng\n.docx", "nhiều dòng.docx"],
    ["con.txt", "_con.txt"],
    ["COM1", "_COM1"],
    ["lpt¹.pdf", "_lpt¹.pdf"],
    ["console.pdf", "console.pdf"],
    ["...", "tep"],
    ["", "tep"],
    [".gitignore", ".gitignore"],
  ])("of %j is %j", (given, safe) => {
    expect(safeName(given)).toBe(safe);
  });

  it("is cut before its ending, never within a character", () => {
    expect(safeName(`${"ă".repeat(300)}.xlsx`, 60)).toBe(`${"ă".repeat(55)}.xlsx`);
    expect(safeName(`${"😀".repeat(40)}.pdf`, 9)).toBe("😀😀.pdf");
  });

  it("stays below 255 bytes of UTF-8, which Linux and macOS take at most", () => {
    expect(Buffer.byteLength(safeName(`${"ệ".repeat(170)}.pdf`))).toBeLessThanOrEqual(240);
  });

  it("of a folder ends in neither dot nor blank, also where it is cut", () => {
    expect(safeFolder(`${"a".repeat(47)} b`)).toBe("a".repeat(47));
    expect(safeFolder("Sở Y tế...")).toBe("Sở Y tế");
  });
});

describe("the names of an archive", () => {
  it("count up where a name is taken, whatever its case", () => {
    const nameOf = archiveNames();
    expect(nameOf(["6 Minh chứng", "1.1"], "Ảnh.jpg")).toBe("6 Minh chứng/1.1/Ảnh.jpg");
    expect(nameOf(["6 Minh chứng", "1.1"], "ẢNH.JPG")).toBe("6 Minh chứng/1.1/ẢNH (2).JPG");
    expect(nameOf(["6 Minh chứng", "1.1"], "Ảnh.jpg")).toBe("6 Minh chứng/1.1/Ảnh (3).jpg");
    expect(nameOf(["6 Minh chứng", "1.2"], "Ảnh.jpg")).toBe("6 Minh chứng/1.2/Ảnh.jpg");
  });

  it("do not collide where a counted name is a file's own", () => {
    const nameOf = archiveNames();
    expect([nameOf([], "a (2).pdf"), nameOf([], "a.pdf"), nameOf([], "a.pdf")]).toEqual(["a (2).pdf", "a.pdf", "a (3).pdf"]);
  });

  it("are safe, short and distinct for any names at all", { timeout: 60_000 }, () => {
    const name = fc.string({ unit: "binary", maxLength: 120 });
    const refused = /[<>:"\\|?*\p{Cc}\p{Cs}]|[. ]$|^ |^\.{0,2}$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;
    const isSafe = (path: string) =>
      path.length <= MOST_PATH && path.split("/").every((part) => !refused.test(part) && Buffer.byteLength(part) <= 255);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(name, { maxLength: 3 }), name), { maxLength: 6 }), (files) => {
        const nameOf = archiveNames();
        const paths = files.map(([folders, own]) => nameOf(folders, own));
        expect(paths.filter((path) => !isSafe(path))).toEqual([]);
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      }),
    );
  });
});
