/** The rows that an operation on units meets, and the ways that are open for each dossier of an open cycle. */
import type { Combination, DossierContents } from "./combine-dossiers";
import type { Position } from "./permissions";
import { type ChangeGround, type ChangeUnit, endedUnits, formsUnits, type SuccessorForm, type UnitChangeRequest } from "./unit-change";
import { importsResults, isIn, type Status, turnOf } from "./workflow";

/** A unit after the operation; `unitId` null: it is formed by it, under the key by which choices name it. `sourceId`: whose attributes it takes over. */
export interface Successor {
  key: string;
  unitId: string | null;
  name: string;
  form: SuccessorForm | null;
  sourceId: string | null;
}

/** A dossier of an open cycle, as the rules look at it. `filled`: something was typed, added or sent. */
export interface DossierFactsOfChange {
  id: string;
  unitId: string;
  cycleId: string;
  year: number;
  dataDate: string;
  status: Status;
  filled: boolean;
  monitor: string | null;
}

export interface RoleOfChange {
  id: string;
  userId: string;
  userName: string;
  unitId: string;
  position: Position;
  /** ISO day. */
  validFrom: string;
  /** Whether the person holds another role that is in force. */
  hasOther: boolean;
  hasUnusedLink: boolean;
}

export interface CounterOfChange {
  unitId: string;
  type: string;
  lastNumber: number;
}

export interface ChangeRows extends ChangeGround {
  dossiers: readonly DossierFactsOfChange[];
  /** What stands in them by dossier id, for dossiers that are combined. */
  contents: ReadonlyMap<string, DossierContents>;
  roles: readonly RoleOfChange[];
  counters: readonly CounterOfChange[];
  /** Drafts of documents per unit that issues them. */
  drafts: readonly { unitId: string; count: number }[];
}

/** What was chosen, by the id of what it is about (dossier, role, unit below) or the key of the successor (numbers). */
export interface ChangeChoices {
  dossiers: Readonly<Record<string, string>>;
  roles: Readonly<Record<string, string>>;
  children: Readonly<Record<string, string>>;
  numbers: Readonly<Record<string, string>>;
}
export const NO_CHOICES: ChangeChoices = { dossiers: {}, roles: {}, children: {}, numbers: {} };

/** One of the ways that are open: `toKey` names the successor where there is one. */
export interface ChangeOption<K extends string> {
  value: string;
  kind: K;
  toKey: string | null;
}
/** combine: what the dossier that goes on (the kept unit's own, or the one that is carried) left empty is taken over from this one. */
export type DossierWay = "stay" | "close" | "carry" | "split" | "combine";
export type RoleWay = "stay" | "end" | "move";
export type DossierReason =
  | "settled"
  | "tabled"
  | "figuresClosed"
  | "ownOpen"
  | "ownSent"
  | "ownAppraised"
  | "ownDecided"
  | "blank"
  | "unitLivesOn"
  | "chosen"
  | "othersSent"
  | "noSuccessor";

export interface Planned<K extends string> {
  id: string;
  name: string;
  options: ChangeOption<K>[];
  /** Null while it has not been chosen. */
  choice: ChangeOption<K> | null;
}
export interface PlannedDossier extends Planned<DossierWay> {
  dossier: DossierFactsOfChange;
  reason: DossierReason;
  /** With each dossier that it can be combined with, what would be taken over from it. */
  combinable: { intoId: string; name: string; combination: Combination }[];
  /** Once it is chosen to combine it: into which one, and what is taken over from it after those before it. */
  combined: { intoId: string; combination: Combination } | null;
}
export interface PlannedRole extends Planned<RoleWay> {
  role: RoleOfChange;
  /** The old role runs on, because a dossier of the unit still waits for its officers. */
  runsOn: boolean;
}
export type PlannedChild = Planned<"under">;
export type PlannedNumbers = Planned<"own" | "continue">;

/** Gives the units after the operation, the kept one first. */
export function successorsOf(request: UnitChangeRequest, units: readonly ChangeUnit[]): Successor[] {
  const { operation, survivorId, unitIds, successors } = request;
  if (operation === "dissolve") return [];
  const kept = operation === "rename" || operation === "transfer" ? unitIds[0] : survivorId;
  const unit = units.find((candidate) => candidate.id === kept);
  const first = operation === "rename" || (operation === "merge" && survivorId !== "") ? (successors[0] ?? null) : null;
  const named = first?.name ? first : null;
  const own: Successor[] = unit ? [{ key: unit.id, unitId: unit.id, name: named?.name ?? unit.name, form: named, sourceId: unit.id }] : [];
  if (!formsUnits(request)) return own;
  const made = successors.map((form, index) => {
    return { key: `moi-${index + 1}`, unitId: null, name: form.name, form, sourceId: unitIds[0] ?? null };
  });
  return [...own, ...made];
}

/** Makes one of the ways. */
export function way<K extends string>(kind: K, toKey: string | null = null): ChangeOption<K> {
  return { value: toKey ? `${kind}:${toKey}` : kind, kind, toKey };
}

/** Gives the way that was chosen; the only one where there is no choice; null where none was. */
export function chosen<K extends string>(options: readonly ChangeOption<K>[], value: string | undefined): ChangeOption<K> | null {
  return options.length === 1 ? (options[0] ?? null) : (options.find((option) => option.value === value) ?? null);
}

/** Gives why a dossier has the ways it has, and the ways. */
export function dossierWays(
  dossier: DossierFactsOfChange,
  request: UnitChangeRequest,
  successors: readonly Successor[],
  rows: ChangeRows,
): [DossierReason, ChangeOption<DossierWay>[]] {
  const ends = endedUnits(request).includes(dossier.unitId);
  const made = successors.filter((successor) => successor.unitId === null);
  if (isIn(dossier.status, "closed")) return ["settled", [way("stay")]];
  if (!ends) {
    const copied = request.operation === "split" && dossier.filled && dossier.dataDate >= request.effectiveOn && made.length > 0;
    return ["unitLivesOn", copied ? [way("stay"), way("split")] : [way("stay")]];
  }
  if (isIn(dossier.status, "awaitingDecision")) return ["tabled", [way("stay")]];
  // G1 asks who was active on the data date: what closed before is reported by the unit as it was then (programme.md, G1).
  if (dossier.dataDate < request.effectiveOn) return ["figuresClosed", [way("stay"), way("close")]];
  if (!dossier.filled) return ["blank", [way("close")]];
  if (successors.length === 0) return ["noSuccessor", [way("close")]];
  const { operation } = request;
  const ownOf = (key: string) => rows.dossiers.find((own) => own.unitId === key && own.cycleId === dossier.cycleId && own.filled);
  const free = successors.filter((successor) => !ownOf(successor.key));
  const combine = operation === "merge" ? successors.map((successor) => way("combine", successor.key)) : [];
  if (free.length === 0) {
    const reason = ownReason(successors.flatMap(({ key }) => ownOf(key) ?? []));
    return [reason, reason === "ownOpen" ? [...combine, way("close")] : [way("close")]];
  }
  const carry = free.map((successor) => way("carry", successor.key));
  const others = operation === "merge" ? goingOn(dossier, request, rows) : [];
  const open = others.filter(({ status }) => importsResults(status));
  const split = free.length > 1 ? [way("split")] : [];
  const reason = others.length > 0 && open.length === 0 ? "othersSent" : "chosen";
  return [reason, [...carry, ...split, ...(open.length > 0 ? combine : []), way("close")]];
}

/** Why nothing can be taken over into the kept unit's own dossier, or that it can. */
function ownReason([own]: readonly DossierFactsOfChange[]): DossierReason {
  if (own && importsResults(own.status)) return "ownOpen";
  const turn = own && turnOf(own.status);
  return turn === "btv" ? "ownAppraised" : turn === "nobody" ? "ownDecided" : "ownSent";
}

/** The dossiers of the same year, of other units that end, that could be carried: with whichever is, the dossier can be combined. */
function goingOn(dossier: DossierFactsOfChange, request: UnitChangeRequest, rows: ChangeRows): DossierFactsOfChange[] {
  const ended = endedUnits(request);
  return rows.dossiers.filter((other) => {
    const goes = ended.includes(other.unitId) && other.filled && !isIn(other.status, "closed") && !isIn(other.status, "awaitingDecision");
    return goes && other.id !== dossier.id && other.cycleId === dossier.cycleId;
  });
}

/** Gives the dossiers with which one of a merger can be combined: the kept unit's own, or those of which one is carried. */
export function combinableWith(
  { dossier, options }: Pick<PlannedDossier, "dossier" | "options">,
  request: UnitChangeRequest,
  rows: ChangeRows,
): DossierFactsOfChange[] {
  const keys = options.flatMap(({ kind, toKey }) => (kind === "combine" ? [toKey] : []));
  if (keys.length === 0) return [];
  const own = rows.dossiers.filter(({ unitId, cycleId, filled }) => keys.includes(unitId) && cycleId === dossier.cycleId && filled);
  return own.length > 0 ? own : goingOn(dossier, request, rows).filter(({ status }) => importsResults(status));
}
