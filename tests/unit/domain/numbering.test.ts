import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DOCUMENT_TYPES,
  formatDocumentNumber,
  nextNumber,
  numberGaps,
  parseDocumentNumber,
  printRanges,
  repeatedNumbers,
} from "../../../lib/domain/numbering";

const code = fc.stringMatching(/^[A-ZĐ]{2,8}$/);

describe("a document number is printed and read back", () => {
  test("whatever the number, type, body and drafting office", () => {
    const parts = fc.record({
      number: fc.integer({ min: 1, max: 999_999 }),
      type: fc.constantFrom(...DOCUMENT_TYPES),
      body: code,
      drafter: fc.oneof(fc.constant(""), code),
    });
    fc.assert(
      fc.property(parts, (number) => {
        expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number);
      }),
    );
  });

  test("with any dash, blank, lead, normal form and width that people put around it", () => {
    const dash = fc.constantFrom("-", " - ", "–", " — ", "\u2011", "\u2212", "－", "\u00a0–\u00a0");
    const lead = fc.constantFrom("", "Số ", "số: ", "Số:", "SỐ. ", "Quyết định số ", "  ");
    const form = fc.constantFrom("NFC" as const, "NFD" as const);
    const parts = fc.record({ number: fc.integer({ min: 1, max: 999_999 }), type: fc.constantFrom(...DOCUMENT_TYPES), body: code });
    fc.assert(
      fc.property(parts, lead, dash, form, ({ number, type, body }, before, between, normal) => {
        const text = `${before}${number}${between}${type} / ${body}.`.normalize(normal);
        expect(parseDocumentNumber(text)).toEqual({ number, type, body, drafter: "" });
      }),
    );
  });

  test("numbers below ten get a leading zero", () => {
    const print = (number: number) => formatDocumentNumber({ number, type: "QĐ", body: "ĐTN", drafter: "" });
    expect([print(1), print(9), print(10), print(124)]).toEqual(["01-QĐ/ĐTN", "09-QĐ/ĐTN", "10-QĐ/ĐTN", "124-QĐ/ĐTN"]);
  });
});

describe("the ways people write a number", () => {
  test.each([
    ["245-CV/ĐTN", 245, "CV", "ĐTN", ""],
    ["2422 – CV/TĐTN-TCKT", 2422, "CV", "TĐTN", "TCKT"],
    ["2422 — CV/TĐTN – TCKT", 2422, "CV", "TĐTN", "TCKT"],
    ["Số: 3 – KH/ĐTN", 3, "KH", "ĐTN", ""],
    ["số 07-qđ/ĐTN", 7, "QĐ", "ĐTN", ""],
    ["  12 -  QĐ / ĐTN ", 12, "QĐ", "ĐTN", ""],
    ["58-HD/TĐTN-TCKT", 58, "HD", "TĐTN", "TCKT"],
    ["15-ttr/ĐTN", 15, "TTr", "ĐTN", ""],
    ["12-QĐ/ĐTN".normalize("NFD"), 12, "QĐ", "ĐTN", ""],
    ["Số 03 - KH/ĐTN", 3, "KH", "ĐTN", ""],
    ["Công văn số 245-CV/ĐTN.", 245, "CV", "ĐTN", ""],
    ["１２－ＱĐ／ĐTN", 12, "QĐ", "ĐTN", ""],
    ["Số:\u00a012\u00a0\u2011\u00a0QĐ/ĐTN", 12, "QĐ", "ĐTN", ""],
    ["12\u2212QĐ\u2215ĐTN", 12, "QĐ", "ĐTN", ""],
    ["12-Q\u00d0/\u00d0TN", 12, "QĐ", "ĐTN", ""],
    ["12-Q\u0189/\u0189TN", 12, "QĐ", "ĐTN", ""],
    ["12-\u00adqd/ĐTN;", 12, "QĐ", "ĐTN", ""],
    ["so 7-CTR/ĐTN", 7, "CTr", "ĐTN", ""],
    ["08-GM/ĐTN", 8, "GM", "ĐTN", ""],
  ])("%s", (text, number, type, body, drafter) => {
    expect(parseDocumentNumber(text)).toEqual({ number, type, body, drafter });
  });

  test.each(["", "QĐ/ĐTN", "12/QĐ-ĐTN", "12-QĐ", "-12-QĐ/ĐTN", "1234567-QĐ/ĐTN", "12-QĐ/ĐTN và 13-QĐ/ĐTN"])("%s is no number", (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
  });
});

describe("the register of one type and term", () => {
  test("begins with its first number and goes on after the highest used", () => {
    expect(nextNumber([])).toBe(1);
    expect(nextNumber([], 12)).toBe(12);
    expect(nextNumber([12, 14, 13], 12)).toBe(15);
    expect(nextNumber([3], 12)).toBe(12);
  });

  test("reports the numbers missing in between", () => {
    expect(numberGaps([])).toEqual([]);
    expect(numberGaps([1, 2, 3])).toEqual([]);
    expect(numberGaps([1, 4, 6])).toEqual([2, 3, 5]);
    expect(numberGaps([14], 12)).toEqual([12, 13]);
  });

  test("reports numbers that stand more than once, each once", () => {
    expect(repeatedNumbers([1, 2, 3])).toEqual([]);
    expect(repeatedNumbers([5, 3, 5, 3, 5, 4])).toEqual([3, 5]);
  });

  test("prints missing numbers as ranges", () => {
    expect(printRanges([])).toBe("");
    expect(printRanges([3, 4, 5, 9, 11, 12])).toBe("03–05, 09, 11–12");
  });

  test("the next number is never one already used, and filling the gaps leaves none", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 })), (used) => {
        expect(used).not.toContain(nextNumber(used));
        expect(numberGaps([...used, ...numberGaps(used)])).toEqual([]);
      }),
    );
  });
});
