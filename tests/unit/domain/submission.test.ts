import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalJson } from "../../../lib/domain/submission";

test("a fingerprint is made over keys in ascending order, whatever their order was, and nothing undefined", () => {
  const printed = '{"a":[{"x":null,"y":"ế"},2],"b":true,"ế":1}';
  expect(canonicalJson({ ế: 1, b: true, none: undefined, a: [{ y: "ế", x: null }, 2] })).toBe(printed);
  expect(canonicalJson(JSON.parse(printed))).toBe(printed);
});

test("a fingerprint printed on receipts stays what it was", () => {
  const hash = createHash("sha256")
    .update(canonicalJson({ year: 2024, entries: [{ code: "1.1", target: 10_000 }] }))
    .digest("hex");
  expect(hash).toBe("2b7fe147c05451854be3005f8941915b0f8a0b6cb2ae8d8e7c9b1fd6e760d02e");
});
