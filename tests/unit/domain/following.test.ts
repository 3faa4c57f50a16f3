import { describe, expect, it } from "vitest";
import { emptyEntry } from "../../../lib/domain/dossier";
import { latestNotes, type Noted, notesToTake } from "../../../lib/domain/following";
import { NO_RESULT } from "../../../lib/domain/measure";
import { chapterOf, chapterState } from "../../../lib/domain/story";
import { STATUSES, statusesIn } from "../../../lib/domain/workflow";
import { proposedContent } from "../../support/criteria";

const content = proposedContent();
function noted(quarter: number, day: string, numerator: number | null): Noted {
  const result = { numerator, denominator: 62, text: "" };
  return { code: "1.9", quarter, at: new Date(`${day}T00:00:00Z`), result, documentNumber: "", documentDate: null };
}

describe("notes of the year", () => {
  it("gives the latest figure: the later quarter before the later day, a note without a figure does not count", () => {
    const notes = [noted(2, "2024-07-02", 58), noted(1, "2024-08-01", 40), noted(2, "2024-07-01", 50), noted(3, "2024-10-01", null)];
    expect(latestNotes(content, notes).get("1.9")?.result.numerator).toBe(58);
  });

  it("fills only a result nobody has touched", () => {
    const notes = [noted(2, "2024-07-02", 58)];
    expect(notesToTake(content, [], notes).size).toBe(1);
    for (const result of [{ numerator: 1 }, { denominator: 5 }, { notApplicable: true }]) {
      const entry = { ...emptyEntry("1.9"), result: { ...NO_RESULT, ...result } };
      expect(notesToTake(content, [entry], notes).size).toBe(0);
    }
  });
});

describe("the chapters of a dossier", () => {
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  const cycle = {
    status: "open" as const,
    registration: { opensAt: at("2023-10-17"), dueAt: at("2023-11-30") },
    report: { opensAt: at("2024-10-15"), dueAt: at("2024-11-07") },
  };

  it("stands in one chapter in every status", () => {
    const chapters = Object.fromEntries(STATUSES.map((status) => [status, chapterOf(status, cycle, at("2024-11-01"))]));
    expect(chapters).toEqual({
      notRegistered: "assessment",
      registrationSubmitted: "registration",
      registrationReturned: "registration",
      registrationApproved: "assessment",
      assessmentSubmitted: "appraisal",
      supplementRequested: "assessment",
      appraised: "appraisal",
      tabled: "decision",
      recognised: "decision",
      notRecognised: "decision",
      withdrawn: "decision",
      unitEnded: "decision",
      recorded: "decision",
    });
  });

  it("follows the year between the approval and the opening of the report", () => {
    for (const status of statusesIn("following")) expect(chapterOf(status, cycle, at("2024-06-01"))).toBe("following");
    expect(chapterState("registration", "following")).toBe("past");
    expect(chapterState("following", "following")).toBe("current");
    expect(chapterState("decision", "following")).toBe("ahead");
  });
});
