/** Names in running text and in cells: held together where a line would break inside them. */
import { describe, expect, it, vi } from "vitest";
import { renderDocx } from "../../../lib/documents/docx";
import { held } from "../../../lib/documents/layout/hold";
import { renderPdf } from "../../../lib/documents/pdf";
import { breaksInside } from "../../../lib/domain/terms";
import { BODIES, documentSet } from "./document-set";
import { paragraphOf, readDocx } from "./docx-xml";
import { readPdf } from "./pdf-text";
import { LONG_NAME, UNIT_NAMES } from "./samples";

vi.setConfig({ testTimeout: 60_000 });

const CELL = { points: 12 };
const room = (width: number, firstLine = 0) => ({ width, firstLine });
const shown = (text: unknown) => String(text).replace(/\u00a0/g, "_");

describe("a name in a cell", () => {
  it.each([
    ["Bệnh viện Đa khoa Trung ương Cần Thơ", 46, "Bệnh viện Đa khoa Trung_ương Cần Thơ"],
    ["Sở Văn hóa, Thể thao và Du lịch", 50, "Sở Văn hóa, Thể thao và Du_lịch"],
    ["Trường Cao đẳng Kinh tế - Kỹ thuật", 55, "Trường Cao đẳng Kinh tế - Kỹ_thuật"],
    ["Trường Cao đẳng Kinh tế - Kỹ thuật", 44, "Trường Cao đẳng Kinh_tế_- Kỹ thuật"],
    ["vùng Đồng bằng sông Cửu Long", 46, "vùng Đồng bằng sông_Cửu_Long"],
    ["Sở Y tế", 46, "Sở Y tế"],
  ])("%s in %i mm is held where its line would break", (name, width, text) => {
    expect(shown(held(name, CELL, room(width), false))).toBe(text);
  });

  it("says the same words, and loses no line to terms in small letters", () => {
    for (const name of [...UNIT_NAMES, LONG_NAME]) {
      for (const width of [20, 32, 46, 60]) expect(shown(held(name, CELL, room(width), false)).replace(/_/g, " ")).toBe(name);
    }
    expect(held("Phân công ủy viên phụ trách, kiểm tra hằng quý", CELL, room(43), false)).not.toContain("\u00a0");
    expect(shown(held("Đạt ngưỡng, chưa đạt chỉ tiêu", CELL, room(23), false))).toBe("Đạt ngưỡng, chưa đạt chỉ_tiêu");
  });

  it("breaks after all where it is wider than the cell or would leave a line nearly empty", () => {
    expect(held("Bệnh viện", CELL, room(12), false)).toBe("Bệnh viện");
    expect(held("Sở Phát triển", CELL, room(17), false)).toBe("Sở Phát triển");
  });

  it("keeps the styles of its stretches and the breaks that were typed", () => {
    const runs = [{ text: "Tên: ", bold: true }, { text: "Bệnh viện Đa khoa Trung ương" }];
    expect(held(runs, CELL, room(57), false)).toEqual([runs[0], { text: "Bệnh viện Đa khoa Trung\u00a0ương" }]);
    expect(shown(held("Sở Y tế\nBệnh viện Đa khoa Trung ương Cần Thơ", CELL, room(46), false))).toBe(
      "Sở Y tế\nBệnh viện Đa khoa Trung_ương Cần Thơ",
    );
  });
});

describe("a justified paragraph", () => {
  const text = `Cấp ủy đánh giá cao kết quả mà các đơn vị đã xây dựng, trong đó có Đoàn cơ sở "3 chủ động" của năm 2024.`;

  it("holds names and quotations, where the line above does not open too far", () => {
    const widths = Array.from({ length: 60 }, (_, index) => 120 + index);
    const all = widths.map((width) => shown(held(text, { points: 14 }, room(width, 12.7), true)));
    expect(all.some((line) => line.includes('"3_chủ_động"'))).toBe(true);
    expect(all.every((line) => line.replace(/_/g, " ") === text)).toBe(true);
    // Terms in small letters break as they fall.
    expect(all.every((line) => !/cấp_ủy|đánh_giá|đơn_vị|xây_dựng/u.test(line))).toBe(true);
  });

  it("knows a name by a capital in it", () => {
    expect(breaksInside(["sông", "Cửu", "Long", "và", "chỉ", "tiêu"], true)).toEqual([true, true, false, false, false, false]);
    expect(breaksInside(["chỉ", "tiêu", "Đoàn", "cơ", "sở"], false)).toEqual([true, false, true, true, false]);
  });
});

describe("the files", () => {
  it("hold the same spaces in DOCX and PDF", async () => {
    const content = documentSet(BODIES.khoi, 15)["cong-van-nhac"];
    if (!content) throw new Error("no letter");
    const docx = await renderDocx(content).then(readDocx);
    expect(paragraphOf(docx, "- Ban Chấp hành Đoàn cơ sở Sở Tài nguyên và Môi trường;").text).toContain("Môi\u00a0trường");
    const { pages } = await renderPdf(content).then(readPdf);
    const lines = pages.flatMap((page) => page.lines.map((line) => line.text));
    expect(lines).toContain("Môi trường;");
    expect(lines.filter((line) => /^(trường|thuật|lịch|ương)\b/u.test(line))).toEqual([]);
  });
});
