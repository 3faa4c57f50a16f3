import { expect, test } from "vitest";
import {
  fileKindText,
  isDoubtful,
  publicSignerText,
  type ReadSignature,
  signatureCheckText,
  signerText,
} from "../../../lib/domain/signature";

const whole: ReadSignature = {
  ...{ name: "Người Ký", organisation: "Đoàn Khối", department: "Ban Thường vụ", title: "Bí thư", at: null },
  ...{ covers: "whole", check: "intact" },
};

test("people of the union read the name of who signed; the public page its title and organisation only", () => {
  expect(signerText(whole)).toBe("Người Ký, Bí thư, Ban Thường vụ, Đoàn Khối");
  expect(publicSignerText(whole)).toBe("Bí thư, Ban Thường vụ, Đoàn Khối");
  expect(publicSignerText({ ...whole, title: "Người Ký", department: "", organisation: "" })).toBe("chứng thư không ghi tổ chức");
});

test("the certificate of an organisation bears its name on the public page", () => {
  expect(publicSignerText({ ...whole, name: "Đoàn Khối", title: "", department: "" })).toBe("Đoàn Khối");
});

test.each([
  ["intact", "whole", false],
  ["intact", "part", true],
  ["changed", "whole", true],
  ["changed", "part", true],
  ["unreadable", "whole", true],
  ["unreadable", "part", true],
] as const)("a signature that is %s over the %s file: doubtful %s", (check, covers, doubtful) => {
  expect(isDoubtful({ ...whole, check, covers })).toBe(doubtful);
});

test("what a signature is worth is said in words", () => {
  expect(signatureCheckText(whole)).toBe("phần được ký còn nguyên vẹn; phủ toàn bộ tệp");
  expect(signatureCheckText({ ...whole, covers: "part" })).toContain("ghi thêm sau khi ký");
  expect(signatureCheckText({ ...whole, check: "changed" })).toContain("ĐÃ BỊ SỬA");
});

test("a file is a scan, or a PDF with or without signatures, or unreadable", () => {
  const none = { state: "none", signatures: [] } as const;
  expect(fileKindText("image/png", { ...none, signatures: [] })).toBe("bản quét");
  expect(fileKindText("application/pdf", { ...none, signatures: [] })).toContain("không có chữ ký số");
  expect(fileKindText("application/pdf", { state: "signed", signatures: [whole, whole] })).toBe("PDF có 2 chữ ký số");
  expect(fileKindText("application/pdf", { state: "unreadable", signatures: [] })).toContain("không đọc được");
});
