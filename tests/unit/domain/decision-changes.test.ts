import { describe, expect, test } from "vitest";
import { type DecisionTies, issueMoves, mayName, replaceRefusal, voidMoves, voidRefusal } from "../../../lib/domain/decision-changes";
import { STATUSES, type Status } from "../../../lib/domain/workflow";

const TIES: DecisionTies = {
  ...{ status: "issued", kind: "recognition", signed: 0, replacements: [], withdrawals: [], certified: [], originReplaced: false },
};
const ISSUED = [{ issued: true, numberText: "02-QĐ/ĐTN" }];
const DRAFT = [{ issued: false, numberText: "" }];
const at = (dossierId: string, status: Status) => ({ dossierId, status });

describe("voiding a decision", () => {
  test("is possible while it is issued, not signed, and nothing rests on it", () => {
    expect(voidRefusal(TIES)).toBeNull();
    expect(voidRefusal({ ...TIES, kind: "withdrawal" })).toBeNull();
  });

  test.each([
    ["a draft", { status: "draft" }, "dự thảo thì xóa"],
    ["one voided before", { status: "voided" }, "đã được hủy"],
    ["a signed one", { signed: 1 }, "đã có bản ký"],
    ["a replaced one", { replacements: ISSUED }, "bị thay thế bởi quyết định số 02-QĐ/ĐTN"],
    ["one withdrawn from", { withdrawals: ISSUED }, "thu hồi số 02-QĐ/ĐTN"],
    ["one with a replacement being drafted", { replacements: DRAFT }, "dự thảo quyết định thay thế"],
    ["one with a withdrawal being drafted", { withdrawals: DRAFT }, "dự thảo quyết định thu hồi"],
    ["one by which a certificate was given", { certified: ["Đoàn cơ sở A"] }, "Đoàn cơ sở A đã được cấp giấy chứng nhận"],
    ["a withdrawal from what was replaced since", { kind: "withdrawal", originReplaced: true }, "đã bị thay thế"],
  ] as [string, Partial<DecisionTies>, string][])("is refused for %s", (_, ties, words) => {
    expect(voidRefusal({ ...TIES, ...ties })).toContain(words);
  });

  test("names at most three units that hold certificates", () => {
    expect(voidRefusal({ ...TIES, certified: ["A", "B", "C", "D", "E"] })).toContain("A, B, C và 2 đơn vị khác");
  });
});

describe("replacing a decision", () => {
  test("is possible while it is in force, signed or not, with certificates and withdrawals", () => {
    expect(replaceRefusal({ ...TIES, signed: 2, certified: ["A"], withdrawals: ISSUED })).toBeNull();
  });

  test.each([
    ["a draft", { status: "draft" }],
    ["a voided one", { status: "voided" }],
    ["a replaced one", { replacements: ISSUED }],
    ["one whose replacement is being drafted", { replacements: DRAFT }],
  ] as [string, Partial<DecisionTies>][])("is refused for %s", (_, ties) => {
    expect(replaceRefusal({ ...TIES, ...ties })).not.toBeNull();
  });
});

describe("what becomes of the dossiers", () => {
  test("a first decision takes all it names", () => {
    expect(issueMoves("recognition", [at("a", "tabled"), at("b", "tabled")])).toEqual([
      { dossierId: "a", step: "recognise" },
      { dossierId: "b", step: "recognise" },
    ]);
    expect(issueMoves("withdrawal", [at("a", "recognised")])).toEqual([{ dossierId: "a", step: "withdraw" }]);
  });

  test("a replacement keeps whom both name, takes whom it adds, lets go whom it drops; who was withdrawn since stays so", () => {
    const old = [at("kept", "recognised"), at("dropped", "recognised"), at("withdrawn", "withdrawn")];
    expect(issueMoves("recognition", [at("kept", "recognised"), at("added", "tabled")], old)).toEqual([
      { dossierId: "added", step: "recognise" },
      { dossierId: "dropped", step: "undoRecognition" },
    ]);
  });

  test("a replaced withdrawal gives back whom its replacement drops", () => {
    const old = [at("kept", "withdrawn"), at("dropped", "withdrawn")];
    expect(issueMoves("withdrawal", [at("kept", "withdrawn")], old)).toEqual([{ dossierId: "dropped", step: "undoWithdrawal" }]);
  });

  test("a voided decision lets go all it names", () => {
    expect(voidMoves("recognition", [at("a", "recognised")])).toEqual([{ dossierId: "a", step: "undoRecognition" }]);
    expect(voidMoves("withdrawal", [at("a", "withdrawn")])).toEqual([{ dossierId: "a", step: "undoWithdrawal" }]);
  });

  test("a voided replacement leaves everything as the replaced decision had it", () => {
    const named = [at("kept", "recognised"), at("added", "recognised")];
    const old = [at("kept", "recognised"), at("dropped", "tabled"), at("withdrawn", "withdrawn"), at("elsewhere", "recognised")];
    expect(voidMoves("recognition", named, old)).toEqual([
      { dossierId: "added", step: "undoRecognition" },
      { dossierId: "dropped", step: "recognise" },
    ]);
  });

  test("a dossier that went on to another step since asks for a step it cannot take", () => {
    expect(voidMoves("recognition", [], [at("dropped", "appraised")])).toEqual([{ dossierId: "dropped", step: "recognise" }]);
  });

  test("a decision may name whom its step can take, a replacement also whom the old one left standing", () => {
    const named = (kind: "recognition" | "withdrawal", inOld: boolean) => STATUSES.filter((status) => mayName(kind, status, inOld));
    expect(named("recognition", false)).toEqual(["tabled"]);
    expect(named("recognition", true)).toEqual(["tabled", "recognised"]);
    expect(named("withdrawal", false)).toEqual(["recognised"]);
    expect(named("withdrawal", true)).toEqual(["recognised", "withdrawn"]);
  });
});
