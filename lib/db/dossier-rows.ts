import "server-only";
import type { RuleSettings, Verdict } from "../domain/assessment";
import type { CriteriaContent, UnitType } from "../domain/criteria";
import { type DossierFacts, type EntryValue, registrationAcceptedBy } from "../domain/dossier";
import { isActiveOn, type UnitLevel } from "../domain/organisation";
import type { DossierParts } from "../domain/parts";
import type { ReviewMark } from "../domain/review";
import type { SoftwareCheck } from "../domain/software-step";
import { type Status, statusesIn } from "../domain/workflow";
import { EMPTY_PARTS } from "./dossiers";
import { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";
import { softwareCheckOfJson } from "./software-statuses";
import { versionOnSql } from "./version-on";

/** One line of a list of dossiers: the unit as on the data date, due instants with its own extensions applied. */
export interface DossierRow {
  id: string;
  unitId: string;
  code: string;
  name: string;
  shortName: string;
  cluster: string;
  searchKey: string;
  level: UnitLevel;
  unitType: UnitType;
  branchCount: number | null;
  memberCount: number | null;
  establishedOn: string | null;
  dissolvedOn: string | null;
  status: Status;
  version: number;
  monitorUserId: string | null;
  monitor: string | null;
  criteriaSetId: string;
  registeredAt: Date | null;
  registrationApprovedAt: Date | null;
  reportedAt: Date | null;
  registrationDueAt: Date;
  reportDueAt: Date;
  disciplined: boolean;
  disciplineNote: string;
  /** Of the year, the same in every row: shape of ruleSettingsSchema, and the ISO day on which figures close. */
  rule: unknown;
  dataDate: string;
}

/** Whether dossiers that closed with their unit are listed: they go on in another one or not at all, so only history asks for them. */
export interface ListedDossiers {
  ended?: boolean;
  /** Of these units only. */
  unitIds?: readonly string[];
}

/** The statement behind a list of dossiers, without an order. */
export function dossierRowsSql(scope: Scope, year: number, { ended = false, unitIds }: ListedDossiers = {}): Prisma.Sql {
  const going = ended ? Prisma.sql`true` : Prisma.sql`d.status::text <> ALL (${statusesIn("ended")})`;
  const some = unitIds ? Prisma.sql`d."unitId" = ANY (${[...unitIds]}::uuid[])` : Prisma.sql`true`;
  const units = scope.unitScope === "all" ? Prisma.sql`true` : Prisma.sql`d."unitId" = ANY (${[...scope.unitScope]}::uuid[])`;
  return Prisma.sql`
    SELECT d.id::text, d."unitId"::text AS "unitId", u.code, v.name, v."shortName", v.cluster, v."searchKey", v.level::text AS level,
      v."unitType"::text AS "unitType", v."branchCount", v."memberCount",
      u."establishedOn"::text AS "establishedOn", u."dissolvedOn"::text AS "dissolvedOn", d.status::text AS status, d.version,
      d."monitorUserId"::text AS "monitorUserId", m.name AS monitor, d."criteriaSetId"::text AS "criteriaSetId",
      d."registeredAt", d."registrationApprovedAt", d."reportedAt", d.disciplined, d."disciplineNote", c.rule, c."dataDate"::text AS "dataDate",
      greatest(er."dueAt", c."registrationDueAt") AS "registrationDueAt", greatest(ep."dueAt", c."reportDueAt") AS "reportDueAt"
    FROM "Dossier" d
    JOIN "Cycle" c ON c."bodyId" = d."bodyId" AND c.id = d."cycleId" AND c.year = ${year}
    JOIN "Unit" u ON u."bodyId" = d."bodyId" AND u.id = d."unitId"
    JOIN LATERAL (${versionOnSql(Prisma.sql`u`, Prisma.sql`c."dataDate"`)}) v ON true
    LEFT JOIN "User" m ON m."bodyId" = d."bodyId" AND m.id = d."monitorUserId"
    LEFT JOIN "Extension" er ON er."bodyId" = d."bodyId" AND er."cycleId" = c.id AND er."unitId" = d."unitId" AND er."window" = 'registration'
    LEFT JOIN "Extension" ep ON ep."bodyId" = d."bodyId" AND ep."cycleId" = c.id AND ep."unitId" = d."unitId" AND ep."window" = 'report'
    WHERE d."bodyId" = ${scope.bodyId}::uuid AND ${going} AND ${some} AND ${units}`;
}

/** Gives every dossier of a year in scope, or of some units, by unit code, without its entries. One statement, whatever their number. */
export async function listDossierRows(tx: Tx, scope: Scope, year: number, listed: ListedDossiers = {}): Promise<DossierRow[]> {
  return tx.$queryRaw<DossierRow[]>`${dossierRowsSql(scope, year, listed)} ORDER BY u.code`;
}

/** What the Đề xuất and the progress of an appraisal ask of a dossier: its entries with their marks, its parts. */
export interface JudgedDossier {
  entries: (EntryValue & { mark: ReviewMark | null })[];
  parts: DossierParts;
  partMarks: Record<string, { mark: "agree" | "insufficient"; comment: string }>;
  hasSoftwareFile: boolean;
  software: SoftwareCheck | null;
}

type EntryTuple = [
  code: string,
  hasTarget: boolean,
  target: number | null,
  numerator: number | null,
  denominator: number | null,
  text: string,
  notApplicable: boolean,
  reason: string,
  appraised: Verdict | null,
  mark: ReviewMark | null,
];

/** Makes an entry of what crossed. */
export function toEntry(tuple: EntryTuple): JudgedDossier["entries"][number] {
  const [code, hasTarget, target, numerator, denominator, text, notApplicable, reason, appraised, mark] = tuple;
  const result = { numerator, denominator, text, notApplicable };
  return {
    code,
    target,
    hasTarget,
    solution: "",
    dueText: "",
    person: "",
    result,
    reason,
    explanation: "",
    appraised,
    evidenceCount: 0,
    mark,
  };
}

/** Of the dossier `d` of a statement: whether a file proves the step on the software. */
export const hasSoftwareFile = Prisma.sql`EXISTS (SELECT 1 FROM "Evidence" e WHERE e."bodyId" = d."bodyId" AND e."dossierId" = d.id
  AND e.item = 'phan-mem' AND e."storageKey" IS NOT NULL AND e."removedAt" IS NULL)`;

/** Of the dossier `d` of a statement: what the Khối read of the unit in the national software, as JSON. */
export const softwareReading = Prisma.sql`(SELECT to_json(s) FROM "SoftwareStatus" s
  WHERE s."bodyId" = d."bodyId" AND s."cycleId" = d."cycleId" AND s."unitId" = d."unitId")`;

/** Gives what is judged of some dossiers, by their id. One statement; entries cross as arrays, which costs a third of rows. */
export async function listJudged(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Map<string, JudgedDossier>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<
    (Omit<JudgedDossier, "entries" | "software"> & { id: string; entries: EntryTuple[] | null; software: unknown })[]
  >`
    SELECT d.id::text, d.parts, d."partMarks",
      ${hasSoftwareFile} AS "hasSoftwareFile",
      ${softwareReading} AS software,
      (SELECT json_agg(json_build_array(e.code, e."hasTarget", e.target, e.numerator, e.denominator, e.text, e."notApplicable", e.reason,
        e.appraised, e.mark)) FROM "Entry" e WHERE e."bodyId" = d."bodyId" AND e."dossierId" = d.id) AS entries
    FROM "Dossier" d WHERE d."bodyId" = ${scope.bodyId}::uuid AND d.id = ANY (${[...ids]}::uuid[])`;
  return new Map(
    rows.map(({ id, entries, parts, software, ...rest }) => [
      id,
      { ...rest, parts: { ...EMPTY_PARTS, ...parts }, entries: (entries ?? []).map(toEntry), software: softwareCheckOfJson(software) },
    ]),
  );
}

/** What of a row the rules look at. */
type JudgedRow = Pick<
  DossierRow,
  | "registeredAt"
  | "registrationApprovedAt"
  | "registrationDueAt"
  | "reportedAt"
  | "reportDueAt"
  | "status"
  | "level"
  | "establishedOn"
  | "dissolvedOn"
  | "disciplined"
>;

/** Gives what the rules need to know of a listed dossier. */
export function factsOfRow(
  row: JudgedRow,
  judged: Pick<JudgedDossier, "entries" | "parts" | "hasSoftwareFile" | "software">,
  content: CriteriaContent,
  cycle: { rule: RuleSettings; dataDate: string },
): DossierFacts {
  const { registeredAt, registrationDueAt, reportedAt, reportDueAt } = row;
  return {
    content,
    rule: cycle.rule,
    status: row.status,
    entries: judged.entries,
    parts: judged.parts,
    files: new Set(judged.hasSoftwareFile ? ["phan-mem"] : []),
    software: judged.software,
    record: { registeredAt, registrationDueAt, reportedAt, reportDueAt },
    isActiveDoanCoSo: row.level === "doanCoSo" && isActiveOn(row, cycle.dataDate),
    registrationAccepted: registrationAcceptedBy(row.status, row.registrationApprovedAt),
    disciplined: row.disciplined,
  };
}
