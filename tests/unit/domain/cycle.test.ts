import { describe, expect, it } from "vitest";
import { CALENDAR_LABEL, cyclePhase, defaultCalendar, pastYearRefusal, proposedSet } from "../../../lib/domain/cycle";
import { vietnamInstant } from "../../../lib/format";
import { cycleSchema } from "../../../lib/forms/cycle";

const at = (text: string) => new Date(`${text}+07:00`);

function cycle(status: "draft" | "open" | "closed", year = 2024) {
  const calendar = defaultCalendar(year);
  const instant = (text: string, end: boolean) => vietnamInstant(text.slice(0, 10), text.slice(11), end);
  return {
    status,
    registration: { opensAt: instant(calendar.registrationOpensAt, false), dueAt: instant(calendar.registrationDueAt, true) },
    report: { opensAt: instant(calendar.reportOpensAt, false), dueAt: instant(calendar.reportDueAt, true) },
    appraisalDueAt: instant(calendar.appraisalDueAt, true),
  };
}

describe("the phase of a year", () => {
  it.each([
    ["2023-10-16T23:59:59", "sắp mở đăng ký"],
    ["2023-10-17T00:00:00", "đang đăng ký"],
    ["2023-11-30T23:59:59", "đang đăng ký"],
    ["2023-12-01T00:00:00", "đang thực hiện"],
    ["2024-10-14T23:59:59", "đang thực hiện"],
    ["2024-10-15T00:00:00", "đang báo cáo"],
    ["2024-11-07T23:59:59", "đang báo cáo"],
    ["2024-11-08T00:00:00", "đang thẩm định"],
    ["2024-11-20T23:59:59", "đang thẩm định"],
    ["2024-11-21T00:00:00", "đang xét công nhận"],
  ])("at %s: %s", (now, phase) => expect(cyclePhase(cycle("open"), at(now))).toBe(phase));

  it("tells two open years apart on the same day", () => {
    const now = at("2024-11-04T09:00:00");
    expect([cyclePhase(cycle("open", 2024), now), cyclePhase(cycle("open", 2025), now)]).toEqual(["đang báo cáo", "đang đăng ký"]);
  });

  it("of a draft and of a closed year does not follow the calendar", () => {
    expect(cyclePhase(cycle("draft"), at("2024-11-04T09:00:00"))).toBe("chưa mở");
    expect(cyclePhase(cycle("closed"), at("2024-11-04T09:00:00"))).toBe("đã đóng");
  });
});

describe("a year that was never kept", () => {
  it("is called past, whatever the calendar says", () => {
    expect(cyclePhase({ ...cycle("closed"), past: true }, at("2024-11-04T09:00:00"))).toBe("năm đã qua");
  });
  it.each([
    [2016, /từ năm 2017/],
    [2024, /chưa qua/],
    [2025, /chưa qua/],
  ])("%i cannot be recorded in 2024", (year, why) => expect(pastYearRefusal(year, 2024)).toMatch(why));
  it.each([2017, 2022, 2023])("%i can be recorded in 2024", (year) => expect(pastYearRefusal(year, 2024)).toBeNull());

  const sets = [
    { id: "third", version: 3, years: [2025] },
    { id: "second", version: 2, years: [2021, 2023] },
    { id: "first", version: 1, years: [] },
  ];
  it.each([
    [2023, "second"],
    [2022, "second"],
    [2024, "third"],
    [2019, "second"],
  ])("%i is proposed the set in force then, else of the nearest year, the later of two", (year, id) =>
    expect(proposedSet(year, sets)).toBe(id),
  );
  it("is proposed the oldest set where none was in force, and none where there is none", () => {
    expect(proposedSet(2022, [{ ...sets[0], years: [] } as never, { id: "first", version: 1, years: [] }])).toBe("first");
    expect(proposedSet(2022, [])).toBeNull();
  });
});

describe("the form of a year", () => {
  const sets = { coQuan: "01890000-0000-7000-8000-000000000000" };
  const form = { year: 2024, ...defaultCalendar(2024), rule: {}, references: [], criteriaSets: sets };
  const problems = (changed: object) => {
    const parsed = cycleSchema.safeParse({ ...form, ...changed });
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
  };

  it("takes the default calendar, which has a word for every field", () => {
    expect(problems({})).toEqual([]);
    expect(Object.keys(CALENDAR_LABEL)).toEqual(Object.keys(defaultCalendar(2024)));
  });

  it.each([
    ["a due instant before the opening", { registrationDueAt: "2023-10-16T23:59" }, "registrationDueAt"],
    ["a report due before the registration", { reportOpensAt: "2023-10-01T00:00", reportDueAt: "2023-11-29T23:59" }, "reportDueAt"],
    ["a missing time", { meetingDueAt: "2024-11-30T:" }, "meetingDueAt"],
    ["an empty phrase", { reportPhrase: " " }, "reportPhrase"],
    ["a share over 100", { rule: { groupMinPercent: 101 } }, "rule.groupMinPercent"],
    ["a share that is no number", { rule: { groupMinPercent: Number.NaN } }, "rule.groupMinPercent"],
    ["a computed criterion that is no code", { rule: { computedCriteria: ["hai"] } }, "rule.computedCriteria"],
    [
      "a căn cứ without its number",
      { references: [{ number: "", date: "2024-05-10", issuer: "", title: "về việc" }] },
      "references.0.number",
    ],
    ["no criteria set", { criteriaSets: {} }, "criteriaSets"],
  ])("refuses %s at its field", (_, changed, field) => expect(problems(changed)).toContain(field));
});
