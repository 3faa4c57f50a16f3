import { describe, expect, test } from "vitest";
import { composeDecision } from "../../../lib/documents/compose-decision";
import { groundOf, groundsOf, issueProblems, type ListedUnit } from "../../../lib/domain/decision";

const REFERENCE = { number: "58-HD/TĐTN-TCKT", date: "2023-10-17", issuer: "Ban Thường vụ Thành đoàn", title: "hướng dẫn xây dựng" };
const LETTER = { number: "245-CV/ĐTN", date: "2024-05-10", issuer: "", title: "về việc triển khai" };
const UNIT: ListedUnit = {
  ...{ dossierId: "d1", unitId: "u1", name: "Đoàn cơ sở A", unitType: "Cơ quan", memberCount: 40 },
  ...{ groups: ["8/9", "9/9", "6/7"], note: "" },
};
const draft = {
  kind: "recognition" as const,
  grounds: ["Căn cứ Điều lệ"],
  units: [UNIT],
  signer: { position: "Bí thư", name: "Người ký" },
  recipients: ["Như Điều 3"],
  reason: "",
  day: "2024-11-25",
};
const bounds = { today: "2024-11-25", notBefore: "2024-11-25" };

describe("căn cứ of a decision", () => {
  test("names the kind of document by its number", () => {
    expect(groundOf(REFERENCE)).toBe("Căn cứ Hướng dẫn số 58-HD/TĐTN-TCKT ngày 17/10/2023 của Ban Thường vụ Thành đoàn hướng dẫn xây dựng");
    expect(groundOf(LETTER)).toBe("Căn cứ Công văn số 245-CV/ĐTN ngày 10/05/2024 về việc triển khai");
    expect(groundOf({ ...LETTER, number: "không số" })).toContain("Căn cứ văn bản số không số");
  });

  test("stand in the order before, ticked, after; those not ticked are left out", () => {
    const content = { groundsBefore: ["A"], references: [LETTER.number], groundsAfter: ["Z"], executors: "", recipients: [] };
    expect(groundsOf(content, [REFERENCE, LETTER])).toEqual(["A", groundOf(LETTER), "Z"]);
  });
});

describe("what a draft still needs", () => {
  test("nothing when it is whole and signed on the day of the session", () => {
    expect(issueProblems(draft, bounds)).toEqual({});
  });

  test("a day between the session and today", () => {
    expect(issueProblems({ ...draft, day: "2024-11-26" }, bounds)).toHaveProperty("decidedOn");
    expect(issueProblems({ ...draft, day: "2024-11-24" }, bounds)).toHaveProperty("decidedOn");
    expect(issueProblems({ ...draft, day: "2024-11-24" }, { ...bounds, notBefore: null })).toEqual({});
  });

  test("signer, căn cứ, units, nơi nhận; for a withdrawal its reason", () => {
    const empty = { ...draft, grounds: [], units: [], recipients: [], signer: { position: " ", name: "" } };
    expect(Object.keys(issueProblems(empty, bounds)).sort()).toEqual(
      ["groundsBefore", "recipients", "signerName", "signerPosition", "units"].sort(),
    );
    expect(issueProblems({ ...draft, kind: "withdrawal" }, bounds)).toHaveProperty("reason");
    expect(issueProblems({ ...draft, kind: "withdrawal", reason: "Vi phạm" }, bounds)).toEqual({});
  });
});

describe("the printed decision", () => {
  const body = { name: "Đoàn Khối", headerUpper: "THÀNH ĐOÀN", headerName: "BCH ĐOÀN KHỐI", documentCode: "ĐTN", place: "Cần Thơ" };
  const facts = { ...draft, body, year: 2024, number: null, executors: "", withdrawn: null };

  test("is a draft without a number, and carries the number once it has one", () => {
    expect(composeDecision(facts).draft).toBe(true);
    const issued = composeDecision({ ...facts, number: 12 });
    expect(issued.draft).toBe(false);
    expect(issued.header.number).toBe("Số: 12-QĐ/ĐTN");
  });

  test("a withdrawal names the decision it takes back from", () => {
    const text = JSON.stringify(
      composeDecision({ ...facts, kind: "withdrawal", reason: "Vi phạm", withdrawn: { number: 12, day: "2024-11-25" } }),
    );
    expect(text).toContain("12-QĐ/ĐTN ngày 25/11/2024");
    expect(text).toContain("Lý do: Vi phạm.");
  });
});
