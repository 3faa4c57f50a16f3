import { describe, expect, it } from "vitest";
import { DEFAULT_RULE } from "../../../lib/domain/assessment";
import { type CriteriaContent, type Criterion, criteriaOf } from "../../../lib/domain/criteria";
import type { DossierFacts } from "../../../lib/domain/dossier";
import { factsOfYear } from "../../../lib/domain/facts";
import { type DraftRules, rehearseProposal, withoutNewCriteria } from "../../../lib/domain/rehearsal";
import type { ReviewMark } from "../../../lib/domain/review";
import { rehearseLevel, rehearseRanks, withoutNewLines } from "../../../lib/domain/scheme-rehearsal";
import { emptyLine } from "../../../lib/domain/score-sheet";
import { scoreCriteriaOf } from "../../../lib/domain/score-table";
import { fullEntries, proposedContent } from "../../support/criteria";
import { agencyEmulation, agencyScheme, YES } from "./scoring-samples";

const content = proposedContent();
const NOW = new Date("2024-11-20T08:00:00+07:00");

/** A dossier whose every criterion just reaches its threshold, with the figures given by code. */
function facts(figures: Record<string, number> = {}): DossierFacts {
  const entries = fullEntries(content).map((entry) =>
    entry.code in figures ? { ...entry, result: { ...entry.result, numerator: figures[entry.code] ?? 0 } } : entry,
  );
  const dueAt = new Date("2024-11-07T23:59:59+07:00");
  return {
    ...{
      content,
      rule: { ...DEFAULT_RULE, gates: [], computedCriteria: [] },
      status: "appraised",
      entries,
      files: new Set(),
      software: null,
    },
    parts: {
      minutes: { number: "", heldOn: null, present: null, total: null, votesFor: null },
      opinion: { text: "", signer: "", position: "", signedOn: null },
      software: { doneOn: null, proof: "" },
    },
    record: { registeredAt: dueAt, registrationDueAt: dueAt, reportedAt: dueAt, reportDueAt: dueAt },
    ...{ isActiveDoanCoSo: true, registrationAccepted: true, disciplined: false },
  };
}
const change = (code: string, more: Partial<Criterion>): CriteriaContent => ({
  ...content,
  groups: content.groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((criterion) => (criterion.code === code ? { ...criterion, ...more } : criterion)),
  })),
});
const run = (draft: Partial<DraftRules>, figures = {}, marks: [string, ReviewMark][] = []) =>
  rehearseProposal(facts(figures), new Map(marks), { content: null, rule: null, ...draft }, NOW);

describe("a draft criteria set over a past year", () => {
  it("the same set changes nobody", () => {
    expect(run({ content })).toEqual({ before: "Đủ điều kiện", after: "Đủ điều kiện", step: 0, because: [] });
  });

  it("a raised threshold of a mandatory criterion brings a unit down, and says so with both thresholds", () => {
    const code = "2.4";
    const old = criteriaOf(content).find((criterion) => criterion.code === code);
    const draft = change(code, { threshold: (old?.threshold ?? 0) + 100 });
    expect(run({ content: draft })).toMatchObject({ before: "Đủ điều kiện", after: "Chưa đủ điều kiện", step: -1 });
    expect(run({ content: draft }).because).toEqual([
      "Tiêu chí 2.4: ngưỡng 1 → 2, kết quả 1: đạt → không đạt.",
      "Vướng: Tiêu chí bắt buộc 2.4: không đạt.",
    ]);
  });

  it("a criterion that is no longer mandatory brings a unit up", () => {
    const outcome = run({ content: change("2.4", { mandatory: false }) }, { "2.4": 0 });
    expect(outcome).toMatchObject({ before: "Chưa đủ điều kiện", after: "Đủ điều kiện", step: 1 });
    expect(outcome.because).toEqual(["Không còn vướng: Tiêu chí bắt buộc 2.4: không đạt."]);
  });

  it("an agreement of the Khối is judged anew, another verdict of its own stays while the criterion is the same", () => {
    const raised = change("2.4", { threshold: 300 });
    const judged = (mark: ReviewMark, draft: CriteriaContent) => {
      const base = facts();
      const entries = base.entries.map((entry) => (entry.code === "2.4" ? { ...entry, appraised: "met" as const } : entry));
      return rehearseProposal({ ...base, entries }, new Map([["2.4", mark]]), { content: draft, rule: null }, NOW).step;
    };
    expect(judged("agree", raised)).toBe(-1);
    expect(judged("override", raised)).toBe(-1);
    expect(judged("override", change("2.4", { points: 0 }))).toBe(0);
  });

  it("criteria that the year did not have are left out, for there are no figures", () => {
    const [first] = content.groups;
    if (!first) throw new Error("no group");
    const added = { ...criteriaOf(content)[0], code: "1.30", mandatory: true } as Criterion;
    const draft = { ...content, groups: [{ ...first, criteria: [...first.criteria, added] }, ...content.groups.slice(1)] };
    expect(withoutNewCriteria(draft, content)).toEqual({ content, left: ["1.30"] });
    expect(run({ content: draft }).step).toBe(0);
  });
});

describe("another setting of the rule", () => {
  it("counts targets instead of thresholds, or asks for more of each nội dung", () => {
    const base = facts();
    const entries = base.entries.map((entry) => (entry.code === "2.4" ? { ...entry, target: 300 } : entry));
    const strict = { ...base.rule, passBasis: "registeredTarget" as const };
    const outcome = rehearseProposal({ ...base, entries }, new Map(), { content: null, rule: strict }, NOW);
    expect(outcome).toMatchObject({ step: -1 });
    expect(outcome.because[0]).toBe("Tiêu chí 2.4: kết quả 1: đạt ngưỡng, chưa đạt chỉ tiêu, nay không tính là đạt.");
    const optional = criteriaOf(content).find((criterion) => !criterion.mandatory)?.code ?? "";
    const all = run({ rule: { ...base.rule, groupMinPercent: 100 } }, { [optional]: 0 });
    expect(all.step).toBe(-1);
    expect(all.because[0]).toContain("cần từ 100 %");
  });
});

const scheme = { purpose: "classification" as const, rules: agencyScheme() };
const record = factsOfYear({
  ...{ recognised: true, softwareDone: true, registeredOnTime: true, reportedOnTime: true, disciplined: false },
  ...{ criteriaMet: 25, criteriaApplicable: 25, pointsMet: 10_000, pointsApplicable: 10_000, groupsMet: 3, groups: 3 },
});
function sheet(share: number, more = {}) {
  const figure = (code: string) => ({ ...emptyLine(code), self: { value: share * 100, target: 10_000, notApplicable: false } });
  const ratios = scoreCriteriaOf(scheme.rules.table).filter((one) => one.scoring.kind === "ratio" && one.source === null);
  const others = scoreCriteriaOf({ groups: scheme.rules.table.groups.filter((group) => group.role === "main") }).filter(
    (one) => one.scoring.kind !== "ratio",
  );
  const lines = [
    ...ratios.map((one) => figure(one.code)),
    ...others.map((one) => ({
      ...emptyLine(one.code),
      self: {
        value: one.scoring.kind === "yesNo" ? 1 : one.code === "II.4" || one.code === "III.4" ? 0 : 10_000,
        target: null,
        notApplicable: false,
      },
    })),
    ...scheme.rules.conditions.map((condition) => ({ ...emptyLine(condition.code), self: YES })),
  ];
  return { scheme, lines, facts: record, ...more };
}

describe("a draft scheme over a past round", () => {
  it("a raised band brings a unit down with the sentence of the new band", () => {
    const raised = {
      ...scheme,
      rules: { ...scheme.rules, levels: scheme.rules.levels.map((level) => (level.code === "xuatsac" ? { ...level, from: 9900 } : level)) },
    };
    const outcome = rehearseLevel(sheet(80), raised);
    expect(outcome).toMatchObject({ before: "Hoàn thành xuất sắc nhiệm vụ", after: "Hoàn thành tốt nhiệm vụ", step: -1 });
    expect(outcome?.because[0]).toContain("thuộc mức Hoàn thành tốt nhiệm vụ");
    expect(rehearseLevel(sheet(100), scheme)).toMatchObject({ step: 0, because: [] });
  });

  it("lines that the round did not have are left out", () => {
    const condition = { ...scheme.rules.conditions[0], code: "DK9", source: null } as (typeof scheme.rules.conditions)[number];
    const more = { ...scheme, rules: { ...scheme.rules, conditions: [...scheme.rules.conditions, condition] } };
    expect(withoutNewLines(more, scheme)).toEqual({ scheme, left: ["DK9"] });
    expect(rehearseLevel(sheet(100), more)?.step).toBe(0);
  });

  it("a draft table moves ranks, also of those whose own points stay", () => {
    const emulation = { purpose: "emulation" as const, rules: agencyEmulation() };
    const give = (id: string, works: number, news: number) => ({
      ...{ id, cluster: "Cụm 1", isDrafted: true, scheme: emulation, facts: record },
      lines: [
        { ...emptyLine("II.2"), self: { value: works * 100, target: null, notApplicable: false } },
        { ...emptyLine("III.3"), self: { value: news * 100, target: null, notApplicable: false } },
      ],
    });
    const groups = emulation.rules.table.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one) =>
        one.code === "II.2" ? { ...one, scoring: { kind: "perUnit" as const, each: 100, unit: "công trình" } } : one,
      ),
    }));
    const draft = { ...emulation, rules: { ...emulation.rules, table: { groups } } };
    const outcome = rehearseRanks([give("công trình", 3, 0), give("tin bài", 0, 12)], draft);
    expect(outcome.get("công trình")).toMatchObject({ before: "Hạng 1", after: "Hạng 2", step: -1 });
    expect(outcome.get("công trình")?.because).toEqual(["Điểm: 65 điểm → 53 điểm."]);
    expect(outcome.get("tin bài")).toMatchObject({ step: 1, because: ["Điểm của đơn vị không đổi; hạng đổi theo đơn vị khác."] });
  });
});
