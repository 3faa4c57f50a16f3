import "server-only";
import {
  type DecisionFacts,
  type DecisionKind,
  type DraftContent,
  draftContentSchema,
  groundsOf,
  type IssuedContent,
  issuedContentSchema,
  type ListedUnit,
} from "../domain/decision";
import { UNIT_TYPE_LABEL } from "../domain/labels";
import type { LastLine } from "../domain/register";
import { tabledSchema } from "../domain/tabled";
import { printShare } from "../domain/tables";
import type { Status } from "../domain/workflow";
import { type CycleRecord, toCycle } from "./cycles";
import { dayOf } from "./days";
import { Prisma } from "./generated/client.ts";
import { lastLineSql } from "./register-lines";
import type { Scope, Tx } from "./scope";

const include = {
  cycle: true,
  units: { include: { dossier: { select: { status: true, version: true } } } },
  replaces: {
    select: {
      ...{ id: true, number: true, numberText: true, decidedOn: true },
      units: { include: { dossier: { select: { status: true, version: true } } } },
    },
  },
  meeting: { select: { heldOn: true, ballots: { where: { outcome: "recognise" }, include: { dossier: { select: { status: true } } } } } },
} satisfies Prisma.DecisionInclude;
type DecisionRow = Prisma.DecisionGetPayload<{ include: typeof include }>;
type BallotRow = NonNullable<DecisionRow["meeting"]>["ballots"][number];

/** A unit that a decision may name, with the present status of its dossier. */
export interface Candidate extends ListedUnit {
  status: Status;
}

/** An issued decision in few words. */
export interface IssuedRef {
  id: string;
  number: number;
  numberText: string;
  day: string;
}

/** A decision with all that hangs on it. `candidates`: the units it may name; `units`: those it names; days are ISO. */
export interface DecisionRecord {
  id: string;
  kind: DecisionKind;
  status: "draft" | "issued" | "voided";
  version: number;
  cycle: CycleRecord;
  meetingId: string | null;
  meetingDay: string | null;
  withdraws: IssuedRef | null;
  /** The decision that this one replaces (or is to replace), with the dossiers that one names. */
  replaces: (IssuedRef & { units: NamedUnit[] }) | null;
  number: number | null;
  numberText: string;
  term: string;
  day: string;
  signer: { name: string; position: string };
  reason: string;
  content: DraftContent;
  /** The frozen content, of a voided one too; null while it is a draft. */
  issued: IssuedContent | null;
  sha256: string | null;
  issuedAt: Date | null;
  units: NamedUnit[];
  candidates: Candidate[];
}

/** A unit that a decision names, with its dossier as it stands now. */
export interface NamedUnit {
  dossierId: string;
  unitId: string;
  status: Status;
  version: number;
}

function namedOf({ dossierId, unitId, dossier }: DecisionRow["units"][number]): NamedUnit {
  return { dossierId, unitId, ...dossier };
}

function replacedOf(row: DecisionRow["replaces"]): DecisionRecord["replaces"] {
  if (!row || row.number === null) return null;
  const { id, number, numberText, decidedOn, units } = row;
  return { id, number, numberText, day: dayOf(decidedOn), units: units.map(namedOf) };
}

/** A replacement lists units by their names of today: the session's list may have had them wrong. */
async function renamed(tx: Tx, scope: Scope, candidates: Candidate[]): Promise<Candidate[]> {
  const where = { bodyId: scope.bodyId, validTo: null, unitId: { in: candidates.map((unit) => unit.unitId) } };
  const rows = await tx.unitVersion.findMany({ where, select: { unitId: true, name: true } });
  const names = new Map(rows.map((row) => [row.unitId, row.name]));
  return candidates.map((unit) => ({ ...unit, name: names.get(unit.unitId) ?? unit.name }));
}

function listedOf(ballot: BallotRow): Candidate {
  const { dossierId, unitId } = ballot;
  const tabled = tabledSchema.parse(ballot.proposal);
  const groups = tabled.groups.map((group) => printShare(group.passed, group.applicable));
  const { unitName: name, memberCount } = tabled;
  return {
    dossierId,
    unitId,
    name,
    unitType: UNIT_TYPE_LABEL[tabled.unitType],
    memberCount,
    groups,
    note: "",
    status: ballot.dossier.status,
  };
}

async function recognisedBy(tx: Tx, scope: Scope, id: string): Promise<{ ref: IssuedRef; candidates: Candidate[] } | null> {
  const row = await tx.decision.findFirst({
    relationLoadStrategy: "join",
    where: { bodyId: scope.bodyId, id, status: "issued" },
    include: { units: { select: { dossierId: true, dossier: { select: { status: true } } } } },
  });
  if (!row || row.number === null) return null;
  const statuses = new Map(row.units.map((unit) => [unit.dossierId, unit.dossier.status]));
  const listed = issuedContentSchema.parse(row.content).units;
  const candidates = listed.flatMap((unit) => {
    const status = statuses.get(unit.dossierId);
    return status ? [{ ...unit, note: "", status }] : [];
  });
  return { ref: { id: row.id, number: row.number, numberText: row.numberText, day: dayOf(row.decidedOn) }, candidates };
}

/** Gives a decision of the body, drafts included: for people who see the whole body. At most three statements. */
export async function findDecision(tx: Tx, scope: Scope, id: string): Promise<DecisionRecord | null> {
  const row = await tx.decision.findFirst({ relationLoadStrategy: "join", where: { bodyId: scope.bodyId, id }, include });
  if (!row) return null;
  const origin = row.withdrawsId ? await recognisedBy(tx, scope, row.withdrawsId) : null;
  const listed = origin?.candidates ?? row.meeting?.ballots.map(listedOf) ?? [];
  const candidates = row.replacesId && row.status === "draft" ? await renamed(tx, scope, listed) : listed;
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    version: row.version,
    cycle: toCycle(row.cycle),
    meetingId: row.meetingId,
    meetingDay: dayOf(row.meeting?.heldOn ?? null),
    withdraws: origin?.ref ?? null,
    replaces: replacedOf(row.replaces),
    number: row.number,
    numberText: row.numberText,
    term: row.term,
    day: dayOf(row.decidedOn),
    signer: { name: row.signerName, position: row.signerPosition },
    reason: row.reason,
    content: draftContentSchema.parse(row.content),
    issued: row.status === "draft" ? null : issuedContentSchema.parse(row.content),
    sha256: row.sha256,
    issuedAt: row.issuedAt,
    units: row.units.map(namedOf),
    candidates: candidates.sort((a, b) => a.name.localeCompare(b.name, "vi")),
  };
}

/** The issuing body as it stood on a day, and its nhiệm kỳ in force. */
export interface Issuer {
  body: DecisionFacts["body"];
  term: string;
  /** The last line of its register of decisions. */
  last: LastLine | null;
}

/** Gives the body as it stood on `day` (ISO). One statement. */
export async function issuerOn(tx: Tx, scope: Scope & { rootUnitId: string }, day: string): Promise<Issuer> {
  const [row] = await tx.$queryRaw<(DecisionFacts["body"] & Pick<Issuer, "term" | "last">)[]>`
    SELECT v.name, v."headerUpper", v."headerName", v."documentCode", v.place, b.term,
      ${lastLineSql(Prisma.sql`v."unitId"`, "QĐ")} AS last
    FROM "UnitVersion" v JOIN "Body" b ON b.id = v."bodyId"
    WHERE v."bodyId" = ${scope.bodyId}::uuid AND v."unitId" = ${scope.rootUnitId}::uuid
    ORDER BY (v."validFrom" <= ${day}::date) DESC, abs(v."validFrom" - ${day}::date) LIMIT 1`;
  if (!row) throw new Error("The body has no root unit");
  const { term, last, ...body } = row;
  return { body, term, last };
}

/** The day before which a decision cannot be signed (ISO): that of the decision it replaces or withdraws from, else of its session. */
export function earliestDay({ replaces, withdraws, meetingDay }: DecisionRecord): string | null {
  return replaces?.day ?? withdraws?.day ?? meetingDay;
}

/** Gives everything the printed decision says, under `number` (null while it is a draft). */
export function decisionFacts(record: DecisionRecord, body: DecisionFacts["body"], number: number | null): DecisionFacts {
  const named = new Set(record.units.map((unit) => unit.dossierId));
  const { kind, content, signer, reason, withdraws, replaces } = record;
  return {
    kind,
    body,
    year: record.cycle.year,
    number,
    day: record.day,
    grounds: groundsOf(content, record.cycle.references),
    units: record.candidates.filter((unit) => named.has(unit.dossierId)).map(({ status: _, ...unit }) => unit),
    signer,
    executors: content.executors,
    recipients: content.recipients,
    withdrawn: withdraws && { number: withdraws.number, day: withdraws.day },
    reason,
    replaces: replaces && { number: replaces.number, day: replaces.day },
  };
}
