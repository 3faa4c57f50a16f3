import { describe, expect, it } from "vitest";
import { criterionValues } from "../../../lib/actions/criterion-values";
import { dayOf, wallClockOf, wholeOf } from "../../../lib/actions/form-values";
import { criterionSchema } from "../../../lib/domain/criteria";

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

describe("typed values of a form", () => {
  it.each([
    ["08/11/2024", "2024-11-08"],
    ["8-11-2024", "2024-11-08"],
    ["2024-11-08", "2024-11-08"],
    ["31/02/2024", "31/02/2024"],
    ["", ""],
  ])("a day typed as “%s” is %s", (typed, day) => expect(dayOf(form({ d: typed }), "d")).toBe(day));

  it.each([
    ["1.062", 1062],
    ["62", 62],
    ["", null],
    ["x2", Number.NaN],
  ])("a whole number typed as “%s” is %s", (typed, value) => expect(wholeOf(form({ n: typed }), "n")).toEqual(value));

  it.each([
    ["07/11/2024", "23:59", "2024-11-07T23:59"],
    ["07/11/2024", "8h05", "2024-11-07T08:05"],
    ["07/11/2024", "", "2024-11-07T:"],
    ["7/13/2024", "23:59", "7/13/2024T23:59"],
  ])("“%s” and “%s” are the wall clock %s", (day, time, clock) => {
    expect(wallClockOf(form({ d: day, "d.gio": time }), "d")).toBe(clock);
  });
});

describe("a criterion as it is typed", () => {
  const typed = {
    code: "1.9",
    name: "Học tập nghị quyết",
    unit: "%",
    howMeasured: "",
    evidenceHint: "",
    notApplicableWhen: "",
    countedThing: "đoàn viên",
  };
  const read = (values: Record<string, string>) => criterionValues(form({ ...typed, ...values }));

  it.each([
    ["percent", "95,5", 9550],
    ["percent", "≥ 95 %", 9500],
    ["count", "3", 300],
    ["yesno", "bất kỳ", 100],
    ["text", "95", null],
  ])("of kind %s with the threshold “%s” is kept as %s", (kind, threshold, hundredths) => {
    const reading = read({ kind, threshold, points: "4,5", mandatory: "on" });
    expect(reading.errors).toEqual({});
    expect(criterionSchema.parse(reading.values)).toMatchObject({
      kind,
      threshold: hundredths,
      points: 450,
      mandatory: true,
      computedBySystem: false,
    });
  });

  it.each([
    [{ kind: "percent", threshold: "101%x" }, "threshold"],
    [{ kind: "percent", threshold: "" }, "threshold"],
    [{ kind: "count", threshold: "2,5" }, "threshold"],
    [{ kind: "yesno", points: "nhiều" }, "points"],
  ])("%o is refused at its field", (values, field) => expect(Object.keys(read(values).errors)).toEqual([field]));
});
