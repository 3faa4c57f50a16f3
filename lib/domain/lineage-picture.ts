/** A lineage as a picture: one row per unit and per decision from top to bottom, and lanes at its left, one per unit in force. */
import type { LineageChange, LineageUnit } from "./lineage";

export interface PictureRow {
  key: string;
  kind: "unit" | "change";
  /** Where the mark of the row stands. */
  lane: number;
  /** Lanes that run into the row from above, and out of it below. */
  above: readonly number[];
  below: readonly number[];
  /** Lanes from which a line leads to the mark, and to which one leads from it. */
  joins: readonly number[];
  forks: readonly number[];
  unit: LineageUnit | null;
  change: LineageChange | null;
}

/**
 * Lays out decisions (oldest first). A unit appears above the first decision that names it, and below each that gives it a new name or begins it.
 * Lanes are used again when a unit has ended, so the picture stays as narrow as units are in force at a time.
 */
export function lineagePicture(changes: readonly LineageChange[]): { rows: PictureRow[]; laneCount: number } {
  const rows: PictureRow[] = [];
  const laneOf = new Map<string, number>();
  let laneCount = 1;
  const lanes = () => [...laneOf.values()].sort((a, b) => a - b);
  const free = () => {
    const used = new Set(laneOf.values());
    let lane = 0;
    while (used.has(lane)) lane += 1;
    laneCount = Math.max(laneCount, lane + 1);
    return lane;
  };
  const addUnit = (unit: LineageUnit, key: string, above: readonly number[]) => {
    const lane = laneOf.get(unit.unitId) ?? 0;
    rows.push({ key, kind: "unit", lane, above, below: lanes(), joins: [], forks: [], unit, change: null });
  };
  for (const change of changes) {
    for (const unit of change.predecessors.filter(({ unitId }) => !laneOf.has(unitId))) {
      const above = lanes();
      laneOf.set(unit.unitId, free());
      addUnit(unit, `${change.id}-${unit.unitId}-before`, above);
    }
    const above = lanes();
    const joins = change.predecessors.flatMap(({ unitId }) => laneOf.get(unitId) ?? []);
    const goesOn = new Set(change.successors.map(({ unitId }) => unitId));
    for (const { unitId } of change.predecessors) if (!goesOn.has(unitId)) laneOf.delete(unitId);
    const begun = change.successors.filter(({ unitId }) => !laneOf.has(unitId));
    for (const { unitId } of begun) laneOf.set(unitId, free());
    const forks = change.successors.flatMap(({ unitId }) => laneOf.get(unitId) ?? []);
    const lane = forks[0] ?? joins[0] ?? 0;
    rows.push({ key: change.id, kind: "change", lane, above, below: lanes(), joins, forks, unit: null, change });
    for (const unit of change.successors) {
      const before = change.predecessors.find(({ unitId }) => unitId === unit.unitId);
      if (before?.name !== unit.name) addUnit(unit, `${change.id}-${unit.unitId}-after`, lanes());
    }
  }
  return { rows, laneCount };
}
