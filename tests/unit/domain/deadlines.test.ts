import { describe, expect, it } from "vitest";
import { daysLeft, effectiveWindow, isOnTime, lateDays, vietnamDay, windowState } from "../../../lib/domain/deadlines";

const window = { opensAt: new Date("2024-10-15T00:00:00+07:00"), dueAt: new Date("2024-11-07T23:59:59+07:00") };
const at = (text: string) => new Date(`${text}+07:00`);

describe("a deadline, to the second, in Vietnam", () => {
  it.each([
    ["one second before", "2024-11-07T23:59:58", true, 0, "open"],
    ["at", "2024-11-07T23:59:59", true, 0, "open"],
    ["in the same second", "2024-11-07T23:59:59.999", true, 0, "open"],
    ["one second after", "2024-11-08T00:00:00", false, 1, "late"],
    ["at the end of the next day", "2024-11-08T23:59:59", false, 1, "late"],
    ["two calendar days after", "2024-11-09T00:00:00", false, 2, "late"],
  ] as const)("%s the due instant", (_, text, onTime, late, state) => {
    expect(isOnTime(at(text), window.dueAt)).toBe(onTime);
    expect(lateDays(at(text), window.dueAt)).toBe(late);
    expect(windowState(at(text), window)).toBe(state);
  });

  it.each([
    ["one second before it opens", "2024-10-14T23:59:59", "notOpen"],
    ["as it opens", "2024-10-15T00:00:00", "open"],
    ["one second after it opened", "2024-10-15T00:00:01", "open"],
  ] as const)("%s", (_, text, state) => expect(windowState(at(text), window)).toBe(state));

  it("counts a due instant within the day as one day late on the same day", () => {
    const noon = at("2024-11-07T12:00:00");
    expect(lateDays(at("2024-11-07T12:00:01"), noon)).toBe(1);
    expect(lateDays(at("2024-11-08T23:00:00"), noon)).toBe(1);
  });
});

describe("days of the calendar", () => {
  it("turn at midnight in Vietnam, not elsewhere", () => {
    expect(vietnamDay(at("2024-11-08T00:00:00")) - vietnamDay(at("2024-11-07T23:59:59"))).toBe(1);
    expect(vietnamDay(new Date("2024-11-07T17:00:00Z"))).toBe(vietnamDay(at("2024-11-08T12:00:00")));
  });

  it("left are 0 on the due day, negative after it", () => {
    expect(daysLeft(at("2024-11-04T23:59:59"), window.dueAt)).toBe(3);
    expect(daysLeft(at("2024-11-07T00:00:00"), window.dueAt)).toBe(0);
    expect(daysLeft(at("2024-11-08T00:00:00"), window.dueAt)).toBe(-1);
  });
});

describe("an extension", () => {
  it("moves the due instant only", () => {
    const dueAt = at("2024-11-12T17:00:59");
    expect(effectiveWindow(window, { dueAt })).toEqual({ opensAt: window.opensAt, dueAt });
    expect(effectiveWindow(window, null)).toEqual(window);
    expect(effectiveWindow(window, undefined)).toEqual(window);
  });

  it("that the general due instant has since overtaken does not shorten it", () => {
    expect(effectiveWindow(window, { dueAt: at("2024-11-07T23:59:58") })).toEqual(window);
  });
});
