import { describe, expect, it } from "vitest";
import { drawnText, faceFont, measure } from "../../../lib/documents/faces";
import { balanced } from "../../../lib/documents/layout/balance";
import { runsOf } from "../../../lib/domain/document";
import { UNIT_NAMES } from "./samples";

const HEADER = { points: 14, bold: true } as const;
const words = (text: Parameters<typeof runsOf>[0]) =>
  runsOf(text)
    .map((run) => run.text)
    .join("");

describe("a long name of a body", () => {
  it.each([
    ["BCH ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG", "BCH ĐOÀN KHỐI CƠ QUAN\nDÂN CHÍNH ĐẢNG"],
    ["BCH ĐOÀN SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", "BCH ĐOÀN SỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN"],
    ["BCH ĐOÀN SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "BCH ĐOÀN SỞ VĂN HÓA,\nTHỂ THAO VÀ DU LỊCH"],
    ["CHI ĐOÀN ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH", "CHI ĐOÀN ĐÀI PHÁT THANH\nVÀ TRUYỀN HÌNH"],
    ["BCH ĐOÀN SỞ Y TẾ", "BCH ĐOÀN SỞ Y TẾ"],
  ])("%s breaks as on paper", (name, lines) => {
    expect(balanced(name, HEADER, 74)).toBe(lines);
  });

  it("never breaks inside a term, at any width that holds the term", () => {
    for (const name of ["BCH ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG", ...UNIT_NAMES.map((unit) => `BCH ĐOÀN ${unit.toUpperCase()}`)]) {
      for (const room of [55, 60, 74, 90]) {
        const broken = words(balanced(name, HEADER, room));
        expect(broken.replace(/\n/g, " ")).toBe(name);
        expect(broken).not.toMatch(
          /CƠ\nQUAN|DÂN\nCHÍNH|CHÍNH\nĐẢNG|NÔNG\n(NGHIỆP|THÔN)|Y\nTẾ|BỆNH\nVIỆN|ĐA\nKHOA|NHÂN\nDÂN|MÔI\nTRƯỜNG|VÀ\n/,
        );
      }
    }
  });

  it("keeps the breaks that the unit's own data has", () => {
    expect(balanced("BCH ĐOÀN\nSỞ Y TẾ", HEADER, 74)).toBe("BCH ĐOÀN\nSỞ Y TẾ");
    expect(balanced("BCH ĐOÀN\nSỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", HEADER, 74)).toBe(
      "BCH ĐOÀN\nSỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN",
    );
  });

  it("fits the room with every line, unless one word is wider", () => {
    const name = "Trung tâm Nghiên cứu, Ứng dụng và Chuyển giao Khoa học, Kỹ thuật, Công nghệ cao Nông nghiệp vùng Đồng bằng sông Cửu Long";
    for (const room of [30, 50, 72, 110, 160]) {
      for (const line of words(balanced(name, HEADER, room)).split("\n"))
        expect(measure(line, "bold", 14)).toBeLessThan((room * 72) / 25.4);
    }
    expect(balanced("Siêuthịtrungtâmthươngmạidịchvụtổnghợp", HEADER, 20)).toBe("Siêuthịtrungtâmthươngmạidịchvụtổnghợp");
  });
});

describe("other centred lines", () => {
  it("break the V/v of the Khối's letter where the letter breaks it", () => {
    const about = '"V/v tiếp tục triển khai xây dựng thực hiện Đoàn cơ sở "3 chủ động" năm 2024"';
    expect(balanced(about, { points: 12, italic: true }, 74)).toBe(
      '"V/v tiếp tục triển khai xây dựng thực hiện\nĐoàn cơ sở "3 chủ động" năm 2024"',
    );
  });

  it("keep the styles of their stretches", () => {
    const text = [
      { text: "Kính gửi: ", bold: true, italic: true },
      { text: "Ban Thường vụ Đoàn Khối Cơ quan Dân Chính Đảng TP Cần Thơ", bold: true },
    ];
    const broken = runsOf(balanced(text, { points: 14 }, 100));
    expect(broken.map(({ bold, italic }) => [bold, italic])).toContainEqual([true, true]);
    expect(words(broken)).toBe("Kính gửi: Ban Thường vụ Đoàn Khối\nCơ quan Dân Chính Đảng TP Cần Thơ");
  });
});

describe("the faces", () => {
  it("draw each character by a glyph of its own, so that what is copied from a file is what was written", () => {
    for (const face of ["regular", "bold", "italic", "boldItalic"] as const) {
      const font = faceFont(face);
      const seen = new Map<number, string>();
      for (let code = 0x20; code < 0x2600; code += 1) {
        const [drawn = ""] = drawnText(String.fromCodePoint(code));
        if (drawn === "" || drawn === "□") continue;
        // A space that does not break is drawn as one that does.
        const sign = drawn.replace("\u00a0", " ");
        const glyph = font.glyphForCodePoint(sign.codePointAt(0) ?? 0).id;
        expect(glyph, `U+${code.toString(16)} in ${face}`).not.toBe(0);
        expect(seen.get(glyph) ?? sign, `U+${code.toString(16)} in ${face}`).toBe(sign);
        seen.set(glyph, sign);
      }
    }
  });

  it("have the widths of Times New Roman", () => {
    // 68,2 mm for the union's name in bold 15, the length of its rule.
    expect((measure("ĐOÀN TNCS HỒ CHÍ MINH", "bold", 15) * 25.4) / 72).toBeCloseTo(68.2, 1);
    expect(measure("n", "regular", 1000)).toBeCloseTo(500, 0);
  });
});
