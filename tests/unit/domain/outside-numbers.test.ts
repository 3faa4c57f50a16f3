import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDocumentNumber } from "../../../lib/domain/numbering";
import { readOutside, readOutsideLines } from "../../../lib/domain/outside-numbers";
import { readDay } from "../../../lib/format";

const REGISTER = { type: "QĐ", codes: ["ĐTN", "ĐTNK"] };
const DAYS = { today: "2024-11-25", readDay };
const one = (number: string, day = "", subject = "") => readOutside({ number, day, subject }, REGISTER, DAYS);
const lines = (text: string) => readOutsideLines(text, REGISTER, DAYS);

/** What a refused text is told. */
function refusal(number: string, day = ""): string {
  const read = one(number, day);
  return read.ok ? "" : read.message;
}

describe("a number given on paper", () => {
  test.each([
    ["12", 12, "12-QĐ/ĐTN"],
    ["Số 03", 3, "03-QĐ/ĐTN"],
    ["7-QĐ", 7, "07-QĐ/ĐTN"],
    ["số: 12 – qđ/dtn", 12, "12-QĐ/ĐTN"],
    ["12-QĐ/ĐTNK", 12, "12-QĐ/ĐTNK"],
    ["12-QĐ/ĐTN-TCKT", 12, "12-QĐ/ĐTN-TCKT"],
    ["１２", 12, "12-QĐ/ĐTN"],
  ])("%s is read", (typed, number, text) => {
    expect(one(typed, "5/3/2024", " Về  việc kiện toàn ")).toEqual({
      ok: true,
      numbers: [{ number, text, signedOn: "2024-03-05", subject: "Về việc kiện toàn" }],
    });
  });

  test("a range gives every number of it, with the same day and trích yếu", () => {
    for (const typed of ["05-07", "5 – 7", "từ 5 đến 7", "từ số 5 đến số 7", "5..7"]) {
      const read = one(typed, "", "Khen thưởng");
      expect([typed, read.ok && read.numbers.map(({ number, text }) => [number, text])]).toEqual([
        typed,
        [
          [5, "05-QĐ/ĐTN"],
          [6, "06-QĐ/ĐTN"],
          [7, "07-QĐ/ĐTN"],
        ],
      ]);
    }
  });

  test.each([
    ["12/QĐ-ĐTN", "Văn bản của Đoàn ghi 12-QĐ/ĐTN"],
    ["12-CV/ĐTN", "thuộc loại CV, không thuộc sổ QĐ"],
    ["12-CV", "thuộc loại CV"],
    ["12-QĐ/TĐTN", "mang ký hiệu TĐTN, không phải ký hiệu ĐTN"],
    ["5/2024", "hai cách"],
    ["05/03/2024", "là ngày"],
    ["12a", "số kèm chữ"],
    ["12 bis", "số kèm chữ"],
    ["", "Cần ghi số"],
    ["không số", "không đọc được"],
    ["0", "01"],
    ["9-5", "ghi ngược"],
    ["1-501", "tối đa 500"],
    ["100000", "quá lớn"],
  ])("%s is refused with a sentence", (typed, sentence) => {
    expect(refusal(typed)).toContain(sentence);
  });

  test("up to 500 numbers at once, up to 99999", () => {
    expect([refusal("1-500"), refusal("99999")]).toEqual(["", ""]);
  });

  test("the day may be unknown; it is a day, and not after today", () => {
    expect(one("12")).toMatchObject({ ok: true, numbers: [{ signedOn: null }] });
    expect(refusal("12", "31/02/2024")).toContain("31/02/2024");
    expect(refusal("12", "25/11/2024")).toBe("");
    expect(one("12", "26/11/2024")).toMatchObject({ ok: false, cell: "day" });
  });

  test("a unit without a code takes any", () => {
    expect(readOutside({ number: "4-QĐ/ABC", day: "", subject: "" }, { type: "QĐ", codes: [""] }, DAYS).ok).toBe(true);
  });
});

describe("a pasted list", () => {
  test("of a table, with its heading, its running numbers and empty cells", () => {
    const { numbers, problems } = lines(
      "TT\tSố, ký hiệu\tNgày\tTrích yếu\r\n1\t12-QĐ/ĐTN\t05/03/2024\tKiện toàn, bổ sung\r\n2\t13-QĐ/ĐTN\t\tKhen thưởng\n\n",
    );
    expect(problems).toEqual([]);
    expect(numbers).toEqual([
      { number: 12, text: "12-QĐ/ĐTN", signedOn: "2024-03-05", subject: "Kiện toàn, bổ sung" },
      { number: 13, text: "13-QĐ/ĐTN", signedOn: null, subject: "Khen thưởng" },
    ]);
  });

  test("of plain lines in the ways people write them", () => {
    const { numbers, problems } = lines(
      [
        "12-QĐ/ĐTN ngày 05/03/2024 về việc kiện toàn – bổ sung",
        "Số: 13 – QĐ/ĐTN – TCKT, 6/3/2024: Khen thưởng",
        "14 - Về việc chuẩn y",
        "15-17 07/03/2024 Kết nạp",
        "05/03/2024; 18-QĐ/ĐTN; Kỷ luật",
        "19",
      ].join("\n"),
    );
    expect(problems).toEqual([]);
    expect(numbers.map(({ number, signedOn, subject }) => [number, signedOn, subject])).toEqual([
      [12, "2024-03-05", "về việc kiện toàn – bổ sung"],
      [13, "2024-03-06", "Khen thưởng"],
      [14, null, "Về việc chuẩn y"],
      [15, "2024-03-07", "Kết nạp"],
      [16, "2024-03-07", "Kết nạp"],
      [17, "2024-03-07", "Kết nạp"],
      [18, "2024-03-05", "Kỷ luật"],
      [19, null, ""],
    ]);
    expect(numbers[1]?.text).toBe("13-QĐ/ĐTN-TCKT");
  });

  test("says which line is wrong and why; a table with two columns of bare numbers is not guessed at", () => {
    const { problems } = lines("12\n12/QĐ-ĐTN ngày 05/03/2024\n1\t13\tKhen\n14;31/02/2024;Khen\n10-12-2024 Khen");
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(problems.map(({ message }) => message).join("\n")).toMatch(/nhà nước[\s\S]*số thứ tự[\s\S]*31\/02\/2024[\s\S]*10-12-2024/);
  });

  test("of more than a thousand numbers is refused", () => {
    expect(lines("1-500\n501-1000").problems).toEqual([]);
    expect(lines("1-500\n501-1000\n1001").problems).toHaveLength(1);
  });

  test("reads back every line that the register prints", () => {
    const entry = fc.record({
      number: fc.integer({ min: 1, max: 99_999 }),
      drafter: fc.constantFrom("", "TCKT", "VP"),
      day: fc.constantFrom("05/03/2024", "25/11/2024"),
      subject: fc.constantFrom("Về việc kiện toàn", "Khen thưởng, kỷ luật năm 2023", "12 đồng chí"),
      between: fc.constantFrom("\t", "; ", " | "),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        const text = (one: (typeof entries)[number]) => formatDocumentNumber({ ...one, type: "QĐ", body: "ĐTN" });
        const pasted = entries.map((one) => [text(one), one.day, one.subject].join(one.between)).join("\n");
        const expected = entries.map((one) => ({
          ...{ number: one.number, text: text(one), signedOn: readDay(one.day), subject: one.subject },
        }));
        expect(lines(pasted)).toEqual({ numbers: expected, problems: [] });
      }),
    );
  });
});
