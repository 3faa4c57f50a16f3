import { describe, expect, it } from "vitest";
import { z } from "zod";
import { requestHash } from "../../../lib/api/idempotency";
import { issueText } from "../../../lib/api/issue-text";
import { problemResponse } from "../../../lib/api/problem";
import { secondsToWait } from "../../../lib/api/rate-limit";

const schema = z.strictObject({
  version: z.int(),
  kind: z.enum(["a", "b"]),
  note: z.string().max(3),
  list: z.array(z.string()).min(1),
  at: z.iso.datetime(),
});

function messages(value: unknown): Record<string, string> {
  const parsed = schema.safeParse(value, { error: issueText });
  return Object.fromEntries(parsed.error?.issues.map((issue) => [issue.path.join("."), issue.message]) ?? []);
}

describe("what a program is told of its JSON", () => {
  it("is Vietnamese at each field", () => {
    expect(messages({ version: "x", kind: "c", note: "dài quá", list: [], at: "hôm qua", thua: 1 })).toEqual({
      version: "Phải là số.",
      kind: "Phải là một trong: a, b.",
      note: "Số ký tự tối đa là 3.",
      list: "Số phần tử tối thiểu là 1.",
      at: "Phải là thời điểm ISO 8601, ví dụ 2024-11-07T16:59:59Z.",
      "": "Không có trường “thua”.",
    });
    expect(messages({})).toMatchObject({ version: "Thiếu trường này." });
  });

  it("never leaves a message in English", () => {
    for (const text of Object.values(messages(null))) expect(text).toBe("Phải là đối tượng.");
  });
});

describe("a refusal on the wire", () => {
  it("carries both versions of a conflict, and no stack", async () => {
    const response = problemResponse({ code: "conflict", message: "Đã có người sửa.", current: { version: 2 }, yours: { version: 1 } });
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({
      type: "/lap-trinh#loi-conflict",
      title: "Đã có người cập nhật trước",
      status: 409,
      detail: "Đã có người sửa.",
      code: "conflict",
      current: { version: 2 },
      yours: { version: 1 },
    });
  });

  it("says how to come in where somebody has no token", () => {
    expect(problemResponse({ code: "unauthenticated", message: "" }).headers.get("www-authenticate")).toMatch(/^Bearer /);
  });
});

describe("the limit of requests", () => {
  it("lets a person pass again in the next minute, and counts people apart", () => {
    const at = new Date("2024-11-04T02:00:30Z");
    expect([1, 2, 3].map(() => secondsToWait("người 1", at, 2))).toEqual([0, 0, 30]);
    expect(secondsToWait("người 2", at, 2)).toBe(0);
    expect(secondsToWait("người 1", new Date("2024-11-04T02:01:00Z"), 2)).toBe(0);
  });
});

describe("a repeated request", () => {
  it("is known by method, address and bytes", () => {
    const url = new URL("http://localhost/api/v1/dossiers/2024/DCS01/parts");
    const hash = requestHash("PUT", url, Buffer.from("{}"));
    expect(requestHash("PUT", new URL("https://may-khac/api/v1/dossiers/2024/DCS01/parts"), Buffer.from("{}"))).toBe(hash);
    expect(requestHash("POST", url, Buffer.from("{}"))).not.toBe(hash);
    expect(requestHash("PUT", url, Buffer.from("{ }"))).not.toBe(hash);
  });
});
