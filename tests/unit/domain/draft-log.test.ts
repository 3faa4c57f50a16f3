import { describe, expect, it } from "vitest";
import { detailTexts } from "../../../lib/domain/audit-details";
import { isNotedSave } from "../../../lib/domain/draft-log";

const NOW = new Date("2024-11-04T02:00:00Z");
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

describe("which saves of a draft the log notes", () => {
  it("the first of a person", () => {
    expect(isNotedSave(null, NOW)).toBe(true);
  });

  it.each([
    [0, false],
    [29 * 60, false],
    [30 * 60, false],
    [30 * 60 + 1, true],
  ])("one %i seconds after the last event: %s", (seconds, noted) => {
    expect(isNotedSave(ago(seconds), NOW)).toBe(noted);
  });

  it("an event does not print the id of its draft", () => {
    expect(detailTexts([{ key: "draft", value: "0190" }])).toEqual([]);
  });
});
