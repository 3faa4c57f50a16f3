import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../lib/imports/read-workbook";

const LINES = [
  "Mã đơn vị;Tên đơn vị;Giải pháp",
  'DCS01;Đoàn cơ sở Sở Y tế;"Rà soát; ""ba"" lần\nmỗi quý"',
  ";;",
  "DCS02;Sở Xây dựng;",
].join("\r\n");

async function texts(bytes: Buffer, name = "đăng ký 2024.csv") {
  const read = await readWorkbook(new Uint8Array(bytes), name);
  if (!read.ok) return read.error.message;
  return read.value.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.map((row) => [row.number, ...row.cells.map((cell) => `${cell.ref}=${cell.text}`)]),
  }));
}

const EXPECTED = [
  {
    name: "đăng ký 2024",
    rows: [
      [1, "A1=Mã đơn vị", "B1=Tên đơn vị", "C1=Giải pháp"],
      [2, "A2=DCS01", "B2=Đoàn cơ sở Sở Y tế", 'C2=Rà soát; "ba" lần\nmỗi quý'],
      [4, "A4=DCS02", "B4=Sở Xây dựng"],
    ],
  },
];

describe("reading CSV", () => {
  it.each([
    ["UTF-8 without a mark", Buffer.from(LINES)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${LINES}`)],
    ["UTF-8 decomposed", Buffer.from(LINES.normalize("NFD"))],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${LINES}`, "utf16le")],
    ["UTF-16 the other way round", Buffer.from(`\uFEFF${LINES}`, "utf16le").swap16()],
    ["UTF-16 without a mark", Buffer.from(LINES, "utf16le")],
    ["a first line that names the separator", Buffer.from(`\uFEFFsep=;\r\n${LINES}`)],
  ])("reads %s", async (_, bytes) => {
    expect(await texts(bytes)).toEqual(EXPECTED);
  });

  it.each([[","], ["\t"]])("finds the separator %j", async (mark) => {
    expect(await texts(Buffer.from(["a", "b", "c"].join(mark)), "a.csv")).toEqual([{ name: "a", rows: [[1, "A1=a", "B1=b", "C1=c"]] }]);
  });

  it("reads Windows-1258, in which tones follow their letters", async () => {
    const bytes = Buffer.from([
      0x53, 0xf5, 0xd2, 0x3b, 0xd0, 0x6f, 0xe0, 0x6e, 0x3b, 0x76, 0x69, 0xea, 0x6e, 0x0d, 0x0a, 0x31, 0x3b, 0x32, 0x3b, 0x33,
    ]);
    expect(await texts(bytes, "a.csv")).toEqual([
      {
        name: "a",
        rows: [
          [1, "A1=Sở", "B1=Đoàn", "C1=viên"],
          [2, "A2=1", "B2=2", "C2=3"],
        ],
      },
    ]);
  });

  it("refuses an old code page instead of showing wrong letters", async () => {
    expect(await texts(Buffer.from([0x4d, 0xe3, 0x20, 0xf0, 0xfe]))).toContain("Unicode");
  });
});
