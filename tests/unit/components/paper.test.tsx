import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Paper } from "../../../components/documents/paper";
import { recognitionDecision } from "../../../lib/documents/decision";
import type { DocumentContent } from "../../../lib/domain/document";
import { sampleDecision } from "../documents/samples";

function shown(content: DocumentContent): string {
  return renderToStaticMarkup(<Paper content={content} label="Xem trước" />).replace(/\u00a0/g, " ");
}

describe("the preview of a document", () => {
  it("shows what the file will hold: header, căn cứ, articles, list, signature, nơi nhận", () => {
    const html = shown(recognitionDecision(sampleDecision(15)));
    const texts = [
      "ĐOÀN TNCS HỒ CHÍ MINH",
      "THÀNH ĐOÀN CẦN THƠ",
      "Số: 12-QĐ/ĐTN",
      "QUYẾT ĐỊNH",
      "- Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh;",
      "Điều 3.",
    ];
    for (const text of [...texts, "Tòa án nhân dân thành phố", "Danh sách có 15 đơn vị./.", "TM. BAN THƯỜNG VỤ", "- Lưu Văn phòng."]) {
      expect(html).toContain(text);
    }
  });

  it("marks a draft and an issued document does not carry the mark", () => {
    expect(shown(recognitionDecision(sampleDecision(1, { number: null })))).toContain("DỰ THẢO");
    expect(shown(recognitionDecision(sampleDecision(1)))).not.toContain("DỰ THẢO");
  });

  it("shows căn cứ and rows that repeat, and never runs what was typed", () => {
    const input = sampleDecision(2, { grounds: ["Căn cứ A", "Căn cứ A", "<script>alert(1)</script>"] });
    const html = shown(recognitionDecision({ ...input, units: [...input.units, ...input.units] }));
    expect(html.match(/- Căn cứ A;/g)).toHaveLength(2);
    expect(html.match(/<tr>/g)).toHaveLength(5);
    expect(html).not.toContain("<script>");
  });

  it("styles nothing inline, as the page's policy forbids it", () => {
    expect(shown(recognitionDecision(sampleDecision(15)))).not.toContain("style=");
  });
});
