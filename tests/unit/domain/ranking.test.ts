import { describe, expect, it } from "vitest";
import type { EmulationScheme } from "../../../lib/domain/emulation";
import { factsOfYear } from "../../../lib/domain/facts";
import { type Actor, ROLES, type Role } from "../../../lib/domain/permissions";
import {
  awardRefusal,
  commonTieBreaks,
  publishRankingRefusal,
  type RankedSheet,
  type RankingState,
  standingsOf,
  withdrawRankingRefusal,
} from "../../../lib/domain/ranking";
import { comparedRank, knockOutWords, placeWords, standingNotes } from "../../../lib/domain/ranking-words";
import { emptyLine, SHEET_STATUSES, type SheetLine, type SheetStatus } from "../../../lib/domain/score-sheet";
import { sameAwards, shownStanding, standingSchema } from "../../../lib/domain/standing";
import { agencyEmulation, amount, NO, ONE_RATIO } from "./scoring-samples";

const RULES: EmulationScheme = { ...agencyEmulation(), table: ONE_RATIO };
const facts = factsOfYear({
  ...{ recognised: true, softwareDone: true, registeredOnTime: true, reportedOnTime: true, disciplined: false },
  ...{ criteriaMet: 25, criteriaApplicable: 25, pointsMet: 100, pointsApplicable: 100, groupsMet: 3, groups: 3 },
});
const line = (code: string, more: Partial<SheetLine>): SheetLine => ({ ...emptyLine(code), ...more });
function sheet(id: string, done: number, more: Partial<RankedSheet> = {}): RankedSheet {
  const lines = [line("I.1", { self: amount(done, 100) })];
  const scheme = { purpose: "emulation" as const, rules: RULES };
  return { id, unitId: `đơn vị ${id}`, cluster: "Cụm 1", status: "appraised", level: "", choice: null, scheme, lines, facts, ...more };
}
const lineOf = (sheets: RankedSheet[], id: string) => {
  const found = standingsOf(sheets).get(id);
  if (!found) throw new Error(`${id} has no line`);
  return found;
};

describe("a ranking", () => {
  it.each(SHEET_STATUSES)("gives a line to what is appraised or final, not to a sheet that is %s otherwise", (status) => {
    expect(standingsOf([sheet("a", 90, { status })]).has("a")).toBe(status === "appraised" || status === "final");
  });

  it("ranks in cụm and Khối; a unit without a cụm has a rank in the Khối only", () => {
    const sheets = [sheet("a", 90), sheet("b", 95, { cluster: "Cụm 2" }), sheet("c", 80), sheet("d", 99, { cluster: "" })];
    const ranks = sheets.map(({ id }) => [id, lineOf(sheets, id).inCluster.rank, lineOf(sheets, id).inBody.rank]);
    expect(ranks).toEqual([
      ["a", 1, 3],
      ["b", 1, 2],
      ["c", 2, 4],
      ["d", null, 1],
    ]);
  });

  it("keeps the three scores per nhóm apart; the cụm's is none where it said nothing", () => {
    const scored = sheet("a", 90, {
      lines: [line("I.1", { self: amount(90, 100), cluster: amount(85, 100), final: amount(80, 100) })],
    });
    expect(lineOf([scored], "a")).toMatchObject({
      self: 9000,
      cluster: 8500,
      final: 8000,
      groups: [{ self: 9000, cluster: 8500, final: 8000 }],
    });
    expect(lineOf([sheet("b", 90)], "b")).toMatchObject({ self: 9000, cluster: null, final: 9000, groups: [{ cluster: null }] });
  });

  it("says with its clause why a unit is not ranked", () => {
    const out = lineOf([sheet("a", 90, { lines: [line("I.1", { self: amount(90, 100) }), line("LT2", { self: NO })] })], "a");
    expect([out.inCluster.rank, out.inBody.rank, out.awards]).toEqual([null, null, []]);
    expect(knockOutWords(out)).toEqual([
      "Không xét thi đua: LT2 “Có báo cáo tự chấm điểm thi đua trong đợt”, theo Quy định xét thi đua của Đoàn Khối",
    ]);
  });

  it("proposes awards by rank, and keeps what the BTV chose with its reason", () => {
    const [flag, letter] = RULES.awards.map(({ name }) => name);
    expect(lineOf([sheet("a", 90), sheet("b", 80)], "a").awards).toEqual([flag, letter]);
    const chosen = lineOf([sheet("a", 90, { choice: { names: [letter ?? ""], reason: "Đã nhận Cờ năm trước" } })], "a");
    expect(chosen).toMatchObject({ proposed: [flag, letter], awards: [letter] });
    expect(standingNotes(chosen)).toEqual(["Khen thưởng khác đề xuất: Đã nhận Cờ năm trước"]);
    expect([sameAwards(["a", "b"], ["b", "a"]), sameAwards(["a"], ["a", "b"]), sameAwards(["a"], ["b"])]).toEqual([true, false, false]);
  });

  it("is stored and read back as it is", () => {
    const stored = lineOf([sheet("a", 90)], "a");
    expect(standingSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  it("of several score tables breaks ties only by what all of them name, in the first one's order", () => {
    const [a, b] = [{ tieBreaks: ["recognised", "lessMinus", "moreBonus"] as const }, { tieBreaks: ["moreBonus", "recognised"] as const }];
    expect(commonTieBreaks([a, b].map(({ tieBreaks }) => ({ tieBreaks: [...tieBreaks] })))).toEqual(["recognised", "moreBonus"]);
    expect(commonTieBreaks([])).toEqual([]);
  });
});

describe("a rank is said", () => {
  it("with what it shares or what broke the tie", () => {
    expect(placeWords({ rank: 3, tied: false, brokenBy: null })).toBe("3");
    expect(placeWords({ rank: 1, tied: true, brokenBy: null })).toBe("1 (cùng hạng)");
    expect(placeWords({ rank: 2, tied: false, brokenBy: "lessMinus" })).toBe("2 (bằng điểm, xét theo ít điểm trừ hơn)");
    expect(placeWords({ rank: null, tied: false, brokenBy: null })).toBe("—");
  });

  it("beside last year's", () => {
    expect(comparedRank(5, 3)).toBe("Năm trước hạng 5: tăng 2 bậc");
    expect(comparedRank(2, 3)).toBe("Năm trước hạng 2: giảm 1 bậc");
    expect(comparedRank(3, 3)).toBe("Năm trước hạng 3: giữ nguyên");
    expect([comparedRank(null, 3), comparedRank(4, null)]).toEqual(["", "Năm trước hạng 4"]);
  });
});

describe("nothing shows before Công bố", () => {
  const standing = standingsOf([sheet("a", 90)]).get("a") ?? null;

  it("a unit sees its line only of a published round", () => {
    expect(shownStanding({ publishedAt: null, standing })).toBeNull();
    expect(shownStanding({ publishedAt: new Date(0), standing })).toBe(standing);
    expect(shownStanding({ publishedAt: new Date(0), standing: null })).toBeNull();
  });
});

const actor = (role: Role, unitId = "root"): Actor => ({
  ...{ userId: "me", bodyId: "body", rootUnitId: "root", name: "Người dùng", unitScope: "all" as const },
  memberships: [{ unitId, role, position: "officer" }],
});
const ready: RankingState = { publishedAt: null, cycleStatus: "open", statuses: ["appraised", "submitted"], documentIssued: false };
const published: RankingState = { ...ready, publishedAt: new Date(0), statuses: ["final"] };

describe("who publishes and takes back", () => {
  it.each(ROLES)("%s: the BTV's secretary alone", (role) => {
    const expected = role === "btvSecretary" ? null : "notYourPart";
    expect(publishRankingRefusal(actor(role), ready)).toBe(expected);
    expect(withdrawRankingRefusal(actor(role), published)).toBe(expected);
  });

  it("once, of an open year, with at least one sheet appraised", () => {
    const secretary = actor("btvSecretary");
    expect(publishRankingRefusal(secretary, published)).toBe("published");
    expect(publishRankingRefusal(secretary, { ...ready, cycleStatus: "closed" })).toBe("cycleNotOpen");
    expect(publishRankingRefusal(secretary, { ...ready, statuses: ["submitted"] })).toBe("noneAppraised");
  });

  it("back until a document with the ranking is issued", () => {
    const secretary = actor("btvSecretary");
    expect(withdrawRankingRefusal(secretary, ready)).toBe("notPublished");
    expect(withdrawRankingRefusal(secretary, { ...published, documentIssued: true })).toBe("documentIssued");
    expect(withdrawRankingRefusal(secretary, { ...published, cycleStatus: "closed" })).toBe("cycleNotOpen");
  });
});

describe("who chooses awards", () => {
  const of = (status: SheetStatus = "appraised") => ({ unitId: "đơn vị a", status });

  it.each(ROLES)("%s: members of the BTV and its secretary", (role) => {
    expect(awardRefusal(actor(role), of(), ready)).toBe(role === "btvSecretary" || role === "btvMember" ? null : "notYourPart");
  });

  it("not for the own unit, not after publication, only of what is appraised", () => {
    const own = {
      ...actor("btvMember"),
      memberships: [...actor("btvMember").memberships, ...actor("unitOfficer", "đơn vị a").memberships],
    };
    expect(awardRefusal(own, of(), ready)).toBe("ownUnit");
    expect(awardRefusal(actor("btvMember"), of(), published)).toBe("published");
    expect(awardRefusal(actor("btvMember"), of("submitted"), ready)).toBe("notAppraised");
    expect(awardRefusal(actor("btvMember"), of(), { ...ready, cycleStatus: "closed" })).toBe("cycleNotOpen");
  });
});
