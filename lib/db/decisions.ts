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
import { tabledSchema } from "../domain/tabled";
import { printShare } from "../domain/tables";
import type { Status } from "../domain/workflow";
import { type CycleRecord, toCycle } from "./cycles";
import { dayOf } from "./days";
import type { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";

const include = {
  cycle: true,
  units: { include: { dossier: { select: { status: true, version: true } } } },
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
  number: number | null;
  numberText: string;
  term: string;
  day: string;
  signer: { name: string; position: string };
  reason: string;
  content: DraftContent;
  issued: IssuedContent | null;
  sha256: string | null;
  issuedAt: Date | null;
  units: { dossierId: string; unitId: string; status: Status; version: number }[];
  candidates: Candidate[];
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

/** Gives a decision of the body, drafts included: for people who see the whole body. At most two statements. */
export async function findDecision(tx: Tx, scope: Scope, id: string): Promise<DecisionRecord | null> {
  const row = await tx.decision.findFirst({ relationLoadStrategy: "join", where: { bodyId: scope.bodyId, id }, include });
  if (!row) return null;
  const origin = row.withdrawsId ? await recognisedBy(tx, scope, row.withdrawsId) : null;
  const candidates = (origin?.candidates ?? row.meeting?.ballots.map(listedOf) ?? []).sort((a, b) => a.name.localeCompare(b.name, "vi"));
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    version: row.version,
    cycle: toCycle(row.cycle),
    meetingId: row.meetingId,
    meetingDay: dayOf(row.meeting?.heldOn ?? null),
    withdraws: origin?.ref ?? null,
    number: row.number,
    numberText: row.numberText,
    term: row.term,
    day: dayOf(row.decidedOn),
    signer: { name: row.signerName, position: row.signerPosition },
    reason: row.reason,
    content: draftContentSchema.parse(row.content),
    issued: row.status === "issued" ? issuedContentSchema.parse(row.content) : null,
    sha256: row.sha256,
    issuedAt: row.issuedAt,
    units: row.units.map(({ dossierId, unitId, dossier }) => ({ dossierId, unitId, ...dossier })),
    candidates,
  };
}

/** The issuing body as it stood on a day, and its nhiệm kỳ in force. */
export interface Issuer {
  body: DecisionFacts["body"];
  term: string;
}

/** Gives the body as it stood on `day` (ISO). One statement. */
export async function issuerOn(tx: Tx, scope: Scope & { rootUnitId: string }, day: string): Promise<Issuer> {
  const [row] = await tx.$queryRaw<(DecisionFacts["body"] & { term: string })[]>`
    SELECT v.name, v."headerUpper", v."headerName", v."documentCode", v.place, b.term
    FROM "UnitVersion" v JOIN "Body" b ON b.id = v."bodyId"
    WHERE v."bodyId" = ${scope.bodyId}::uuid AND v."unitId" = ${scope.rootUnitId}::uuid
    ORDER BY (v."validFrom" <= ${day}::date) DESC, abs(v."validFrom" - ${day}::date) LIMIT 1`;
  if (!row) throw new Error("The body has no root unit");
  const { term, ...body } = row;
  return { body, term };
}

/** Gives everything the printed decision says, under `number` (null while it is a draft). */
export function decisionFacts(record: DecisionRecord, body: DecisionFacts["body"], number: number | null): DecisionFacts {
  const named = new Set(record.units.map((unit) => unit.dossierId));
  const { kind, content, signer, reason, withdraws } = record;
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
  };
}
