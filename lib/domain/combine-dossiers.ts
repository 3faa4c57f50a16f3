/**
 * Combining two dossiers of a year when units merge: the one that goes on keeps all it has, and what it left empty is taken over from the other.
 * Nothing is taken into a half that the unit itself could not type at present: what was sent or approved stands. Source: organisations.md, "They
 * change", 2: by an explicit choice.
 */
import type { Criterion } from "./criteria";
import { type EntryValue, emptyEntry } from "./dossier";
import { type DossierParts, PARTS, type Part } from "./parts";
import { type EntryPart, isOpenHalf, type Status } from "./workflow";

/** What stands in a dossier, as far as it can be combined. `evidence`: of every piece that was not taken off, the item it stands under. */
export interface DossierContents {
  status: Status;
  returned: Readonly<Record<string, string>>;
  criteria: readonly Pick<Criterion, "code" | "kind" | "name">[];
  entries: readonly EntryValue[];
  parts: DossierParts;
  evidence: readonly { item: string }[];
}

/** What becomes of each item (criterion code or part) in which the other dossier has something. */
export interface Combination {
  /** Codes whose target half, or result half with its evidence, is taken over; parts with their evidence. */
  targets: string[];
  results: string[];
  parts: Part[];
  /** Both have something: that of the dossier that goes on stands. */
  kept: string[];
  /** Left empty in the dossier that goes on, but sent or approved there. */
  locked: string[];
  /** Not in the criteria set of the dossier that goes on. */
  foreign: string[];
}

const PART_KEY = { "bien-ban": "minutes", "y-kien-cap-uy": "opinion", "phan-mem": "software" } as const satisfies Record<
  Part,
  keyof DossierParts
>;

/** Gives the field of a dossier's parts that an item stands for. */
export function partKey<P extends Part>(part: P): (typeof PART_KEY)[P] {
  return PART_KEY[part];
}

function halfOf(part: EntryPart, entry: EntryValue): readonly unknown[] {
  if (part === "target") return [entry.hasTarget, entry.target, entry.solution, entry.dueText, entry.person];
  const { numerator, denominator, text, notApplicable } = entry.result;
  return [numerator, denominator, text, notApplicable, entry.reason, entry.explanation];
}

const isBlank = (value: unknown) => value === null || value === false || (typeof value === "string" && value.trim() === "");
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** How one half of an item goes: `none` where the other dossier has nothing there, or just the same. */
type Fate = "taken" | "kept" | "locked" | "none";
interface Half {
  values: readonly unknown[];
  evidence: number;
}

function fateOf(own: Half, other: Half, isOpen: boolean): Fate {
  const has = ({ values, evidence }: Half) => evidence > 0 || !values.every(isBlank);
  if (!has(other)) return "none";
  if (has(own)) return other.evidence === 0 && isSame(own.values, other.values) ? "none" : "kept";
  return isOpen ? "taken" : "locked";
}

/** Gives what of `other` goes into `own`, and what does not and why. */
export function combinationOf(own: DossierContents, other: DossierContents): Combination {
  const found: Combination = { targets: [], results: [], parts: [], kept: [], locked: [], foreign: [] };
  const countAt = (contents: DossierContents, item: string) => contents.evidence.filter((piece) => piece.item === item).length;
  const halfAt = (contents: DossierContents, code: string, part: EntryPart): Half => ({
    values: halfOf(part, contents.entries.find((entry) => entry.code === code) ?? emptyEntry(code)),
    evidence: part === "result" ? countAt(contents, code) : 0,
  });
  for (const { code, kind, name } of other.criteria) {
    const fates = (["target", "result"] as const).map((part) => {
      return fateOf(halfAt(own, code, part), halfAt(other, code, part), isOpenHalf(part, code, own));
    });
    if (fates.every((fate) => fate === "none")) continue;
    // The same code may stand for something else in the set of another unit type.
    const isKnown = own.criteria.some((criterion) => criterion.code === code && criterion.kind === kind && criterion.name === name);
    if (!isKnown) found.foreign.push(code);
    else {
      if (fates[0] === "taken") found.targets.push(code);
      if (fates[1] === "taken") found.results.push(code);
      if (fates.includes("kept")) found.kept.push(code);
      else if (fates.includes("locked")) found.locked.push(code);
    }
  }
  for (const part of PARTS) {
    const at = (contents: DossierContents): Half => ({
      values: Object.values(contents.parts[partKey(part)]),
      evidence: countAt(contents, part),
    });
    const fate = fateOf(at(own), at(other), isOpenHalf("result", part, own));
    if (fate === "taken") found.parts.push(part);
    else if (fate !== "none") found[fate].push(part);
  }
  return found;
}

/** Gives the dossier that goes on as it stands after taking `combination` over, for the next one that is combined with it. */
export function combined(own: DossierContents, other: DossierContents, combination: Combination): DossierContents {
  const entryIn = (contents: DossierContents, code: string) => contents.entries.find((entry) => entry.code === code) ?? emptyEntry(code);
  const codes = own.criteria.map(({ code }) => code);
  const entries = codes.map((code) => {
    const [mine, theirs] = [entryIn(own, code), entryIn(other, code)];
    const { hasTarget, target, solution, dueText, person, result, reason, explanation } = theirs;
    return {
      ...mine,
      ...(combination.targets.includes(code) && { hasTarget, target, solution, dueText, person }),
      ...(combination.results.includes(code) && { result, reason, explanation }),
    };
  });
  const partsTaken = Object.fromEntries(combination.parts.map((part) => [partKey(part), other.parts[partKey(part)]]));
  const parts = { ...own.parts, ...partsTaken };
  const taken: readonly string[] = [...combination.results, ...combination.parts];
  return { ...own, entries, parts, evidence: [...own.evidence, ...other.evidence.filter(({ item }) => taken.includes(item))] };
}

/** Gives every item of which something is taken over, once, in printed order. */
export function takenItems({ targets, results, parts }: Combination): string[] {
  return [...new Set([...targets, ...results].sort(byCode)), ...parts];
}

function byCode(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
