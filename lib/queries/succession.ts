import "server-only";
import { dayOf } from "../db/days";
import type { DossierWay } from "../domain/unit-change-ways";

const change = { select: { effectiveOn: true, decisionNumber: true, units: { select: { unitId: true, name: true } } } } as const;

/** What to select of a dossier to say where it came from and where it went on, when units changed. */
export const SUCCESSION = {
  endings: { select: { way: true, toUnitId: true, change, toDossier: { select: { unit: { select: { code: true } } } } } },
  origins: { select: { way: true, unitId: true, change } },
} as const;

interface Change {
  effectiveOn: Date;
  decisionNumber: string;
  units: readonly { unitId: string; name: string }[];
}
interface Selected {
  endings: readonly { way: DossierWay; toUnitId: string | null; change: Change; toDossier: { unit: { code: string } } | null }[];
  origins: readonly { way: DossierWay; unitId: string; change: Change }[];
}

/** Where a dossier came from and where it went on, each with the decision; links to the dossiers that the person may open. */
export function successionOf({ endings, origins }: Selected, year: number) {
  const decided = ({ effectiveOn, decisionNumber }: Change) => ({ on: dayOf(effectiveOn), decisionNumber });
  const nameOf = (units: Change["units"], id: string | null) => units.find((unit) => unit.unitId === id)?.name ?? "";
  return {
    from: origins.map((origin) => ({ ...decided(origin.change), way: origin.way, name: nameOf(origin.change.units, origin.unitId) })),
    to: endings.map((ending) => ({
      ...decided(ending.change),
      way: ending.way,
      name: nameOf(ending.change.units, ending.toUnitId),
      href: ending.toDossier ? `/${year}/ho-so/${encodeURIComponent(ending.toDossier.unit.code)}` : null,
    })),
  };
}
