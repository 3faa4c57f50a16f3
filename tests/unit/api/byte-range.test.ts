import { describe, expect, it } from "vitest";
import { isSameContent, requestedRange } from "../../../lib/api/byte-range";

describe("the part of a file that a Range header asks for", () => {
  it.each([
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=0-99", { start: 0, end: 99 }],
    ["bytes=10-19", { start: 10, end: 19 }],
    ["bytes=99-", { start: 99, end: 99 }],
    ["bytes=40-", { start: 40, end: 99 }],
    ["bytes=90-1000", { start: 90, end: 99 }],
    ["bytes=-1", { start: 99, end: 99 }],
    ["bytes=-30", { start: 70, end: 99 }],
    ["bytes=-100", { start: 0, end: 99 }],
    ["bytes=-101", { start: 0, end: 99 }],
    ["Bytes= 5 - 6 ", { start: 5, end: 6 }],
  ])("%s of 100 bytes", (header, range) => {
    expect(requestedRange(header, 100)).toEqual(range);
  });

  it.each(["bytes=100-", "bytes=100-100", "bytes=1000-2000", "bytes=-0"])("%s lies outside of 100 bytes", (header) => {
    expect(requestedRange(header, 100)).toBe("unsatisfiable");
  });

  it.each([null, "", "bytes=", "bytes=-", "bytes=9-3", "bytes=a-b", "bytes=0-1,5-6", "items=0-1", "bytes=1.5-3"])(
    "%s is passed over: the whole is sent",
    (header) => {
      expect(requestedRange(header, 100)).toBeNull();
    },
  );

  it("finds nothing in an empty file", () => {
    expect(requestedRange("bytes=0-", 0)).toBe("unsatisfiable");
    expect(requestedRange("bytes=-5", 0)).toBe("unsatisfiable");
  });

  it("counts beyond four gigabytes", () => {
    expect(requestedRange("bytes=5000000000-", 6_000_000_000)).toEqual({ start: 5_000_000_000, end: 5_999_999_999 });
    expect(requestedRange("bytes=-1", 6_000_000_000)).toEqual({ start: 5_999_999_999, end: 5_999_999_999 });
  });
});

describe("a download that goes on", () => {
  it("gets its part only while the content is the one it began with", () => {
    expect(isSameContent(null, '"a"')).toBe(true);
    expect(isSameContent('"a"', '"a"')).toBe(true);
    expect(isSameContent('"b"', '"a"')).toBe(false);
    expect(isSameContent('W/"a"', '"a"')).toBe(false);
    expect(isSameContent("Fri, 08 Nov 2024 00:00:00 GMT", '"a"')).toBe(false);
  });
});
