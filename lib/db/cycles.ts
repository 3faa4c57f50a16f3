import "server-only";
import { type RuleSettings, ruleSettingsSchema } from "../domain/assessment";
import { type ReferenceDocument, referenceDocumentsSchema } from "../domain/cycle";
import { effectiveWindow, type Window } from "../domain/deadlines";
import type { CycleState, CycleStatus } from "../domain/workflow";
import { dayOf } from "./days";
import type { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";

/** A năm công tác as the rest of the product sees it: instants as Dates, the data date as ISO day. */
export interface CycleRecord extends CycleState {
  id: string;
  year: number;
  status: CycleStatus;
  /** A year before the product, recorded by an import. */
  past: boolean;
  version: number;
  registrationPhrase: string;
  reportPhrase: string;
  approvalDueAt: Date;
  dataDate: string;
  appraisalDueAt: Date;
  meetingDueAt: Date;
  summaryDueAt: Date;
  rule: RuleSettings;
  references: ReferenceDocument[];
}

type CycleRow = Prisma.CycleGetPayload<object>;

/** Shapes a stored cycle; `extensions` of one unit move its due instants. */
export function toCycle(row: CycleRow, extensions: readonly { window: "registration" | "report"; dueAt: Date }[] = []): CycleRecord {
  const of = (kind: "registration" | "report", window: Window) =>
    effectiveWindow(
      window,
      extensions.find((extension) => extension.window === kind),
    );
  return {
    id: row.id,
    year: row.year,
    status: row.status,
    past: row.past,
    version: row.version,
    registration: of("registration", { opensAt: row.registrationOpensAt, dueAt: row.registrationDueAt }),
    report: of("report", { opensAt: row.reportOpensAt, dueAt: row.reportDueAt }),
    registrationPhrase: row.registrationPhrase,
    reportPhrase: row.reportPhrase,
    approvalDueAt: row.approvalDueAt,
    dataDate: dayOf(row.dataDate),
    appraisalDueAt: row.appraisalDueAt,
    meetingDueAt: row.meetingDueAt,
    summaryDueAt: row.summaryDueAt,
    rule: ruleSettingsSchema.parse(row.rule),
    references: referenceDocumentsSchema.parse(row.references),
  };
}

/** Gives the body's cycles, newest year first. */
export async function listCycles(tx: Tx, scope: Scope): Promise<CycleRecord[]> {
  const rows = await tx.cycle.findMany({ where: { bodyId: scope.bodyId }, orderBy: { year: "desc" } });
  return rows.map((row) => toCycle(row));
}

/** Gives the cycle of a year, or null. */
export async function findCycle(tx: Tx, scope: Scope, year: number): Promise<CycleRecord | null> {
  const row = await tx.cycle.findUnique({ where: { bodyId_year: { bodyId: scope.bodyId, year } } });
  return row ? toCycle(row) : null;
}
