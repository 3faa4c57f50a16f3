import { describe, expect, it } from "vitest";
import { factsOfYear } from "../../../lib/domain/facts";
import { emptyLine, SHEET_STATUSES, type SheetLine } from "../../../lib/domain/score-sheet";
import { sheetWork } from "../../../lib/domain/sheet-work";
import { proposedScheme } from "../../../lib/schemes/proposed";
import { amount } from "./scoring-samples";

const { scheme } = proposedScheme("emulation", "organisation", "coQuan");
const facts = factsOfYear(null);
const line = (code: string, more: Partial<SheetLine>): SheetLine => ({ ...emptyLine(code), self: amount(3), ...more });
const lines = [
  line("II.1", { final: amount(3) }),
  line("II.2", { final: amount(1), finalReason: "Chỉ xác nhận một" }),
  line("II.3", { cluster: amount(2), clusterReason: "Theo cụm" }),
  line("II.4", { final: amount(2), finalReason: "Thiếu minh chứng", reply: "Đã gửi kèm" }),
];
const work = (status: (typeof SHEET_STATUSES)[number], of = lines) => sheetWork({ scheme, facts, lines: of, status });

describe("what a phiếu chấm asks of its unit", () => {
  it("is filling in, mending, or answering what the Khối or the cụm found otherwise and nobody answered yet", () => {
    expect(work("open")).toEqual({ kind: "fill", replies: 0 });
    expect(work("returned")).toEqual({ kind: "amend", replies: 0 });
    expect(work("appraised")).toEqual({ kind: "reply", replies: 2 });
  });

  it("is nothing while the Khối appraises, once all is answered or agreed to, and once it is final", () => {
    expect(work("submitted")).toEqual({ kind: "wait", replies: 0 });
    expect(work("final")).toEqual({ kind: "wait", replies: 0 });
    expect(work("appraised", [line("II.1", { final: amount(3) }), line("II.4", { final: amount(2), reply: "Đã gửi" })])).toMatchObject({
      kind: "wait",
    });
  });

  it("is said for every status", () => {
    for (const status of SHEET_STATUSES) expect(work(status).kind).toMatch(/fill|amend|reply|wait/);
  });
});
