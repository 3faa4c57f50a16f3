import { describe, expect, it } from "vitest";
import { isClosedUnseen, publishProblem, shownStatus, withdrawProblem } from "../../../lib/domain/round-publication";

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

describe("the status that a reader is shown", () => {
  const sheet = { status: "final" as const, submittedAt: AT, appraisedAt: AT, round: { publishedAt: null } };
  const aside = { ...sheet, appraisedAt: null };

  it("is final to a unit only once the results are public, to the Khối at once", () => {
    expect(shownStatus(sheet, false)).toBe("appraised");
    expect(shownStatus(sheet, true)).toBe("final");
    expect(shownStatus({ ...sheet, round: { publishedAt: AT } }, false)).toBe("final");
    for (const status of ["open", "submitted", "returned", "appraised"] as const)
      expect(shownStatus({ ...sheet, status }, false)).toBe(status);
  });

  it("does not say of a sheet set aside that it was appraised", () => {
    expect(shownStatus(aside, false)).toBe("submitted");
    expect(shownStatus({ ...aside, submittedAt: null }, false)).toBe("open");
    expect([isClosedUnseen(aside, false), isClosedUnseen(aside, true), isClosedUnseen(sheet, false)]).toEqual([true, false, false]);
    expect(shownStatus({ ...aside, round: { publishedAt: AT } }, false)).toBe("final");
  });
});
