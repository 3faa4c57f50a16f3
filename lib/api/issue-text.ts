/** Words for what zod finds in a program's JSON. A message of the schema itself (lib/forms) goes before these. */
import type { z } from "zod";

const KINDS: Record<string, string> = {
  string: "chữ",
  number: "số",
  int: "số nguyên",
  boolean: "true hoặc false",
  array: "danh sách",
  object: "đối tượng",
  record: "đối tượng",
  null: "null",
};

const FORMATS: Record<string, string> = {
  uuid: "mã định danh (UUID)",
  datetime: "thời điểm ISO 8601, ví dụ 2024-11-07T16:59:59Z",
  date: "ngày dạng 2024-11-07",
  email: "địa chỉ thư điện tử",
};

/** Gives the Vietnamese sentence of an issue, for zod's `error` parameter. */
export function issueText(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "Thiếu trường này." : `Phải là ${KINDS[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `Phải là một trong: ${issue.values.map(String).join(", ")}.`;
    case "unrecognized_keys":
      return `Không có trường ${issue.keys.map((key) => `“${key}”`).join(", ")}.`;
    case "invalid_format":
      return `Phải là ${FORMATS[issue.format] ?? "chữ đúng dạng"}.`;
    case "too_small":
      return `${sizeOf(issue.origin)} tối thiểu là ${issue.minimum}.`;
    case "too_big":
      return `${sizeOf(issue.origin)} tối đa là ${issue.maximum}.`;
    default:
      return "Giá trị chưa đúng.";
  }
}

function sizeOf(origin: string): string {
  if (origin === "string") return "Số ký tự";
  return origin === "array" ? "Số phần tử" : "Giá trị";
}
