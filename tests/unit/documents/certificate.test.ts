/** A certificate stands on one sheet inside its frame, whatever the length of the names. */
import { describe, expect, it } from "vitest";
import { certificateDocument } from "../../../lib/documents/certificate";
import { renderDocx } from "../../../lib/documents/docx";
import { issuingBody } from "../../../lib/documents/letterhead";
import { renderPdf } from "../../../lib/documents/pdf";
import { organOf } from "../../../lib/documents/signing";
import { readDocx } from "./docx-xml";
import { lineOf, readPdf } from "./pdf-text";
import { BODY, LONG_NAME } from "./samples";

const VERIFICATION = { code: "ABCD-EFGH-JKLM", url: "https://bachudong.example.vn/xac-minh/ABCD-EFGH-JKLM" };
const LONG_BODY = issuingBody(
  { name: `Đoàn cơ sở ${LONG_NAME}`, level: "doanCoSo", headerUpper: "", headerName: "", documentCode: "ĐTN", place: "" },
  BODY,
);

function certificate(body: typeof BODY, unitName: string, issued: boolean) {
  const day = issued ? "2024-12-02" : null;
  const number = issued ? 12 : null;
  const signer = { organ: organOf("body"), position: "Phó Bí thư Thường trực", name: "Nguyễn Văn A" };
  const content = certificateDocument({ body, year: 2024, number, day, unitName, decision: { number, day }, signer });
  return issued ? { ...content, verification: VERIFICATION } : content;
}

describe.each([
  ["a short name", BODY, "Đoàn cơ sở Sở Y tế", 30],
  ["names of 120 characters", LONG_BODY, `Đoàn cơ sở ${LONG_NAME}`, 20],
] as const)("a certificate with %s", (_, body, unitName, title) => {
  it.each([true, false])("fits with room to spare, issued: %s", async (issued) => {
    const content = certificate(body, unitName, issued);
    const { pages } = await renderPdf(content).then(readPdf);
    expect(pages).toHaveLength(1);
    const lowest = Math.max(...(pages[0]?.lines ?? []).map((line) => line.y));
    expect(lowest).toBeLessThan(210 - 20 - 6);
    expect(lineOf(pages, "GIẤY CHỨNG NHẬN").points).toBe(title);
    // Signature and seal keep their room.
    expect(lineOf(pages, "Nguyễn Văn A").y - lineOf(pages, "PHÓ BÍ THƯ THƯỜNG TRỰC").y).toBeGreaterThan(24);
  });

  it("has the same sizes in both files, and its header those of every document", async () => {
    const content = certificate(body, unitName, true);
    const [docx, { pages }] = await Promise.all([renderDocx(content).then(readDocx), renderPdf(content).then(readPdf)]);
    for (const { text, sizes } of docx.paragraphs.filter((paragraph) => paragraph.text !== "")) {
      expect(sizes).toEqual([
        (lineOf(
          pages,
          text
            .split("\n")[0]
            ?.replace(/\u00a0/g, " ")
            .trimEnd() ?? "",
        ).points ?? 0) * 2,
      ]);
    }
    expect(lineOf(pages, "ĐOÀN TNCS HỒ CHÍ MINH").points).toBe(15);
    expect(lineOf(pages, /^BCH ĐOÀN/).points).toBe(14);
  });
});
