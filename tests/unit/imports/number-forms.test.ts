import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Criterion, criterionByCode } from "../../../lib/domain/criteria";
import { formatHundredths } from "../../../lib/domain/measure";
import { readCriterionCell, readTargetCell, readWholeCell } from "../../../lib/imports/read-cells";
import { type CellData, plainNumber, toCell } from "../../../lib/imports/sheet-data";
import { AGENCY, COMMUNE } from "./sheets";

function criterion(code: string): Criterion {
  const found = criterionByCode(AGENCY, code);
  if (!found) throw new Error(`No criterion ${code}`);
  return found;
}

const typed = (text: string): CellData => toCell({ row: 2, column: 4, kind: "text", text });
const number = (value: number, format = ""): CellData => toCell({ row: 2, column: 4, kind: "number", number: value, format });
const hundredths = fc.integer({ min: 101, max: 10_000 });

describe("a percentage reads the same however it is typed", () => {
  it.each<[string, (value: number) => CellData]>([
    ["95,5", (value) => typed(formatHundredths(value))],
    ["95.5", (value) => typed(String(value / 100))],
    ["95,5%", (value) => typed(`${formatHundredths(value)}%`)],
    ["≥ 95,5 %", (value) => typed(` ≥ ${formatHundredths(value)} % `)],
    ["95,50%", (value) => typed(`${(value / 100).toFixed(2).replace(".", ",")}%`)],
    ["the number 95.5", (value) => number(value / 100)],
    ["0.955 shown as a percentage", (value) => number(value / 10_000, "0.00%")],
    ["0.955 shown as a whole percentage", (value) => number(value / 10_000, "0%")],
  ])("%s", (_, cellOf) => {
    fc.assert(
      fc.property(hundredths, (value) => {
        expect(readTargetCell(criterion("2.8"), cellOf(value))).toMatchObject({ ok: true, value });
      }),
    );
  });

  it("and is refused, never guessed, from just above 0 to 1 without a percent sign", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.boolean(), (value, asText) => {
        const cell = asText ? typed(plainNumber(value / 100)) : number(value / 100);
        expect(readTargetCell(criterion("2.8"), cell)).toMatchObject({ ok: false, reason: expect.stringContaining("không rõ là") });
      }),
    );
  });

  it("and is refused above 100", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_001, max: 1_000_000 }), (value) => {
        expect(readTargetCell(criterion("2.8"), number(value / 100)).ok).toBe(false);
        expect(readTargetCell(criterion("2.8"), number(value / 10_000, "0%")).ok).toBe(false);
      }),
    );
  });
});

describe("a whole figure", () => {
  it("reads the same as a number, as text, with blanks and with grouping points", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (value) => {
        const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, ".");
        for (const cell of [number(value), number(value, "#,##0"), typed(` ${value} `), typed(grouped), typed(`${value} đoàn viên`)]) {
          expect(readWholeCell(cell, "đoàn viên")).toEqual({ ok: true, value });
        }
      }),
    );
  });

  it("is refused with a fraction or a minus", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }).filter((value) => value % 100 !== 0),
        (value) => {
          expect(readWholeCell(number(value / 100)).ok).toBe(false);
          expect(readWholeCell(number(-value)).ok).toBe(false);
          expect(readWholeCell(typed(`-${value}`)).ok).toBe(false);
        },
      ),
    );
  });
});

describe("a criterion code", () => {
  it("typed as text is that criterion, in every spelling", () => {
    const codes = COMMUNE.groups.flatMap((group) => group.criteria.map((one) => one.code));
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.constantFrom("", "Tiêu chí ", "TC ", "tc", "TIÊU CHÍ  ", "Tiêu chí: "),
        fc.boolean(),
        (code, before, decomposed) => {
          const text = `${before}${code} `;
          const reading = readCriterionCell(COMMUNE, typed(decomposed ? text.normalize("NFD") : text));
          expect(reading.ok && reading.value.code).toBe(code);
        },
      ),
    );
  });
});

it("no cell, whatever it holds, makes a reader throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.double(), (text, value) => {
      for (const cell of [
        typed(text),
        number(value),
        number(value, "0%"),
        number(value, text),
        toCell({ row: 1, column: 1, kind: "moment", at: value, format: "" }),
      ]) {
        for (const code of ["1.9", "2.4", "1.7", "3.7"]) expect(readTargetCell(criterion(code), cell).ok).toBeTypeOf("boolean");
        expect(readCriterionCell(AGENCY, cell).ok).toBeTypeOf("boolean");
        expect(readWholeCell(cell, "lần").ok).toBeTypeOf("boolean");
      }
    }),
  );
});
