import { describe, expect, it } from "vitest";
import { COPY_LINES, copyOrderOf, isProposed, movedOrder, PROPOSED_ORDER } from "../../../lib/domain/copy-order";
import { copyMoveSchema } from "../../../lib/forms/copy-order";

describe("the order in which the body copies", () => {
  it("is the proposed one until the body sets another", () => {
    expect(copyOrderOf(null)).toEqual({ lines: COPY_LINES, partsFirst: false });
    expect(isProposed(copyOrderOf(null))).toBe(true);
  });

  it("moves one line one place, and the first not up, the last not down", () => {
    const up = movedOrder(PROPOSED_ORDER, { line: "percent", by: -1 });
    expect(up?.lines.slice(0, 4)).toEqual(["target", "numerator", "percent", "denominator"]);
    expect(up && movedOrder(up, { line: "percent", by: 1 })).toEqual(PROPOSED_ORDER);
    expect(movedOrder(PROPOSED_ORDER, { line: "target", by: -1 })).toBeNull();
    expect(movedOrder(PROPOSED_ORDER, { line: "evidence", by: 1 })).toBeNull();
  });

  it("puts the parts of the report before the nội dung or after, and goes back to the proposed order", () => {
    const first = movedOrder(PROPOSED_ORDER, "partsFirst");
    expect(first).toEqual({ lines: COPY_LINES, partsFirst: true });
    expect(first && movedOrder(first, "partsFirst")).toBeNull();
    expect(first && movedOrder(first, "partsLast")).toEqual(PROPOSED_ORDER);
    expect(first && movedOrder(first, "proposed")).toEqual(PROPOSED_ORDER);
    expect(movedOrder(PROPOSED_ORDER, "proposed")).toBeNull();
  });

  it("is read with each known line once; unknown words fall out, missing lines come last", () => {
    const { lines } = copyOrderOf({ lines: ["reason", "reason", "colour", "target"], partsFirst: true });
    expect(lines).toEqual(["reason", "target", "numerator", "denominator", "percent", "result", "evidence"]);
  });

  it.each([
    ["up target", { line: "target", by: -1 }],
    ["down reason", { line: "reason", by: 1 }],
    ["partsLast", "partsLast"],
  ])("reads the button %s", (move, expected) => {
    expect(copyMoveSchema.parse({ move })).toEqual({ move: expected });
  });

  it.each(["", "up", "up colour", "left target"])("refuses what no button says: %j", (move) => {
    expect(copyMoveSchema.safeParse({ move }).success).toBe(false);
  });
});
