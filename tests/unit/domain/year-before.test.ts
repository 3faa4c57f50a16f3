import { describe, expect, it } from "vitest";
import type { Comparison } from "../../../lib/domain/lineage";
import { progressBefore, type SentBefore, sameMomentSentence, sentByThen } from "../../../lib/domain/year-before";

const at = (text: string) => new Date(`${text}+07:00`);
const DUE = { before: at("2024-11-07T23:59:00"), now: at("2025-11-07T23:59:00") };
const SENT: SentBefore = {
  registeredAt: at("2023-11-28T09:00:00"),
  registrationDueAt: at("2023-11-30T23:59:00"),
  reportedAt: at("2024-11-09T08:00:00"),
  reportDueAt: DUE.before,
  outcome: "Công nhận",
};
const units = ["a", "b"].map((unitId) => ({ unitId, name: `Sở ${unitId.toUpperCase()}` }));
const along = (kind: Comparison["kind"], sentence = ""): Comparison => ({
  ...{ kind, sentence },
  units: kind === "none" ? [] : kind === "one" ? units.slice(0, 1) : units,
});

describe("the year before of a unit beside its progress", () => {
  it("tells when it registered and reported, how late, and what came of it", () => {
    expect(progressBefore(along("one"), () => SENT)).toEqual({
      ...{ registered: "28/11/2023", reported: "09/11/2024 (trễ 2 ngày)", outcome: "Công nhận", note: "" },
    });
  });
  it("tells each unit that was merged under its name, and leaves out one without a dossier", () => {
    const told = progressBefore(along("added", "Năm 2024: cộng"), (id) => ({
      ...SENT,
      outcome: id === "a" ? "Công nhận" : "Không công nhận",
    }));
    expect([told.outcome, told.note]).toEqual(["Sở A: Công nhận; Sở B: Không công nhận", "Năm 2024: cộng"]);
    expect(progressBefore(along("added"), (id) => (id === "b" ? SENT : undefined)).registered).toBe("Sở B: 28/11/2023");
  });
  it.each(["broken", "none"] as const)("%s: tells only why", (kind) => {
    expect(progressBefore(along(kind, "vì chia tách"), () => SENT)).toEqual({
      registered: "",
      reported: "",
      outcome: "",
      note: "vì chia tách",
    });
  });
  it("tells nothing of a year without a dossier", () => {
    expect(progressBefore(along("one"), () => undefined)).toEqual({ registered: "", reported: "", outcome: "", note: "" });
  });
});

describe("the same moment before the deadline", () => {
  const sent = [at("2024-11-04T10:00:00"), at("2024-11-04T10:00:01"), at("2024-11-09T08:00:00"), null];
  const year = { dueAt: DUE.now, sentAt: [at("2025-11-03T08:00:00"), at("2025-11-05T08:00:00"), null] };
  const before = { dueAt: DUE.before, sentAt: sent };
  it.each([
    ["2025-11-04T09:59:59", 1, 0],
    ["2025-11-04T10:00:00", 1, 1],
    ["2025-11-04T10:00:01", 1, 2],
    ["2025-11-09T08:00:00", 2, 3],
  ])("at %s: this year %i, last year %i", (moment, now, last) => {
    expect(sentByThen(year, before, at(moment))).toEqual({ now, before: last });
  });

  const registration = { opensAt: at("2024-10-17T00:00:00"), dueAt: at("2024-11-30T23:59:00") };
  const report = { opensAt: at("2025-10-15T00:00:00"), dueAt: DUE.now };
  const steps = [
    {
      what: "đăng ký" as const,
      window: registration,
      sent: { dueAt: registration.dueAt, sentAt: [null] },
      before: { dueAt: at("2023-11-30T23:59:00"), sentAt: [at("2023-11-01T08:00:00")] },
    },
    { what: "báo cáo" as const, window: report, sent: year, before },
  ];
  it("is told of the last step that has opened, with the distance in days", () => {
    expect(sameMomentSentence(steps, at("2024-11-20T08:00:00"))).toBe(
      "Năm trước cùng lúc này (còn 10 ngày đến hạn): 1/1 đơn vị đã nộp đăng ký; năm nay 0/1.",
    );
    expect(sameMomentSentence(steps, at("2025-11-04T10:00:01"))).toBe(
      "Năm trước cùng lúc này (còn 3 ngày đến hạn): 2/4 đơn vị đã nộp báo cáo; năm nay 1/3.",
    );
    expect(sameMomentSentence(steps, at("2025-11-07T08:00:00"))).toContain("(ngày cuối của hạn)");
    expect(sameMomentSentence(steps, at("2025-11-09T09:00:00"))).toContain("(sau hạn 2 ngày): 3/4");
  });
  it("is not told before anything opened, nor without a year before", () => {
    expect(sameMomentSentence(steps, at("2024-10-16T08:00:00"))).toBe("");
    expect(
      sameMomentSentence([{ ...steps[1], before: { dueAt: DUE.before, sentAt: [] } } as (typeof steps)[1]], at("2025-11-04T10:00:00")),
    ).toBe("");
  });
});
