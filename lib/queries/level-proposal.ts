import "server-only";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { type LevelRow, listLevels } from "../db/round-levels";
import { inScope } from "../db/scope";
import { type LevelVote, listPeriods, type RoundKey } from "../db/sheet-rows";
import { formatHundredths as hundredths } from "../domain/measure";
import { levelBefore } from "../domain/outcome-before";
import { type Actor, can } from "../domain/permissions";
import { weightOf } from "../domain/quota";
import { levelProblems, overSeats, type SeatGroup, seatGroups, standingLevel } from "../domain/round-levels";
import { LEVELS_PUBLIC } from "../domain/round-publication";
import { subjectsOf } from "../domain/scheme";
import { roundAddress, roundPageAddress, sheetAddress } from "../domain/score-address";
import { type SheetStatus, sheetStepRefusal } from "../domain/score-sheet";
import { shareOf100 } from "../domain/scoring";
import {
  LEVEL_PROBLEM,
  levelName,
  levelSentence,
  PERIOD_LABEL,
  roundWords,
  SHEET_STATUS_LABEL,
  SUBJECT_LABEL,
} from "../domain/scoring-labels";
import { formatDay } from "../format";
import { requireRight } from "./rights";
import { roundKeyOf } from "./score-round";
import type { SearchParams } from "./search-params";
import { roundName, sheetWhyNot } from "./sheet-words";

type Params = Awaited<SearchParams>;

/** Reads which round of xếp loại an address is of; thi đua has no levels. */
export function levelKeyOf(address: { nam: string; dot: string }, params: Params): RoundKey {
  const key = roundKeyOf(address, params);
  return key.purpose === "classification" ? key : notFound();
}

/** Why the actor may not decide the level of a sheet now, as a sentence; null where they may. */
function whyNotDecide(actor: Actor, row: LevelRow): string | null {
  if (row.publishedAt) return LEVELS_PUBLIC;
  const refusal = sheetStepRefusal("finalise", actor, { ...row, cycle: { status: row.cycleStatus }, peerUnitIds: [] });
  return sheetWhyNot(refusal, row.status);
}

/** One unit of the proposal list, printed. `level`: chosen or proposed; `locked`: why it cannot be chosen now. */
export interface ProposalLine {
  id: string;
  version: number;
  name: string;
  under: string;
  href: string;
  points: string;
  outOf100: string;
  band: string;
  proposed: string;
  own: string;
  last: string;
  sentences: string[];
  level: string;
  levelText: string;
  reason: string;
  over: boolean;
  status: SheetStatus;
  locked: string | null;
  options: { value: string; label: string }[];
}

function proposalLine(row: LevelRow, key: RoundKey, actor: Actor, over: ReadonlySet<string>): ProposalLine {
  const { rules, classified, status } = row;
  const level = standingLevel(row);
  const share = classified && shareOf100(classified.share);
  return {
    ...{ id: row.id, version: row.version, name: row.name, under: [row.code, row.cluster].filter(Boolean).join(" · ") },
    href: sheetAddress({ ...key, unitCode: row.code }, "tham-dinh"),
    points:
      classified && classified.share.maximum !== 10_000
        ? `${hundredths(classified.share.points)}/${hundredths(classified.share.maximum)}`
        : "",
    outOf100: share === null ? "" : hundredths(share),
    band: classified ? levelName(rules, classified.band) : "",
    proposed: classified ? levelName(rules, classified.level) : "",
    own: levelName(rules, row.selfLevel),
    last: levelBefore(row.before),
    sentences: classified ? classified.reasons.map((reason) => levelSentence(reason, rules)) : [],
    ...{ level, levelText: levelName(rules, level), reason: row.levelReason, over: over.has(row.id), status },
    locked: status === "final" ? null : classified ? whyNotDecide(actor, row) : SHEET_STATUS_LABEL[status],
    options: rules.levels.map(({ code, name }) => ({ value: code, label: name })),
  };
}

/** Seats of a group as the page counts them while levels are chosen: weights of levels by field, and of those that cannot be chosen. */
function liveSeats({ sheets }: SeatGroup<LevelRow>, open: ReadonlySet<string>) {
  const weights = ({ rules }: LevelRow) => Object.fromEntries(rules.levels.map(({ code }) => [code, weightOf(rules, code)]));
  const chosen = sheets.filter(({ id }) => open.has(id));
  return {
    fixed: sheets.filter(({ id }) => !open.has(id)).map((row) => weightOf(row.rules, standingLevel(row))),
    fields: chosen.map((row) => ({ name: `level.${row.id}`, level: standingLevel(row), weights: weights(row) })),
  };
}

function voteWords(vote: LevelVote | null): string {
  if (!vote) return "";
  const { heldOn, votesFor, votesAgainst, votesOther } = vote;
  const votes = votesFor === null ? "" : `biểu quyết: ${votesFor} tán thành, ${votesAgainst} không tán thành, ${votesOther} ý kiến khác`;
  return [heldOn ? `Ban Thường vụ họp ngày ${formatDay(heldOn)}` : "Ban Thường vụ đã chốt", votes].filter(Boolean).join("; ");
}

/** Gives the sheets of a round of xếp loại, and the periods for which there are rounds. Six statements at most. */
async function levelsOf(actor: Actor, key: RoundKey, at: Date) {
  return inScope(actor, async (tx) => {
    const rows = await listLevels(tx, actor, key, at);
    return { rows, periods: rows[0]?.periods ?? (await listPeriods(tx, actor, key)) };
  });
}

/** The proposal list of a round: units per group of seats, by share of points, with what comes out and what is chosen. */
export async function readLevelProposal(address: { nam: string; dot: string }, params: Params) {
  const key = levelKeyOf(address, params);
  const actor = await requireRight("seeBody");
  const { rows, periods } = await levelsOf(actor, key, now());
  const open = new Set(rows.filter((row) => row.classified && whyNotDecide(actor, row) === null).map(({ id }) => id));
  const count = (status: SheetStatus) => rows.filter((row) => row.status === status).length;
  const [first] = rows;
  return {
    title: `Đề xuất mức xếp loại${key.period === "year" ? "" : ` ${PERIOD_LABEL[key.period]}`} năm ${key.year}`,
    ...{
      place: { year: key.year, period: key.period, subject: key.subject },
      total: rows.length,
      final: count("final"),
      mayDecide: open.size > 0,
    },
    waiting: rows.length - count("appraised") - count("final"),
    list: { href: roundAddress(key), label: roundName(key) },
    summaryHref: roundPageAddress(key, "tong-hop"),
    confirmHref: roundPageAddress(key, "de-xuat/chot"),
    subjects: subjectsOf("classification").map((subject) => {
      return { href: roundPageAddress({ ...key, subject }, "de-xuat"), label: SUBJECT_LABEL[subject], current: subject === key.subject };
    }),
    periods: periods.map((period) => ({
      href: roundPageAddress({ ...key, period }, "de-xuat"),
      label: PERIOD_LABEL[period],
      current: period === key.period,
    })),
    query: { "doi-tuong": queryOf(key).get("doi-tuong") ?? undefined, ky: queryOf(key).get("ky") ?? undefined },
    vote: voteWords(first?.vote ?? null),
    round: first && { id: first.roundId, version: first.roundVersion, publishedAt: first.publishedAt },
    mayPublish: can(actor, "publishResults"),
    groups: seatGroups(rows).map((group) => {
      const over = new Set(overSeats(group));
      const { name, rule, mayExceed, denominator, seats, used } = group;
      const best = group.sheets[0]?.rules.levels[0]?.name ?? "";
      return {
        ...{ name, rule, mayExceed, denominator, seats, used, best, ...liveSeats(group, open) },
        lines: group.sheets.map((row) => proposalLine(row, key, actor, over)),
      };
    }),
  };
}

function queryOf(key: RoundKey): URLSearchParams {
  return new URLSearchParams(roundAddress(key).split("?")[1] ?? "");
}

/** What will be written when the levels are made final: every appraised unit that the actor may decide, and what stands against it. */
export async function readLevelConfirmation(address: { nam: string; dot: string }, params: Params) {
  const key = levelKeyOf(address, params);
  const actor = await requireRight("issueDecision");
  const { rows } = await levelsOf(actor, key, now());
  const open = rows.filter((row) => row.classified && whyNotDecide(actor, row) === null);
  const choices = new Map(open.map((row) => [row.id, { level: standingLevel(row), reason: row.levelReason }]));
  const problems = levelProblems(rows, choices);
  const left = rows.filter((row) => row.status === "appraised" && !open.includes(row));
  return {
    title: `Chốt mức ${roundWords({ ...key, purpose: "classification" })}`,
    subject: SUBJECT_LABEL[key.subject],
    place: { year: key.year, period: key.period, subject: key.subject },
    back: { href: roundPageAddress(key, "de-xuat"), label: "Đề xuất mức xếp loại" },
    left: left.map(({ name }) => name),
    problems: [...problems].map(([id, problem]) => `${rows.find((row) => row.id === id)?.name ?? ""}: ${LEVEL_PROBLEM[problem]}`),
    lines: open.map((row) => {
      const level = standingLevel(row);
      const { id, version, name, levelReason: reason, rules } = row;
      const proposed = row.classified && row.classified.level !== level ? levelName(rules, row.classified.level) : "";
      return { id, version, name, level, reason, levelText: levelName(rules, level), proposed };
    }),
  };
}
