import "server-only";
import type { UnitLevel } from "../domain/organisation";
import type { Status } from "../domain/workflow";
import { formatDate } from "../format";
import { type SoftwareColumns, softwareColumnsSchema } from "../forms/software-import";
import { type CycleRecord, toCycle } from "./cycles";
import type { Scope, Tx } from "./scope";
import { type SoftwareStatusRow, toSoftwareCheck } from "./software-statuses";

/** What an import from the national software must know of a year. `names`: every name and short name a unit has had. */
export interface SoftwareState {
  cycle: CycleRecord;
  place: string;
  units: { id: string; code: string; name: string; level: UnitLevel; names: string[] }[];
  dossiers: Map<string, { id: string; status: Status }>;
  stored: Map<string, SoftwareStatusRow & { sha256: string }>;
  answers: Map<string, string | null>;
  known: Map<string, { columns: SoftwareColumns; by: string; when: string }>;
}

/** Reads the state of a year; null where the body has no such year. Four statements. */
export async function readSoftwareState(tx: Tx, scope: Scope & { rootUnitId: string }, year: number): Promise<SoftwareState | null> {
  const { bodyId } = scope;
  const row = await tx.cycle.findUnique({
    relationLoadStrategy: "join",
    where: { bodyId_year: { bodyId, year } },
    include: {
      dossiers: { select: { id: true, unitId: true, status: true } },
      softwareStatuses: true,
      softwareImports: { select: { id: true, sha256: true } },
    },
  });
  if (!row) return null;
  const units = await tx.unit.findMany({
    relationLoadStrategy: "join",
    where: { bodyId },
    orderBy: { code: "asc" },
    select: { id: true, code: true, versions: { orderBy: { validFrom: "desc" } } },
  });
  const answers = await tx.softwareUnitName.findMany({ where: { bodyId }, select: { key: true, unitId: true } });
  const mappings = await tx.softwareMapping.findMany({ where: { bodyId } });
  const files = new Map(row.softwareImports.map((one) => [one.id, one.sha256]));
  const root = units.find((unit) => unit.id === scope.rootUnitId)?.versions[0];
  return {
    cycle: toCycle(row),
    place: root?.place ?? "",
    units: units.flatMap(({ id, code, versions: [current, ...older] }) => {
      if (!current || id === scope.rootUnitId) return [];
      const names = [current, ...older].flatMap((version) => [version.name, version.shortName]).filter(Boolean);
      return [{ id, code, name: current.name, level: current.level, names: [...new Set(names)] }];
    }),
    dossiers: new Map(row.dossiers.map(({ id, unitId, status }) => [unitId, { id, status }])),
    stored: new Map(row.softwareStatuses.map((status) => [status.unitId, { ...status, sha256: files.get(status.importId) ?? "" }])),
    answers: new Map(answers.map(({ key, unitId }) => [key, unitId])),
    known: new Map(
      mappings.map(({ fingerprint, columns, savedBy, savedAt }) => [
        fingerprint,
        { columns: softwareColumnsSchema.parse(columns), by: savedBy, when: formatDate(savedAt) },
      ]),
    ),
  };
}

/** Shapes a stored reading with the fingerprint of its file, for the comparison. */
export function toStoredCheck(row: SoftwareStatusRow & { sha256: string }) {
  const check = toSoftwareCheck(row);
  return check && { ...check, sha256: row.sha256 };
}
