import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awardsFor, type Contestant, emulationSchema, rankInClusters, rankUnits, TIE_BREAKS } from "../../../lib/domain/emulation";
import type { Score } from "../../../lib/domain/scoring";
import { agencyEmulation } from "./scoring-samples";

const score = (points: number, more: Partial<Score> = {}): Score => ({
  ...{ points: points * 100, maximum: 10_000, bonus: 0, minus: 0, missing: [] },
  groups: [{ code: "I", role: "main", points: 0, maximum: 4000 }],
  ...more,
});
const unit = (id: string, points: number, more: Partial<Contestant> = {}): Contestant => ({
  ...{ id, cluster: "Cụm 1", score: score(points), recognised: false, reportedOnTime: false, knockedOut: [] },
  ...more,
});
const ranks = (units: Contestant[], tieBreaks: Parameters<typeof rankUnits>[1] = []) =>
  Object.fromEntries(rankUnits(units, tieBreaks).map((one) => [one.id, one.rank]));

describe("ranks", () => {
  it("go by the share of the applicable maximum, not by bare points", () => {
    const small = unit("nhỏ", 0, { score: score(45, { maximum: 5000 }) });
    expect(ranks([unit("lớn", 89), small])).toEqual({ nhỏ: 1, lớn: 2 });
  });

  it("who is equal shares a rank and the next is skipped: 1, 1, 3", () => {
    const ranked = rankUnits([unit("a", 80), unit("b", 90), unit("c", 90)], []);
    expect(ranked.map(({ id, rank, tied }) => [id, rank, tied])).toEqual([
      ["b", 1, true],
      ["c", 1, true],
      ["a", 3, false],
    ]);
  });

  it("who is knocked out is not ranked and pushes nobody down", () => {
    expect(ranks([unit("a", 95, { knockedOut: ["LT1"] }), unit("b", 90)])).toEqual({ b: 1, a: null });
  });

  it("who has no criterion that applies is not ranked, not even where that is everybody, and gets no award", () => {
    const none = (id: string) => unit(id, 0, { score: score(0, { maximum: 0 }) });
    expect(ranks([none("a"), unit("b", 0)])).toEqual({ b: 1, a: null });
    expect(ranks([none("a"), none("b")])).toEqual({ a: null, b: null });
    expect(awardsFor({ awards: [{ name: "Cờ", within: "body", top: 1 }] }, { cluster: null, body: null })).toEqual([]);
  });

  it("within each cụm of their own", () => {
    const ranked = rankInClusters([unit("a", 90), unit("b", 95, { cluster: "Cụm 2" }), unit("c", 80)], []);
    expect(["a", "b", "c"].map((id) => ranked.get(id)?.rank)).toEqual([1, 1, 2]);
  });
});

describe("ties", () => {
  const tie = (more: Partial<Contestant>) => [unit("sau", 90), unit("trước", 90, more)];

  it.each([
    ["recognised", { recognised: true }],
    ["reportedOnTime", { reportedOnTime: true }],
    ["moreBonus", { score: score(90, { bonus: 200 }) }],
    ["firstGroup", { score: score(90, { groups: [{ code: "I", role: "main", points: 3000, maximum: 4000 }] }) }],
  ] as const)("are broken by %s where the table says so, and it is stated", (key, more) => {
    const ranked = rankUnits(tie(more), [key]);
    expect(ranked.map(({ id, rank, brokenBy }) => [id, rank, brokenBy])).toEqual([
      ["trước", 1, key],
      ["sau", 2, key],
    ]);
    expect(ranks(tie(more))).toEqual({ sau: 1, trước: 1 });
  });

  it("what set a shared rank apart is stated of all who share it", () => {
    const ranked = rankUnits([unit("a", 90, { recognised: true }), unit("b", 90), unit("c", 90), unit("d", 80)], ["recognised"]);
    expect(ranked.map(({ id, rank, tied, brokenBy }) => [id, rank, tied, brokenBy])).toEqual([
      ["a", 1, false, "recognised"],
      ["b", 2, true, "recognised"],
      ["c", 2, true, "recognised"],
      ["d", 4, false, null],
    ]);
  });

  it("less minus points go before", () => {
    const units = [unit("nhiều", 90, { score: score(90, { minus: 300 }) }), unit("ít", 90, { score: score(90, { minus: 100 }) })];
    expect(ranks(units, ["lessMinus"])).toEqual({ ít: 1, nhiều: 2 });
  });

  it("the first key that differs decides, not a later one", () => {
    const units = [unit("a", 90, { recognised: true, score: score(90, { minus: 500 }) }), unit("b", 90)];
    expect(ranks(units, ["recognised", "lessMinus"])).toEqual({ a: 1, b: 2 });
    expect(ranks(units, ["lessMinus", "recognised"])).toEqual({ b: 1, a: 2 });
  });

  it("are stated only where shares are equal", () => {
    expect(rankUnits([unit("a", 91, { recognised: true }), unit("b", 90)], ["recognised"]).map((one) => one.brokenBy)).toEqual([
      null,
      null,
    ]);
  });
});

describe("awards", () => {
  const scheme = {
    awards: [
      { name: "Cờ", within: "cluster" as const, top: 1 },
      { name: "Giấy khen", within: "body" as const, top: 2 },
    ],
  };

  it("go to the ranks that the table names, ties at the last place included", () => {
    expect(awardsFor(scheme, { cluster: 1, body: 2 })).toEqual(["Cờ", "Giấy khen"]);
    expect(awardsFor(scheme, { cluster: 2, body: 2 })).toEqual(["Giấy khen"]);
    expect(awardsFor(scheme, { cluster: 2, body: 3 })).toEqual([]);
  });

  it("never go to who is not ranked", () => {
    expect(awardsFor(scheme, { cluster: null, body: null })).toEqual([]);
  });
});

it("a table refuses a doubled tie-break and a knock-out that rests on an amount", () => {
  const base = agencyEmulation();
  const [first] = base.knockOuts;
  expect(emulationSchema.safeParse(base).success).toBe(true);
  expect(emulationSchema.safeParse({ ...base, tieBreaks: ["recognised", "recognised"] }).success).toBe(false);
  expect(emulationSchema.safeParse({ ...base, knockOuts: [{ ...first, source: "programPoints" }] }).success).toBe(false);
});

describe("for every field of contestants", () => {
  const contestant = fc.record({
    points: fc.integer({ min: 0, max: 100 }),
    minus: fc.integer({ min: 0, max: 3 }),
    recognised: fc.boolean(),
    reportedOnTime: fc.boolean(),
    out: fc.boolean(),
  });
  const field = fc.array(contestant, { minLength: 1, maxLength: 12 });
  const make = (all: { points: number; minus: number; recognised: boolean; reportedOnTime: boolean; out: boolean }[]) =>
    all.map(({ points, minus, out, ...more }, index) =>
      unit(`u${index}`, points, { ...more, score: score(points, { minus: minus * 100 }), knockedOut: out ? ["LT1"] : [] }),
    );

  it("raising a score never lowers a rank", () => {
    fc.assert(
      fc.property(field, fc.nat(11), fc.integer({ min: 1, max: 20 }), (all, at, more) => {
        const index = at % all.length;
        const before = ranks(make(all), TIE_BREAKS)[`u${index}`] ?? 0;
        const raised = all.map((one, place) => (place === index ? { ...one, points: one.points + more } : one));
        expect(ranks(make(raised), TIE_BREAKS)[`u${index}`] ?? 0).toBeLessThanOrEqual(before);
      }),
    );
  });

  it("the order in which units come changes no rank", () => {
    fc.assert(
      fc.property(field, (all) => {
        expect(ranks(make(all).reverse(), TIE_BREAKS)).toEqual(ranks(make(all), TIE_BREAKS));
      }),
    );
  });
});
