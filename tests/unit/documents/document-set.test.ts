import { describe, expect, it, vi } from "vitest";
import { renderDocx } from "../../../lib/documents/docx";
import { reminderLetter } from "../../../lib/documents/letter";
import { issuingBody } from "../../../lib/documents/letterhead";
import { renderPdf } from "../../../lib/documents/pdf";
import { ORGANS, organOf, signatureOf } from "../../../lib/documents/signing";
import { documentContentSchema } from "../../../lib/domain/document";
import { BODIES, documentSet } from "./document-set";
import { readDocx } from "./docx-xml";
import { readPdf } from "./pdf-text";
import { BODY, unitNames } from "./samples";

// Whole documents are rendered and read back.
vi.setConfig({ testTimeout: 60_000 });

const NAMES = Object.keys(documentSet(BODIES.khoi, 1));
const bare = (text: string) => text.replace(/\s/g, "");

describe.each([
  ["khoi", "THÀNH ĐOÀN CẦN THƠ", "BCH ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG", "TM. BAN THƯỜNG VỤ", "BÍ THƯ"],
  ["doan-co-so", "ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG", "BCH ĐOÀN SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", "TM. BAN CHẤP HÀNH", "PHÓ BÍ THƯ"],
  ["chi-doan", "ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG", "CHI ĐOÀN ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH", "TM. CHI ĐOÀN", "Q. BÍ THƯ"],
] as const)("documents of %s", (key, upper, line, authority, position) => {
  const documents = documentSet(BODIES[key]);

  it.each(NAMES)("%s says in DOCX and PDF the same words in the same order, under the right header", async (name) => {
    const content = documents[name];
    if (!content) throw new Error(`no document ${name}`);
    expect(documentContentSchema.parse(content)).toEqual(content);
    const [docx, pdf] = await Promise.all([renderDocx(content).then(readDocx), renderPdf(content).then(readPdf)]);
    const printed = bare(
      pdf.pages.flatMap((page) => page.stretches.filter((stretch) => stretch.y > 17).map((stretch) => stretch.text)).join(""),
    );
    let at = 0;
    for (const { text } of docx.paragraphs) {
      const found = printed.indexOf(bare(text), at);
      expect(found, text).toBeGreaterThanOrEqual(at);
      at = found + bare(text).length;
    }
    expect(docx.paragraphs[0]?.text.replace(/\n/g, " ")).toBe(upper);
    expect(docx.paragraphs[1]?.text.replace(/\n/g, " ")).toBe(line);
    for (const page of pdf.pages) {
      const [left, right] = [Math.min(...page.lines.map((each) => each.left)), Math.max(...page.lines.map((each) => each.right))];
      expect(left).toBeGreaterThan(19.9);
      expect(right).toBeLessThan(page.width - 19.9);
      expect(Math.max(...page.lines.map((each) => each.y))).toBeLessThan(page.height - 19.9);
    }
  });

  it("signs in the form of the body", () => {
    for (const name of ["ban-dang-ky", "bao-cao", "cong-van", "quyet-dinh", "giay-chung-nhan", "bao-cao-tong-hop", "quyet-dinh-xep-loai"]) {
      expect(documents[name]?.signatures).toEqual([{ authority, position, name: BODIES[key].signer.name }]);
    }
    for (const name of ["bien-ban-bch", "bien-ban-btv"]) {
      expect(documents[name]?.signatures.map((signature) => [signature.authority, signature.position])).toEqual([
        ["THƯ KÝ", "ỦY VIÊN"],
        ["CHỦ TỌA", position],
      ]);
    }
    expect(documents["bang-tong-hop"]?.signatures.map((signature) => signature.authority)).toEqual([
      "NGƯỜI LẬP BIỂU",
      "XÁC NHẬN CỦA CẤP ỦY",
      authority,
    ]);
  });
});

describe("forms of signing", () => {
  it.each([
    [{ organ: "standing", position: "Phó Bí thư" }, "TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"],
    [{ organ: "standing", by: "TL", position: "Chánh Văn phòng" }, "TL. BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"],
    [{ organ: "executive", acting: true, position: "Bí thư" }, "TM. BAN CHẤP HÀNH", "Q. BÍ THƯ"],
    [{ organ: "executive", acting: true, position: "Q. Bí thư" }, "TM. BAN CHẤP HÀNH", "Q. BÍ THƯ"],
    [{ organ: "branch", position: "KT. Bí thư" }, "TM. CHI ĐOÀN", "BÍ THƯ"],
  ] as const)("%o", (signer, authority, position) => {
    expect(signatureOf({ ...signer, name: "Nguyễn Văn A" })).toEqual({ authority, position, name: "Nguyễn Văn A" });
  });

  it("follow the level: Ban Thường vụ of the Khối, Ban Chấp hành of a Đoàn cơ sở, what a chi đoàn has", () => {
    expect(["body", "doanCoSo", "chiDoanCoSo", "chiDoan"].map((level) => organOf(level as "body"))).toEqual([
      "standing",
      "executive",
      "executive",
      "executive",
    ]);
    expect(organOf("chiDoanCoSo", false)).toBe("branch");
    expect(ORGANS).toHaveLength(3);
  });
});

describe("headers of units", () => {
  const own = { headerUpper: "", headerName: "", documentCode: "", place: "" };

  it.each([
    ["Đoàn cơ sở Sở Y tế", "doanCoSo", "BCH ĐOÀN SỞ Y TẾ"],
    ["Sở Y tế", "doanCoSo", "BCH ĐOÀN SỞ Y TẾ"],
    ["Chi đoàn cơ sở Sở Tư pháp", "chiDoanCoSo", "CHI ĐOÀN SỞ TƯ PHÁP"],
    ["Chi đoàn Khoa Dược", "chiDoan", "CHI ĐOÀN KHOA DƯỢC"],
  ] as const)("%s (%s) writes %s under its superior", (name, level, line) => {
    const body = issuingBody({ ...own, name, level }, BODY);
    expect(body).toMatchObject({
      headerName: line,
      headerUpper: "ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG",
      documentCode: "ĐTN",
      place: "Cần Thơ",
    });
  });

  it("are the unit's own where it has them", () => {
    const unit = {
      name: "Đoàn cơ sở Sở Y tế",
      level: "doanCoSo",
      headerUpper: "ĐOÀN UBND",
      headerName: "BCH ĐOÀN\nSỞ Y TẾ",
      documentCode: "YT",
      place: "Ô Môn",
    } as const;
    expect(issuingBody(unit, BODY)).toEqual({
      name: unit.name,
      headerUpper: "ĐOÀN UBND",
      headerName: "BCH ĐOÀN\nSỞ Y TẾ",
      documentCode: "YT",
      place: "Ô Môn",
    });
  });
});

describe("what the documents say", () => {
  const texts = (name: string) => {
    return (documentSet(BODIES["doan-co-so"])[name]?.blocks ?? []).flatMap((block) =>
      "text" in block && typeof block.text === "string" ? [block.text.replace(/\u00a0/g, " ")] : [],
    );
  };

  it("the report has its six parts with figures, comparison and typed text, and the table as appendix", () => {
    const said = texts("bao-cao");
    const parts = said.filter((text) => /^(I|II|III|IV|V|VI)\. /.test(text)).map((text) => text.split(".")[0]);
    expect(parts).toEqual(["I", "II", "III", "IV", "V", "VI"]);
    expect(said).toContain("Tính đến ngày 31/10/2024, Đoàn cơ sở Sở Nông nghiệp và Phát triển nông thôn có 5 chi đoàn, 120 đoàn viên.");
    expect(said.some((text) => /^Đạt 8\/9\s=\s88,9 % số tiêu chí áp dụng\.$/.test(text))).toBe(true);
    expect(said).toContain(
      "Trong 25 tiêu chí có: 20 tiêu chí đạt hoặc vượt chỉ tiêu đăng ký; 3 tiêu chí đạt ngưỡng nhưng chưa đạt chỉ tiêu đăng ký; 2 tiêu chí không đạt.",
    );
    expect(said.some((text) => text.includes("08/09 phiếu tán thành"))).toBe(true);
    expect(documentSet(BODIES.khoi)["bao-cao"]?.appendices[0]).toMatchObject({ landscape: true, label: "PHỤ LỤC" });
  });

  it("the summary counts units, late reports and recognitions, and names the decision", () => {
    const said = texts("bao-cao-tong-hop");
    expect(said).toContain("- Nộp báo cáo: 13/15 = 86,7 %, trong đó 03 đơn vị trễ hạn.");
    expect(said.some((text) => /^- Được công nhận: 13\/15 = 86,7 % tại Quyết định số 12-QĐ\/ĐTN ngày 28\/11\/2024\.$/.test(text))).toBe(
      true,
    );
  });

  it("a reminder to one unit says what it lacks without a table", () => {
    const { body, signer } = BODIES.khoi;
    const issue = {
      body,
      year: 2024,
      number: 3,
      day: "2024-11-09",
      about: "V/v nhắc",
      addressees: ["Ban Chấp hành Đoàn cơ sở Sở Y tế"],
      text: "",
      signer,
      recipients: [],
    };
    const one = reminderLetter({
      ...issue,
      what: "báo cáo",
      deadline: "trước ngày 08/11/2024",
      units: [{ name: "Sở Y tế", missing: ["Bảng tổng hợp", "ý kiến cấp ủy"], due: null }],
    });
    expect(one.blocks.some((block) => block.kind === "table")).toBe(false);
    expect(JSON.stringify(one.blocks)).toContain("Đến nay đơn vị còn thiếu: Bảng tổng hợp; ý kiến cấp ủy.");
    expect(one.header.number).toBe("Số: 03-CV/ĐTN");
  });

  it("no heading stands over nothing: where nothing was typed there is room to write", () => {
    for (const body of Object.values(BODIES)) {
      for (const [name, content] of Object.entries(documentSet(body, 15, true, ""))) {
        content.blocks.forEach((block, index) => {
          if (block.kind !== "heading") return;
          const next = content.blocks[index + 1];
          const isPart = next?.kind === "heading" && /^[IVX]+\. /.test(next.text);
          expect(next === undefined || isPart, `${name}: ${block.text}`).toBe(false);
        });
      }
    }
  });

  it("a letter without text has room for it, and no number stands before nothing", () => {
    const said = (name: string) => {
      return documentSet(BODIES.khoi, 1, false, "")[name]?.blocks.map((block) => ("text" in block ? block.text : ""));
    };
    expect(said("cong-van")).toEqual(["……"]);
    expect(said("cong-van-trien-khai")?.slice(-2, -1)).toEqual(["……"]);
  });

  it("the minutes say who was there, who was not, and the votes of all that were cast", () => {
    const said = texts("bien-ban-bch");
    expect(said).toContain("Tổng số: 11 ủy viên Ban Chấp hành; có mặt: 09/11 đồng chí.");
    expect(said).toContain("Vắng mặt: 02 đồng chí.");
    expect(said).toContain("Số phiếu tán thành: 08/09 (88,9 %); không tán thành hoặc có ý kiến khác: 01/09.");
    const table = documentSet(BODIES.khoi, 15)["bien-ban-btv"]?.blocks.find((block) => block.kind === "table");
    const [row] = table?.kind === "table" ? table.rows : [];
    expect(row && "cells" in row && row.cells.slice(4)).toEqual(["09/09", "0", "0", "Công nhận"]);
  });

  it("every document that is signed ends in words, not in a table that may end on the page before its signatures", () => {
    for (const body of Object.values(BODIES)) {
      for (const [name, content] of Object.entries(documentSet(body, 1))) expect(content.blocks.at(-1)?.kind, name).not.toBe("table");
    }
    expect(documentSet(BODIES.khoi, 15)["ma-tran"]?.blocks.at(-1)).toMatchObject({
      text: [{ text: "Bảng có 15 đơn vị, 25 tiêu chí./.", italic: true }],
    });
  });

  it("a decision is carried out by the boards of the Khối, or by the committee of a unit, which has none", () => {
    const third = (body: keyof typeof BODIES) => JSON.stringify(documentSet(BODIES[body])["quyet-dinh"]?.blocks.at(-1));
    expect(third("khoi")).toContain("Các ban chuyên môn Đoàn Khối Cơ quan Dân Chính Đảng TP Cần Thơ và Ban Chấp hành các đơn vị");
    expect(third("doan-co-so")).toContain("Ban Chấp hành Đoàn cơ sở Sở Nông nghiệp và Phát triển nông thôn và Ban Chấp hành các đơn vị");
    expect(third("chi-doan")).not.toContain("ban chuyên môn");
  });

  it.each([1, 124])("the list laid before the BTV holds %i units on whole rows", async (count) => {
    const content = documentSet(BODIES.khoi, count)["danh-sach-trinh"];
    if (!content) throw new Error("no list");
    const { pages } = await renderPdf(content).then(readPdf);
    const words = bare(pages.flatMap((page) => page.stretches.map((stretch) => stretch.text)).join(""));
    for (const name of unitNames(count)) expect(words).toContain(bare(name));
    for (const page of pages.slice(0, -1))
      expect(page.lines.filter((each) => each.text === "TT" && each.font === "Tinos-Bold")).toHaveLength(1);
  });

  it("papers without a number are drafts until they are dated, numbered ones until they are numbered", () => {
    for (const [name, content] of Object.entries(documentSet(BODIES.khoi, 1, false))) expect(content.draft, name).toBe(true);
    for (const [name, content] of Object.entries(documentSet(BODIES.khoi, 1))) expect(content.draft, name).toBe(false);
  });
});
