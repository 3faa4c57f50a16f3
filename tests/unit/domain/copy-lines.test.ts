import { describe, expect, it } from "vitest";
import { copyCounts, copyGroups } from "../../../lib/domain/copy-lines";
import type { CopyOrder } from "../../../lib/domain/copy-order";
import { criteriaOf } from "../../../lib/domain/criteria";
import { NO_RESULT } from "../../../lib/domain/measure";
import { fullEntries, proposedContent } from "../../support/criteria";

const content = proposedContent();
const PARTS = {
  minutes: { number: "05-BB/ĐTN", heldOn: "2024-11-01", present: 7, total: 9, votesFor: 7 },
  opinion: { text: "Thống nhất", signer: "Đại diện cấp ủy", position: "Bí thư", signedOn: null },
  software: { doneOn: null, proof: "" },
};
const groupsOf = (changes: Parameters<typeof fullEntries>[1] = {}, order?: CopyOrder) => {
  const entries = new Map(fullEntries(content, changes).map((entry) => [entry.code, entry]));
  const evidence = [
    { item: "1.9", title: "Báo cáo", documentNumber: "12-BC/ĐTN", documentDate: "2024-10-14" },
    { item: "1.9", title: "Ảnh họp", documentNumber: "", documentDate: null },
    { item: "bien-ban", title: "Biên bản", documentNumber: "05-BB/ĐTN", documentDate: "2024-11-01" },
  ];
  return copyGroups(content, entries, PARTS, evidence, order);
};
const fieldsOf = (code: string, changes: Parameters<typeof fullEntries>[1] = {}) =>
  groupsOf(changes)
    .flatMap((group) => group.items)
    .find((item) => item.code === code)
    ?.fields.map(({ label, text }) => `${label} = ${text}`);

describe("the values to copy into the software", () => {
  it("come nội dung by nội dung, criterion by criterion, the three parts at the end", () => {
    const codes = groupsOf().flatMap((group) => group.items.map((item) => item.code));
    expect(codes).toEqual([...criteriaOf(content).map(({ code }) => code), "bien-ban", "y-kien-cap-uy", "phan-mem"]);
  });

  it("are target, result, then number and day of each document, as one types them", () => {
    expect(
      fieldsOf("1.9", {
        "1.9": { target: 9550, result: { ...NO_RESULT, numerator: 59, denominator: 62 }, reason: "Hai đoàn viên chuyển đi" },
      }),
    ).toEqual([
      "Chỉ tiêu (%) = 95,5",
      "Số đạt = 59",
      "Tổng số = 62",
      "Tỷ lệ (%) = 95,2",
      "Lý do, ghi chú = Hai đoàn viên chuyển đi",
      "Minh chứng 1: số, ký hiệu = 12-BC/ĐTN",
      "Minh chứng 1: ngày = 14/10/2024",
      "Minh chứng 2: số, ký hiệu = Ảnh họp",
    ]);
    expect(fieldsOf("bien-ban")?.at(-1)).toBe("Minh chứng: ngày = 01/11/2024");
  });

  it("come in the order that the body set, the parts first where it says so", () => {
    const order: CopyOrder = { lines: ["evidence", "percent", "target", "numerator", "denominator", "result", "reason"], partsFirst: true };
    const groups = groupsOf({ "1.9": { target: 9550, result: { ...NO_RESULT, numerator: 59, denominator: 62 } } }, order);
    expect(groups.map(({ code }) => code)).toEqual(["kem-theo", "1", "2", "3"]);
    const item = groups.flatMap(({ items }) => items).find(({ code }) => code === "1.9");
    const lines = ["evidence0.number", "evidence0.day", "evidence1.number", "percent", "target", "numerator", "denominator"];
    expect(item?.fields.map(({ id }) => id.slice("1.9.".length)).slice(0, 7)).toEqual(lines);
  });

  it("leave out what has no value, and keep the criterion", () => {
    expect(fieldsOf("1.9", { "1.9": { hasTarget: false, target: null, result: NO_RESULT } })?.[0]).toBe(
      "Minh chứng 1: số, ký hiệu = 12-BC/ĐTN",
    );
    expect(fieldsOf("1.4", { "1.4": { result: { ...NO_RESULT, notApplicable: true }, reason: "Không có" } })).toContain(
      "Kết quả = Không phát sinh",
    );
    expect(fieldsOf("phan-mem")).toEqual([]);
    const nothing = Object.fromEntries(
      criteriaOf(content).map(({ code }) => [code, { hasTarget: false, target: null, result: NO_RESULT }]),
    );
    expect(copyCounts(content, groupsOf(nothing))).toEqual({ filled: 1, total: 25 });
    expect(copyCounts(content, groupsOf())).toEqual({ filled: 25, total: 25 });
  });

  it("have ids of their own, which stay where only a value changes", () => {
    const ids = (groups: ReturnType<typeof groupsOf>) =>
      groups.flatMap((group) => group.items.flatMap((item) => item.fields.map(({ id }) => id)));
    const all = ids(groupsOf());
    expect(new Set(all).size).toBe(all.length);
    expect(ids(groupsOf({ "1.9": { target: 10_000 } }))).toEqual(all);
  });
});
