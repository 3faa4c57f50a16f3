import { expect, test } from "vitest";
import { withoutNul } from "../../../lib/forms/without-nul";
import { pageParam, textParam } from "../../../lib/queries/search-params";

test("a form is read without U+0000, which no text of the database takes", () => {
  const sent = { place: "Hội\0 trường", units: ["a\0"], comments: { "1.1": "\0thiếu" }, count: 2, none: null };
  expect(withoutNul(sent)).toEqual({ place: "Hội trường", units: ["a"], comments: { "1.1": "thiếu" }, count: 2, none: null });
});

test("an address asks for what the database can look for", () => {
  expect(textParam({ tim: "sở\0 y tế" }, "tim")).toBe("sở y tế");
  const pages = ["2147483647", "2147483648", "99999999999999", "1e99", "-1", "0", "1.5", ""].map((trang) => pageParam({ trang }));
  expect(pages).toEqual([2_147_483_647, 1, 1, 1, 1, 1, 1, 1]);
});
