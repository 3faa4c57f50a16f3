/**
 * Undoing a change of units: possible while nothing that came later rests on it. What the change wrote is known row by row, so undoing puts back
 * exactly that; this file says what it comes to and what stands in the way. Source: organisations.md, "They change".
 */
import type { AuditAction } from "./audit";
import type { LineageUnit } from "./lineage";
import type { UnitOperation } from "./unit-change";
import type { DossierWay } from "./unit-change-ways";

/** What the change wrote of units, roles, slips and number series; `made`: by the change, so that undoing takes it away. */
export interface TracedRow {
  table: "Unit" | "UnitVersion" | "Membership" | "OneTimeLink" | "DocumentCounter";
  made: boolean;
  unitId: string | null;
  /** Of the unit as it is now. */
  unit: string;
  /** The unit's code, the name or the unit above that it gets back, the person, the type of document: as the table has it. */
  what: string;
  /** UnitVersion: the unit above before. */
  parent: string;
}

/** Something that hangs on a unit formed by the change or on a dossier made by it, and was not there when it had been carried out. */
export const HANGING = [
  "sheet",
  "software",
  "past",
  "extension",
  "document",
  "number",
  "decision",
  "ballot",
  "handover",
  "workbook",
  "child",
  "role",
  "dossier",
] as const;
export type Hanging = (typeof HANGING)[number];

export interface UndoFacts {
  change: {
    operation: UnitOperation;
    decisionNumber: string;
    effectiveOn: string;
    predecessors: readonly LineageUnit[];
    successors: readonly LineageUnit[];
    dossiers: readonly { year: number; way: DossierWay; unitId: string; toUnitId: string | null }[];
  };
  isUndone: boolean;
  /** Changes carried out before the product noted what a change writes cannot be undone. */
  isTraced: boolean;
  rows: readonly TracedRow[];
  /** Later changes that touch one of the units. */
  later: readonly { operation: UnitOperation; decisionNumber: string; effectiveOn: string }[];
  /** What the log says happened since, at units that ended or were formed, in dossiers concerned, or (what freezes a name) at those that live on. */
  events: readonly { action: string; unit: string; count: number; lastAt: Date }[];
  hanging: readonly { kind: Hanging; unit: string; count: number }[];
  /** Papers issued since that print a name which would go. */
  papers: readonly { numberText: string; unit: string }[];
  /** Years closed since in which a dossier would open again. */
  closedYears: readonly number[];
  /** Rows that are no longer as the change left them, by table and unit. */
  altered: readonly { table: string; unit: string; count: number }[];
  /** Persons whose role would come back and whose account has been anonymised. */
  anonymised: readonly string[];
}

/**
 * What freezes the name or the place of a unit that lives on: what was sent or issued prints it, and other information was built on it. Everything
 * else at such a unit may go on, since undoing does not touch it.
 */
export const FREEZING_ACTIONS: readonly AuditAction[] = [
  "registration.submit",
  "assessment.submit",
  "sheet.submit",
  "document.issue",
  "unit.update",
  "body.update",
];

/** What may happen at the units without standing in the way: it changes nothing that undoing puts back. */
export const HARMLESS_ACTIONS: readonly AuditAction[] = [
  "session.start",
  "session.end",
  "session.endAll",
  "export.request",
  "export.delete",
  "unit.undo",
];

export type Obstacle =
  | { kind: "undone" | "untraced" }
  | { kind: "later"; change: UndoFacts["later"][number] }
  | { kind: "event"; event: UndoFacts["events"][number] }
  | { kind: "hanging"; hanging: UndoFacts["hanging"][number] }
  | { kind: "paper"; paper: UndoFacts["papers"][number] }
  | { kind: "closedYear"; year: number }
  | { kind: "altered"; altered: UndoFacts["altered"][number] }
  | { kind: "anonymised"; name: string };

/** What undoing does, in the order in which the page tells it. */
export type UndoLine =
  | { kind: "removed" | "revived"; unit: string; code: string }
  | { kind: "renamed" | "moved"; unit: string; to: string }
  | { kind: "dossier"; way: DossierWay; year: number; unit: string; to: string }
  | { kind: "roleGone" | "roleBack"; person: string; unit: string }
  | { kind: "slipBack"; person: string }
  | { kind: "numbersGone"; unit: string; type: string };

export interface UndoPlan {
  obstacles: Obstacle[];
  lines: UndoLine[];
}

function obstaclesOf(facts: UndoFacts): Obstacle[] {
  if (facts.isUndone) return [{ kind: "undone" }];
  if (!facts.isTraced) return [{ kind: "untraced" }];
  const found: Obstacle[] = [
    ...facts.later.map((change) => ({ kind: "later" as const, change })),
    ...facts.papers.map((paper) => ({ kind: "paper" as const, paper })),
    ...facts.events.map((event) => ({ kind: "event" as const, event })),
    ...facts.hanging.map((hanging) => ({ kind: "hanging" as const, hanging })),
    ...facts.closedYears.map((year) => ({ kind: "closedYear" as const, year })),
    ...facts.anonymised.map((name) => ({ kind: "anonymised" as const, name })),
  ];
  // A later change or event says better what happened than the rows that it wrote.
  return found.length > 0 ? found : facts.altered.map((altered) => ({ kind: "altered" as const, altered }));
}

function lineOf(row: TracedRow): UndoLine[] {
  const { table, made, unit, what, parent } = row;
  if (table === "Unit") return [{ kind: made ? "removed" : "revived", unit, code: what }];
  if (table === "Membership") return [{ kind: made ? "roleGone" : "roleBack", person: what, unit }];
  if (table === "OneTimeLink") return [{ kind: "slipBack", person: what }];
  if (table === "DocumentCounter") return [{ kind: "numbersGone", unit, type: what }];
  if (made) return [];
  return [
    ...(what === "" ? [] : [{ kind: "renamed" as const, unit, to: what }]),
    ...(parent === "" ? [] : [{ kind: "moved" as const, unit, to: parent }]),
  ];
}

const ORDER: Record<UndoLine["kind"], number> = {
  ...{ removed: 0, revived: 1, renamed: 2, moved: 3, dossier: 4 },
  ...{ roleGone: 5, roleBack: 6, slipBack: 7, numbersGone: 8 },
};

/** Gives what undoing a change does and what stands in its way; without obstacles it can be undone. */
export function planUndo(facts: UndoFacts): UndoPlan {
  const { predecessors, successors, dossiers } = facts.change;
  const nameOf = (id: string | null) => [...successors, ...predecessors].find((unit) => unit.unitId === id)?.name ?? "";
  const lines: UndoLine[] = [
    ...facts.rows.flatMap(lineOf),
    ...dossiers
      .filter(({ way, toUnitId }) => way !== "stay" || toUnitId !== null)
      .map(({ way, year, unitId, toUnitId }) => ({ kind: "dossier" as const, way, year, unit: nameOf(unitId), to: nameOf(toUnitId) })),
  ];
  return { obstacles: obstaclesOf(facts), lines: lines.sort((a, b) => ORDER[a.kind] - ORDER[b.kind]) };
}
