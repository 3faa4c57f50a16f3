/** Which dossiers of a merger are combined with which, and what is taken over, in the order in which the plan lists them. */
import { type Combination, combinationOf, combined, type DossierContents } from "./combine-dossiers";
import type { UnitChangeRequest } from "./unit-change";
import { type ChangeRows, combinableWith, type DossierFactsOfChange, type PlannedDossier } from "./unit-change-ways";
import { importsResults } from "./workflow";

type Listed = Omit<PlannedDossier, "combinable" | "combined">;

function pair(rows: ChangeRows, intoId: string, fromId: string): [DossierContents, DossierContents] | null {
  const [into, from] = [rows.contents.get(intoId), rows.contents.get(fromId)];
  return into && from ? [into, from] : null;
}

/** The dossier that goes on under the successor: its own with something in it, or the one that is carried to it. */
function goesOn(planned: Listed, listed: readonly Listed[], rows: ChangeRows): DossierFactsOfChange | null {
  const { dossier, choice } = planned;
  const own = rows.dossiers.find((one) => one.unitId === choice?.toKey && one.cycleId === dossier.cycleId && one.filled);
  const carried = listed.find((other) => {
    return other.choice?.kind === "carry" && other.choice.toKey === choice?.toKey && other.dossier.cycleId === dossier.cycleId;
  });
  return own ?? carried?.dossier ?? null;
}

/** Says why a dossier that is to be combined cannot be: none goes on, or the one that does was sent. Null where it can. */
export function combineProblem(planned: Listed, listed: readonly Listed[], rows: ChangeRows): "combineAlone" | "combineSent" | null {
  if (planned.choice?.kind !== "combine") return null;
  const into = goesOn(planned, listed, rows);
  if (!into) return "combineAlone";
  return importsResults(into.status) ? null : "combineSent";
}

/** Adds to each dossier what would be taken over from it by each that it can be combined with, and what is, where that was chosen. */
export function withCombinations(
  listed: readonly Listed[],
  request: UnitChangeRequest,
  rows: ChangeRows,
  nameOf: (unitId: string) => string,
): PlannedDossier[] {
  const grown = new Map(rows.contents);
  return listed.map((planned) => {
    const combinable = combinableWith(planned, request, rows).flatMap(({ id: intoId, unitId }) => {
      const both = pair(rows, intoId, planned.id);
      return both ? [{ intoId, name: nameOf(unitId), combination: combinationOf(...both) }] : [];
    });
    return { ...planned, combinable, combined: combine(planned) };
  });

  function combine(planned: Listed): { intoId: string; combination: Combination } | null {
    if (planned.choice?.kind !== "combine" || combineProblem(planned, listed, rows)) return null;
    const into = goesOn(planned, listed, rows);
    const both = into && pair({ ...rows, contents: grown }, into.id, planned.id);
    if (!both) return null;
    const combination = combinationOf(...both);
    grown.set(into.id, combined(...both, combination));
    return { intoId: into.id, combination };
  }
}
