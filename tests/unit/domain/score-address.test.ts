import { describe, expect, test } from "vitest";
import { periodOf, purposeOf, roundAddress, sheetAddress, subjectOf } from "../../../lib/domain/score-address";
import { PURPOSES, ROUND_PERIODS, SUBJECTS } from "../../../lib/domain/score-sheet";

const YEAR = { year: 2024, purpose: "classification", period: "year", subject: "organisation", unitCode: "DCS03" } as const;

describe("addresses of phiếu chấm", () => {
  test("name the collective in the path of its own page and in the query of those under it", () => {
    expect(sheetAddress(YEAR)).toBe("/2024/xep-loai/DCS03");
    expect(sheetAddress({ ...YEAR, subject: "executive" })).toBe("/2024/xep-loai/DCS03/ban-chap-hanh");
    expect(sheetAddress({ ...YEAR, subject: "standing", period: "q1" })).toBe("/2024/xep-loai/DCS03/ban-thuong-vu?ky=q1");
    expect(sheetAddress({ ...YEAR, subject: "executive", period: "q1" }, "xem-lai")).toBe(
      "/2024/xep-loai/DCS03/xem-lai?doi-tuong=ban-chap-hanh&ky=q1",
    );
    expect(roundAddress({ ...YEAR, purpose: "emulation", period: "q4" })).toBe("/2024/thi-dua?ky=q4");
  });

  test("every purpose, subject and period is read back from its own word, and no other word is", () => {
    for (const purpose of PURPOSES) {
      for (const subject of SUBJECTS) {
        for (const period of ROUND_PERIODS) {
          const url = new URL(sheetAddress({ ...YEAR, purpose, subject, period }, "dien/I"), "http://localhost");
          expect(purposeOf(url.pathname.split("/")[2] ?? "")).toBe(purpose);
          expect(subjectOf(url.searchParams.get("doi-tuong") ?? "")).toBe(subject);
          expect(periodOf(url.searchParams.get("ky") ?? "")).toBe(period);
        }
      }
    }
    expect([purposeOf("tham-dinh"), subjectOf("dien"), periodOf("year"), periodOf("q5")]).toEqual(Array(4).fill(undefined));
  });
});
