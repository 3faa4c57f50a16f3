import { describe, expect, it } from "vitest";
import { publishProblem, withdrawProblem } from "../../../lib/domain/round-publication";

const counts = { open: 0, submitted: 0, returned: 0, appraised: 0, final: 15 };
const round = { purpose: "classification" as const, publishedAt: null, cycle: { status: "open" as const }, counts };
const AT = new Date("2024-12-20T02:00:00Z");

describe("công bố kết quả", () => {
  it("is possible once every phiếu that was sent is final; units that sent none do not hold it up", () => {
    expect(publishProblem(round)).toBeNull();
    expect(publishProblem({ ...round, counts: { ...counts, open: 2, returned: 1 } })).toBeNull();
  });

  it.each(["submitted", "appraised"] as const)("waits for a phiếu that is %s", (status) => {
    expect(publishProblem({ ...round, counts: { ...counts, [status]: 1 } })).toBe("undecided");
  });

  it("needs a final phiếu, an open year, and happens once", () => {
    expect(publishProblem({ ...round, counts: { ...counts, final: 0 } })).toBe("nothingFinal");
    expect(publishProblem({ ...round, cycle: { status: "closed" } })).toBe("cycleNotOpen");
    expect(publishProblem({ ...round, publishedAt: AT })).toBe("alreadyPublished");
  });
});

describe("rút công bố", () => {
  it("takes back only what is public, in an open year", () => {
    expect(withdrawProblem({ ...round, publishedAt: AT })).toBeNull();
    expect(withdrawProblem(round)).toBe("notPublished");
    expect(withdrawProblem({ publishedAt: AT, cycle: { status: "closed" } })).toBe("cycleNotOpen");
  });
});
