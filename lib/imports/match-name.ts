/** Finds the unit that a row of the national software speaks of: a remembered answer, the code, the name in its readings; else a person is asked. */
import type { UnitLevel } from "../domain/organisation";
import { levelSaid, nameLikeness, nameReadings } from "../domain/unit-name";
import { headingKey } from "./fields";
import { codeKey } from "./match-unit";

/** A unit with every name it has had. */
export interface NamedUnit {
  id: string;
  code: string;
  name: string;
  level: UnitLevel;
  names: readonly string[];
}

export interface NameIndex {
  units: readonly NamedUnit[];
  byId: Map<string, NamedUnit>;
  byCode: Map<string, NamedUnit>;
  byReading: Map<string, Set<NamedUnit>>;
  place: string;
  /** Answers given before: key → unit id, or null for "none of ours". */
  answers: ReadonlyMap<string, string | null>;
}

/** Why a person is asked. */
export type AskReason = "unknown" | "ambiguous" | "codeAndNameDiffer" | "levelDiffers";

export type NameMatch =
  | { kind: "unit"; unit: NamedUnit; by: "answer" | "code" | "name" }
  | { kind: "none" }
  | { kind: "ask"; reason: AskReason; suggestions: NamedUnit[] };

const SUGGESTED = 5;
const LIKE_ENOUGH = 0.34;

/** Gives the key under which an answer about a row's code and name is remembered. */
export function answerKey(code: string, name: string): string {
  return `${headingKey(code)}|${headingKey(name)}`;
}

/** Builds the look-up of a body's units; `place` is where the body is, cut from the ends of names. */
export function indexNames(units: readonly NamedUnit[], place: string, answers: ReadonlyMap<string, string | null>): NameIndex {
  const byReading = new Map<string, Set<NamedUnit>>();
  for (const unit of units) {
    for (const reading of [unit.name, ...unit.names].flatMap((name) => [...nameReadings(name, place)])) {
      byReading.set(reading, (byReading.get(reading) ?? new Set()).add(unit));
    }
  }
  const byCode = new Map(units.map((unit) => [codeKey(unit.code), unit]));
  return { units, byId: new Map(units.map((unit) => [unit.id, unit])), byCode, byReading, place, answers };
}

function named(index: NameIndex, name: string): NamedUnit[] {
  const exact = index.byReading.get([...nameReadings(name, index.place)][0] ?? "") ?? new Set<NamedUnit>();
  const all = new Set([...nameReadings(name, index.place)].flatMap((reading) => [...(index.byReading.get(reading) ?? [])]));
  const found = [...(exact.size === 1 ? exact : all)];
  const { level } = levelSaid(name);
  const ofLevel = found.filter((unit) => level === null || unit.level === level);
  return ofLevel.length === 1 ? ofLevel : found;
}

function suggestionsFor(index: NameIndex, name: string, first: readonly NamedUnit[]): NamedUnit[] {
  const like = index.units
    .map((unit) => ({ unit, score: Math.max(...[unit.name, ...unit.names].map((one) => nameLikeness(one, name))) }))
    .filter(({ score }) => score >= LIKE_ENOUGH)
    .sort((a, b) => b.score - a.score)
    .map(({ unit }) => unit);
  return [...new Set([...first, ...like])].slice(0, SUGGESTED);
}

/** Matches a row's code and name, either of which may be blank. Certain matches only; everything else is a question with suggestions. */
export function matchName(index: NameIndex, code: string, name: string): NameMatch {
  const answer = index.answers.get(answerKey(code, name));
  if (answer === null) return { kind: "none" };
  const answered = answer === undefined ? undefined : index.byId.get(answer);
  if (answered) return { kind: "unit", unit: answered, by: "answer" };
  const ask = (reason: AskReason, first: readonly NamedUnit[]): NameMatch => {
    return { kind: "ask", reason, suggestions: suggestionsFor(index, name, first) };
  };
  const coded = code === "" ? undefined : index.byCode.get(codeKey(code));
  const found = name === "" ? [] : named(index, name);
  const [only, second] = found;
  if (coded)
    return name === "" || found.includes(coded) ? { kind: "unit", unit: coded, by: "code" } : ask("codeAndNameDiffer", [coded, ...found]);
  if (!only) return ask("unknown", []);
  if (second) return ask("ambiguous", found);
  const { level } = levelSaid(name);
  return level === null || level === only.level ? { kind: "unit", unit: only, by: "name" } : ask("levelDiffers", found);
}
