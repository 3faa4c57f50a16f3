import { describe, expect, test } from "vitest";
import { isCalendarDay } from "../../../lib/domain/calendar-day";
import { extensionSchema } from "../../../lib/forms/cycle";
import { meetingSchema } from "../../../lib/forms/meeting";

describe("a day that a form sends", () => {
  test.each(["2024-02-29", "2024-12-31", "1900-01-01", "2200-12-31"])("%s is in the calendar", (day) =>
    expect(isCalendarDay(day)).toBe(true),
  );
  test.each([
    "2023-02-29",
    "2024-02-30",
    "2024-11-31",
    "2024-13-01",
    "2024-00-10",
    "2024-10-00",
    "0000-01-01",
    "1899-12-31",
    "2201-01-01",
    "2024-1-1",
    "",
    "nay",
  ])("“%s” is not", (day) => expect(isCalendarDay(day)).toBe(false));

  test.each(["2024-11-31", "2024-13-45", "31/02/2024"])(
    "of a session, “%s”, is refused at its field and never moved to another day",
    (heldOn) => {
      const form = meetingSchema.safeParse({ heldOn, total: "15", present: "12" });
      expect(form.error?.issues.map((issue) => issue.path.join("."))).toEqual(["heldOn"]);
    },
  );

  test.each([
    ["2024-11-10T23:59", true],
    ["2024-11-10T00:00", true],
    ["2024-11-10T24:00", false],
    ["2024-11-10T23:60", false],
    ["2024-11-31T10:00", false],
    ["2024-11-10T10:00Z", false],
    ["2024-11-10", false],
  ])("a wall clock “%s”: %s", (dueAt, right) => {
    const form = { unitId: "01a206d1-136a-7129-90ed-90707f8f3f55", window: "report", reason: "bão", dueAt };
    expect(extensionSchema.safeParse(form).success).toBe(right);
  });
});
