import { expect, test } from "vitest";
import { plainFileName, savedFileName } from "../../../lib/domain/file-name";

test.each([
  ["C:\\Users\\a\\Kế hoạch.pdf", "Kế hoạch.pdf"],
  ["../../etc/passwd", "passwd"],
  ["a\u202Egnp.exe\u0000.png", "agnp.exe.png"],
  ['x"\r\nSet-Cookie: a=b', 'x"Set-Cookie: a=b'],
  ["  Ke\u0302\u0301   hoạch.pdf ", "Kế hoạch.pdf"],
  ["\u0000", ""],
])("the name %j is kept as %j", (sent, kept) => expect(plainFileName(sent)).toBe(kept));

test("of a long name the end stays, where the ending is", () => {
  expect(plainFileName(`${"x".repeat(300)}.pdf`)).toMatch(/^x{196}\.pdf$/);
});

test.each([
  ["ảnh.png", "png", "ảnh.png"],
  ["ẢNH.JPEG", "jpg", "ẢNH.JPEG"],
  ["trang.html", "png", "trang.html.png"],
  ["không đuôi", "pdf", "không đuôi.pdf"],
  ["png", "png", "png.png"],
])("%s, which holds %s, is saved as %s", (name, extension, saved) => expect(savedFileName(name, extension)).toBe(saved));
