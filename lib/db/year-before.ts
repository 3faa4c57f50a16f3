import "server-only";
import type { LineageChange } from "../domain/lineage";
import { dayOf } from "./days";
import { type DossierRow, dossierRowsSql } from "./dossier-rows";
import { Prisma } from "./generated/client.ts";
import { changesSinceSql } from "./last-year";
import type { Scope, Tx } from "./scope";

/** What a list of a year is compared with. `dues` null where the year before was never kept; `rows`: those that ended with their unit among them. */
export interface YearBeforeRecord {
  dataDate: string | null;
  dues: { registration: Date; report: Date } | null;
  changes: LineageChange[];
  rows: DossierRow[];
  /** Whether it was recorded by an import: then nobody knows when it was reported. */
  isPast: boolean;
  /** Outcomes noted of the year before. */
  past: { unitId: string; recognised: boolean | null }[];
}

type Instant = "registeredAt" | "registrationApprovedAt" | "reportedAt" | "registrationDueAt" | "reportDueAt";
/** A row as it crosses as JSON: instants are texts. */
type RowAsJson = Omit<DossierRow, Instant> & { [field in Instant]: DossierRow[field] extends Date ? string : string | null };

interface Found {
  dataDate: Date | null;
  isPast: boolean;
  registrationDueAt: Date | null;
  reportDueAt: Date | null;
  changes: LineageChange[] | null;
  rows: RowAsJson[] | null;
  past: YearBeforeRecord["past"] | null;
}

const instant = (text: string | null) => (text === null ? null : new Date(text));

function toRow(row: RowAsJson): DossierRow {
  return {
    ...row,
    registeredAt: instant(row.registeredAt),
    registrationApprovedAt: instant(row.registrationApprovedAt),
    reportedAt: instant(row.reportedAt),
    registrationDueAt: new Date(row.registrationDueAt),
    reportDueAt: new Date(row.reportDueAt),
  };
}

/** Gives the dossiers of the year before `year`, its deadlines, noted outcomes, and the changes of units since. `withRows` false: without the dossiers. One statement. */
export async function readYearBefore(tx: Tx, scope: Scope, year: number, { withRows = true } = {}): Promise<YearBeforeRecord> {
  const units = scope.unitScope === "all" ? Prisma.sql`true` : Prisma.sql`o."unitId" = ANY (${[...scope.unitScope]}::uuid[])`;
  const rows = withRows
    ? Prisma.sql`(SELECT json_agg(listed) FROM (${dossierRowsSql(scope, year - 1, { ended: true })}) listed)`
    : Prisma.sql`NULL`;
  const [found] = await tx.$queryRaw<Found[]>`
    SELECT p."dataDate", coalesce(p.past, false) AS "isPast", p."registrationDueAt", p."reportDueAt", ${changesSinceSql} AS changes, ${rows} AS rows,
      (SELECT json_agg(json_build_object('unitId', o."unitId", 'recognised', o.recognised)) FROM "PastOutcome" o
        WHERE o."bodyId" = b.id AND o.year = ${year - 1} AND ${units}) AS past
    FROM "Body" b LEFT JOIN "Cycle" p ON p."bodyId" = b.id AND p.year = ${year - 1} WHERE b.id = ${scope.bodyId}::uuid`;
  const { registrationDueAt = null, reportDueAt = null } = found ?? {};
  return {
    dataDate: dayOf(found?.dataDate ?? null),
    dues: registrationDueAt && reportDueAt ? { registration: registrationDueAt, report: reportDueAt } : null,
    changes: found?.changes ?? [],
    rows: (found?.rows ?? []).map(toRow),
    isPast: found?.isPast ?? false,
    past: found?.past ?? [],
  };
}
