import { describe, expect, it } from "vitest";
import { rangeOf } from "../../../lib/api/stored-file";

describe("the part of a file that a resumed download asks for", () => {
  it.each([
    ["bytes=0-9", { start: 0, end: 9 }],
    ["bytes=90-", { start: 90, end: 99 }],
    ["bytes=99-99", { start: 99, end: 99 }],
    ["bytes=50-1000", { start: 50, end: 99 }],
    ["bytes=-10", { start: 90, end: 99 }],
    ["bytes=-1000", { start: 0, end: 99 }],
  ])("%s is within a file of 100 bytes", (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range);
  });

  it.each(["bytes=100-", "bytes=100-200", "bytes=-0"])("%s lies outside of it", (header) => {
    expect(rangeOf(header, 100)).toBe("outside");
  });

  it.each([null, "", "bytes=-", "bytes=9-0", "bytes=0-1,5-6", "lines=0-9", "bytes=a-b"])(
    "%s is no range and gives the whole file",
    (header) => {
      expect(rangeOf(header, 100)).toBeNull();
    },
  );
});
