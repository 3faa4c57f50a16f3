import { readFileSync } from "node:fs";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../lib/imports/read-workbook";

const SHEET_HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const SHEET_FOOT = "</sheetData></worksheet>";

async function workbook(sheet: string, more: Record<string, string | Uint8Array> = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(
    "xl/workbook.xml",
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
  );
  zip.file(
    "xl/_rels/workbook.xml.rels",
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  );
  zip.file("xl/worksheets/sheet1.xml", SHEET_HEAD + sheet + SHEET_FOOT);
  for (const [name, bytes] of Object.entries(more)) zip.file(name, bytes);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function archive(...names: string[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const name of names) zip.file(name, "<x/>");
  return zip.generateAsync({ type: "uint8array" });
}

async function refusalOf(bytes: Uint8Array, name = "thu.xlsx"): Promise<string> {
  const read = await readWorkbook(bytes, name);
  return read.ok ? "đọc được" : read.error.message;
}

const bytesOf = (text: string, encoding: BufferEncoding = "utf8") => new Uint8Array(Buffer.from(text, encoding));
const rows = (count: number, cells: (row: number) => string) =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${cells(index + 1)}</row>`).join("");

describe("files that are not a readable workbook", () => {
  it("refuses an empty file, a text, a PDF and a web page named .xlsx", async () => {
    expect(await refusalOf(new Uint8Array())).toBe("Tệp rỗng.");
    expect(await refusalOf(bytesOf("xin chào"))).toBe("Tệp không phải là Excel .xlsx.");
    expect(await refusalOf(bytesOf("%PDF-1.7\n"), "bao-cao.pdf")).toBe("Tệp không phải là Excel .xlsx.");
    expect(await refusalOf(bytesOf("<html><table><tr><td>1</td></tr></table></html>"), "bang.xls")).toContain("trang web");
  });

  it("tells an old .xls from a workbook with a password", async () => {
    const ole = "d0cf11e0a1b11ae1".padEnd(1024, "0");
    expect(await refusalOf(bytesOf(ole, "hex"), "cu.xls")).toBe("Tệp .xls cũ: hãy mở bằng Excel và lưu lại thành .xlsx.");
    const locked = Buffer.concat([Buffer.from(ole, "hex"), Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusalOf(new Uint8Array(locked))).toContain("có mật khẩu");
  });

  it("names the kind of another archive", async () => {
    expect(await refusalOf(await archive("word/document.xml"), "a.xlsx")).toContain("Word");
    expect(await refusalOf(await archive("ppt/presentation.xml"))).toContain("PowerPoint");
    expect(await refusalOf(await archive("xl/workbook.bin"))).toContain(".xlsb");
    expect(await refusalOf(await archive("content.xml"))).toContain(".ods");
    expect(await refusalOf(await archive("anh.jpg"))).toBe("Tệp không phải là Excel .xlsx.");
  });

  it("refuses a file cut short while uploading", async () => {
    const sample = readFileSync("tests/support/khoi-2024.xlsx");
    expect(await refusalOf(new Uint8Array(sample.subarray(0, 20_000)))).toContain("bị hỏng");
    const spoilt = new Uint8Array(sample);
    spoilt.fill(0x55, 400, 900);
    expect(await refusalOf(spoilt)).toContain("bị hỏng");
  });

  it("refuses a workbook without a single filled cell", async () => {
    expect(await refusalOf(await workbook(""))).toBe("Tệp không có ô nào chứa dữ liệu.");
    expect(await refusalOf(bytesOf("\n\n;;\n"), "trong.csv")).toBe("Tệp không có ô nào chứa dữ liệu.");
  });
});

describe("files made to bring the server down", () => {
  it("refuses a zip bomb by its directory, before anything is unpacked", async () => {
    const bomb = await workbook("", { "xl/media/a.xml": new Uint8Array(70_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusalOf(bomb)).toContain("quá lớn khi giải nén");
  }, 20_000);

  it("refuses a sheet that is packed beyond all measure", async () => {
    expect(
      await refusalOf(await workbook(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"a".repeat(20_000_000)}</t></is></c></row>`)),
    ).toContain("quá lớn khi giải nén");
  });

  it("refuses a bomb that lies about its size", async () => {
    const honest = Buffer.from(await workbook(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"a".repeat(5_000_000)}</t></is></c></row>`));
    const entry = honest.lastIndexOf("xl/worksheets/sheet1.xml");
    honest.writeUInt32LE(500, entry - 46 + 24);
    expect(await refusalOf(new Uint8Array(honest))).toContain("bị hỏng");
  });

  it("refuses more cells than a year of work can have", async () => {
    expect(await refusalOf(await workbook(rows(31_000, (row) => `<c r="A${row}"><v>${row}</v></c>`.repeat(10))))).toContain("quá nhiều ô");
  });

  it("ends a parse that takes too long or too much memory, and goes on serving", async () => {
    const heavy = await workbook(
      rows(25_000, (row) =>
        [..."ABCDEFGHIJ"].map((letter) => `<c r="${letter}${row}" t="inlineStr"><is><t>Ô ${row} ${letter}</t></is></c>`).join(""),
      ),
    );
    const slow = await readWorkbook(heavy, "nang.xlsx", { seconds: 0.3, megabytes: 768 });
    expect(slow).toMatchObject({ ok: false, error: { message: expect.stringContaining("quá lớn") } });
    const tight = await readWorkbook(heavy, "nang.xlsx", { seconds: 30, megabytes: 32 });
    expect(tight).toMatchObject({ ok: false, error: { message: expect.stringContaining("quá lớn") } });
    expect((await readWorkbook(readFileSync("tests/support/khoi-2024.xlsx"), "khoi-2024.xlsx")).ok).toBe(true);
  }, 40_000);
});
