/**
 * Operations by which the organisation changes, and when they are possible. A unit keeps its id for ever; an operation ends units, begins units, or
 * gives a unit in force other attributes from a day on. Source: organisations.md, "They change".
 */
import type { UnitType } from "./criteria";
import { isWithin, type UnitLevel } from "./organisation";

export const UNIT_OPERATIONS = ["establish", "rename", "merge", "split", "transfer", "dissolve", "renameBody"] as const;
export type UnitOperation = (typeof UNIT_OPERATIONS)[number];

/** A unit as the rules look at it: the version in force and the days of its life (ISO). */
export interface ChangeUnit {
  id: string;
  code: string;
  name: string;
  parentId: string | null;
  level: UnitLevel;
  /** The day from which the present information holds; "" where it is the first that is known, which counts for all days before as well. */
  validFrom: string;
  establishedOn: string | null;
  dissolvedOn: string | null;
}

/**
 * How a unit is called after the operation; "" takes over what the unit it comes from has, but short name and lower header line are then made of
 * the new name. `code` is asked of new units only.
 */
export interface SuccessorForm {
  code: string;
  name: string;
  shortName: string;
  headerUpper: string;
  headerName: string;
  level: UnitLevel | "";
  unitType: UnitType | "";
  cluster: string;
}

export interface UnitChangeRequest {
  operation: UnitOperation;
  decisionNumber: string;
  /** ISO days: on which the decision was signed, and from which it holds. */
  decidedOn: string;
  effectiveOn: string;
  /** The units in force that it is about, in the order in which they were chosen. */
  unitIds: readonly string[];
  /** Merge: the one of them into which the others go. Split: the divided one where it lives on. "" none. */
  survivorId: string;
  /** New units (establish, merge, split), or the new name of the one that is kept (rename, merge into one of them). */
  successors: readonly SuccessorForm[];
  /** Establish and transfer: the unit above; "" the body itself. */
  parentId: string;
}

export type ChangeProblemCode =
  | "decisionNumber"
  | "decidedOn"
  | "decidedInFuture"
  | "effectiveOn"
  | "effectiveInFuture"
  | "notAfterPresent"
  | "unitMissing"
  | "tooManyUnits"
  | "unitTwice"
  | "unitUnknown"
  | "unitEnded"
  | "mergeNeedsTwo"
  | "splitNeedsTwo"
  | "survivorUnknown"
  | "nameMissing"
  | "nameSame"
  | "codeMissing"
  | "codeShape"
  | "codeTaken"
  | "codeTwice"
  | "parentUnknown"
  | "parentSame"
  | "parentWithin";
/** Why an operation is refused, and at which field; `unit` and `day` (ISO) are named where the words need them. */
export interface ChangeProblem {
  field: string;
  code: ChangeProblemCode;
  unit?: string;
  day?: string;
}

/** What the operation meets: the body's units with their versions in force, and today. */
export interface ChangeGround {
  today: string;
  rootUnitId: string;
  units: readonly ChangeUnit[];
  /** Codes of all units that there ever were, in small letters: a code is never given twice. */
  takenCodes: ReadonlySet<string>;
}

/** How many units in force each operation is about: from, to. */
export const UNIT_COUNT: Record<UnitOperation, readonly [number, number]> = {
  establish: [0, 0],
  rename: [1, 1],
  merge: [2, 20],
  split: [1, 1],
  transfer: [1, 1],
  dissolve: [1, 1],
  renameBody: [0, 0],
};

/** Says whether `operation` begins units that were not there before. */
export function formsUnits(request: Pick<UnitChangeRequest, "operation" | "survivorId">): boolean {
  return request.operation === "establish" || request.operation === "split" || (request.operation === "merge" && request.survivorId === "");
}

/** Gives the ids of the units that end by the operation. */
export function endedUnits(request: Pick<UnitChangeRequest, "operation" | "unitIds" | "survivorId">): string[] {
  if (!["merge", "split", "dissolve"].includes(request.operation)) return [];
  return request.unitIds.filter((id) => id !== request.survivorId);
}

/** Gives the nearest unit above that does not end; the body itself where there is none. */
export function placeAbove(unitId: string | null, units: readonly ChangeUnit[], ended: readonly string[], rootUnitId: string): string {
  const parentOf = (id: string | null) => units.find((unit) => unit.id === id)?.parentId ?? null;
  let at = parentOf(unitId);
  while (at !== null && ended.includes(at)) at = parentOf(at);
  return at ?? rootUnitId;
}

/** Gives the ids of the units that get another version: those that live on under other attributes. */
function rewrittenUnits(request: UnitChangeRequest, rootUnitId: string): string[] {
  if (request.operation === "renameBody") return [rootUnitId];
  if (request.operation === "rename" || request.operation === "transfer") return [...request.unitIds];
  return request.operation === "merge" && request.survivorId !== "" && request.successors[0]?.name ? [request.survivorId] : [];
}

function unitProblems(request: UnitChangeRequest, ground: ChangeGround): ChangeProblem[] {
  const { unitIds, operation, survivorId } = request;
  const [least, most] = UNIT_COUNT[operation];
  const named = unitIds.filter((id) => id !== "");
  if (named.length < least) return [{ field: "unitIds", code: least > 1 ? "mergeNeedsTwo" : "unitMissing" }];
  if (named.length > most) return [{ field: "unitIds", code: "tooManyUnits" }];
  if (new Set(named).size < named.length) return [{ field: "unitIds", code: "unitTwice" }];
  const problems: ChangeProblem[] = [];
  for (const id of named) {
    const unit = ground.units.find((candidate) => candidate.id === id);
    if (!unit || unit.id === ground.rootUnitId) problems.push({ field: "unitIds", code: "unitUnknown" });
    else if (unit.dissolvedOn !== null) problems.push({ field: "unitIds", code: "unitEnded", unit: unit.name, day: unit.dissolvedOn });
  }
  if (survivorId !== "" && !named.includes(survivorId)) problems.push({ field: "survivorId", code: "survivorUnknown" });
  return problems;
}

/**
 * The effective day: not after today, because what begins later would already be printed today; and after the day from which the present
 * information of every unit holds that ends, is renamed or hung elsewhere, since versions follow one another without a gap.
 */
function dayProblems(request: UnitChangeRequest, ground: ChangeGround): ChangeProblem[] {
  const { decidedOn, effectiveOn } = request;
  const problems: ChangeProblem[] = [];
  if (request.decisionNumber.trim() === "") problems.push({ field: "decisionNumber", code: "decisionNumber" });
  if (decidedOn === "") problems.push({ field: "decidedOn", code: "decidedOn" });
  else if (decidedOn > ground.today) problems.push({ field: "decidedOn", code: "decidedInFuture" });
  if (effectiveOn === "") return [...problems, { field: "effectiveOn", code: "effectiveOn" }];
  if (effectiveOn > ground.today) return [...problems, { field: "effectiveOn", code: "effectiveInFuture" }];
  const ended = endedUnits(request);
  const touched = [...ended, ...rewrittenUnits(request, ground.rootUnitId)];
  const under = ground.units.filter((unit) => unit.dissolvedOn === null && unit.parentId !== null && ended.includes(unit.parentId));
  const involved = [...ground.units.filter((unit) => touched.includes(unit.id) || request.unitIds.includes(unit.id)), ...under];
  const latest = involved.filter((unit) => unit.validFrom >= effectiveOn).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  return latest ? [...problems, { field: "effectiveOn", code: "notAfterPresent", unit: latest.name, day: latest.validFrom }] : problems;
}

function successorProblems(request: UnitChangeRequest, ground: ChangeGround): ChangeProblem[] {
  const { operation, successors } = request;
  const problems: ChangeProblem[] = [];
  const at = (index: number, field: string) => `successors.${index}.${field}`;
  if (operation === "rename" || operation === "renameBody") {
    const unit = ground.units.find(({ id }) => id === (operation === "rename" ? request.unitIds[0] : ground.rootUnitId));
    const name = successors[0]?.name.trim() ?? "";
    if (name === "") return [{ field: at(0, "name"), code: "nameMissing" }];
    return unit?.name === name ? [{ field: at(0, "name"), code: "nameSame" }] : [];
  }
  if (!formsUnits(request)) return [];
  if (operation === "split" && successors.length + (request.survivorId === "" ? 0 : 1) < 2) {
    return [{ field: "successors", code: "splitNeedsTwo" }];
  }
  if (successors.length === 0) return [{ field: at(0, "name"), code: "nameMissing" }];
  const codes = successors.map((successor) => successor.code.trim().toLowerCase());
  for (const [index, { code, name }] of successors.entries()) {
    if (name.trim() === "") problems.push({ field: at(index, "name"), code: "nameMissing" });
    const folded = code.trim().toLowerCase();
    if (folded === "") problems.push({ field: at(index, "code"), code: "codeMissing" });
    else if (!/^[a-z0-9_-]+$/.test(folded) || RESERVED_CODES.includes(folded))
      problems.push({ field: at(index, "code"), code: "codeShape" });
    else if (ground.takenCodes.has(folded)) problems.push({ field: at(index, "code"), code: "codeTaken" });
    else if (codes.indexOf(folded) < index) problems.push({ field: at(index, "code"), code: "codeTwice" });
  }
  return problems;
}

/** Words of addresses under /don-vi, which no unit can have as its code. */
export const RESERVED_CODES: readonly string[] = ["moi", "thay-doi", "lich-su"];

function parentProblems(request: UnitChangeRequest, ground: ChangeGround): ChangeProblem[] {
  if (request.operation !== "transfer" && request.operation !== "establish") return [];
  const parentId = request.parentId || ground.rootUnitId;
  const parent = ground.units.find((unit) => unit.id === parentId);
  if (!parent || parent.dissolvedOn !== null) return [{ field: "parentId", code: "parentUnknown" }];
  const moved = ground.units.find((unit) => unit.id === request.unitIds[0]);
  if (request.operation === "establish" || !moved) return [];
  if (isWithin(ground.units, parentId, moved.id)) return [{ field: "parentId", code: "parentWithin" }];
  return moved.parentId === parentId ? [{ field: "parentId", code: "parentSame", unit: parent.name }] : [];
}

/** Lists why the operation cannot be done as asked; an empty list: it can. */
export function checkUnitChange(request: UnitChangeRequest, ground: ChangeGround): ChangeProblem[] {
  return [
    ...unitProblems(request, ground),
    ...dayProblems(request, ground),
    ...successorProblems(request, ground),
    ...parentProblems(request, ground),
  ];
}
