import "server-only";
import { z } from "zod";
import { type DocumentContent, documentContentSchema } from "../domain/document";
import { DOCUMENT_KINDS, type DocumentFields, type DocumentKind } from "../domain/document-kinds";
import type { LevelPaper } from "../domain/level-papers";
import type { SheetPlace } from "../domain/score-address";
import type { RoundPeriod } from "../domain/score-sheet";
import type { Status } from "../domain/workflow";
import { dayOf } from "./days";
import type { Prisma } from "./generated/client.ts";
import { levelPapersInForce, toLevelPaper } from "./level-papers";
import { lockRound } from "./round-levels";
import type { Scope, Tx } from "./scope";

/** A document other than a decision. Days are ISO; `unitId`, `dossierId`, `meetingId`: what it is about, null for the year as a whole. */
export interface DocumentRecord {
  id: string;
  kind: DocumentKind;
  issuerId: string;
  cycleId: string;
  year: number;
  unitId: string | null;
  dossierId: string | null;
  meetingId: string | null;
  roundId: string | null;
  sheetId: string | null;
  status: "draft" | "issued" | "voided";
  version: number;
  fields: DocumentFields;
  /** Frozen; null while it is a draft. */
  content: DocumentContent | null;
  sha256: string | null;
  code: string | null;
  numberText: string;
  signedOn: string | null;
  signer: string;
  subject: string;
  replacesId: string | null;
  voidReason: string;
  voidedAt: Date | null;
  issuedAt: Date | null;
  /** The phiếu that it is drawn from; null for all but a unit's report on its own level. */
  sheet: SheetPlace | null;
  /** Of the dossier and the session that it is about. */
  unitCode: string | null;
  dossierStatus: Status | null;
  sessionCompleted: boolean;
  /** Units that it lists, and whether the results of its round are public. */
  names: string[];
  roundPublished: boolean;
  related: RelatedDocument[];
}

/** A document read by its id, with the first recognition of its year that was issued (day ISO); null before there is one. */
export interface FoundDocument extends DocumentRecord {
  recognition: { number: number; day: string } | null;
  /** Thi đua rounds of its year that were made public. */
  published: { period: RoundPeriod; publishedAt: Date }[];
  /** Papers in force that make the levels of its round known, itself among them once issued; none where it is about no round. */
  levelPapers: LevelPaper[];
}

/** An earlier or later document of the same matter. */
export interface RelatedDocument {
  id: string;
  kind: DocumentKind;
  status: "draft" | "issued" | "voided";
  numberText: string;
  signedOn: string | null;
  relation: "replaces" | "replacedBy";
}

const fieldsSchema = z.record(z.string(), z.string());
const kindSchema = z.enum(DOCUMENT_KINDS);
const other = { id: true, kind: true, status: true, numberText: true, signedOn: true } satisfies Prisma.OfficialDocumentSelect;
const include = {
  cycle: { select: { year: true } },
  dossier: { select: { status: true, unit: { select: { code: true } } } },
  meeting: { select: { status: true } },
  round: { select: { publishedAt: true } },
  sheet: { select: { subject: true, round: { select: { purpose: true, period: true } }, unit: { select: { code: true } } } },
  replaces: { select: other },
  replacedBy: { select: other },
} satisfies Prisma.OfficialDocumentInclude;
const recognitions = {
  where: { kind: "recognition", status: "issued" },
  orderBy: { number: "asc" },
  take: 1,
  select: { number: true, decidedOn: true },
} satisfies Prisma.Cycle$decisionsArgs;
const publishedRounds = {
  where: { purpose: "emulation", publishedAt: { not: null } },
  select: { period: true, publishedAt: true },
} satisfies Prisma.Cycle$roundsArgs;
type Other = Prisma.OfficialDocumentGetPayload<{ select: typeof other }>;

function toRelated(row: Other, relation: RelatedDocument["relation"]): RelatedDocument {
  return { ...row, kind: kindSchema.parse(row.kind), signedOn: dayOf(row.signedOn), relation };
}

function toRecord(found: Prisma.OfficialDocumentGetPayload<{ include: typeof include }>): DocumentRecord {
  const { cycle, dossier, meeting, round, sheet, replaces, replacedBy, ...row } = found;
  const { bodyId: _, type: _type, term: _term, number: _number, createdById: _by, createdAt: _at, issuedById: _issuer, ...rest } = row;
  return {
    ...rest,
    year: cycle.year,
    kind: kindSchema.parse(row.kind),
    fields: fieldsSchema.parse(row.fields),
    content: row.content === null ? null : documentContentSchema.parse(row.content),
    signedOn: dayOf(row.signedOn),
    sheet: sheet && { year: cycle.year, ...sheet.round, subject: sheet.subject, unitCode: sheet.unit.code },
    unitCode: dossier?.unit.code ?? null,
    dossierStatus: dossier?.status ?? null,
    sessionCompleted: meeting?.status === "completed",
    roundPublished: (round?.publishedAt ?? null) !== null,
    related: [...(replaces ? [toRelated(replaces, "replaces")] : []), ...replacedBy.map((one) => toRelated(one, "replacedBy"))],
  };
}

/** Gives a document in scope by its id; null for decisions, which have a record of their own, and where there is none. One statement. */
export async function findDocument(tx: Tx, scope: Scope, id: string): Promise<FoundDocument | null> {
  const where = { bodyId: scope.bodyId, id, kind: { in: [...DOCUMENT_KINDS] } };
  const cycle = { select: { year: true, decisions: recognitions, rounds: publishedRounds } };
  const round = { select: { publishedAt: true, papers: levelPapersInForce } };
  const row = await tx.officialDocument.findFirst({ relationLoadStrategy: "join", where, include: { ...include, cycle, round } });
  if (!row) return null;
  const [first] = row.cycle.decisions;
  const recognition = first?.number ? { number: first.number, day: dayOf(first.decidedOn) } : null;
  const published = row.cycle.rounds.flatMap(({ period, publishedAt }) => (publishedAt ? [{ period, publishedAt }] : []));
  return { ...toRecord(row), recognition, published, levelPapers: (row.round?.papers ?? []).map(toLevelPaper) };
}

/** Gives a document for writing: later writers wait until this transaction ends, and so does whoever changes levels of the round that it is about. */
export async function lockDocument(tx: Tx, scope: Scope, id: string): Promise<FoundDocument | null> {
  const [row] = await tx.$queryRaw<{ roundId: string | null }[]>`
    SELECT "roundId"::text AS "roundId" FROM "OfficialDocument" WHERE "bodyId" = ${scope.bodyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  if (row?.roundId) await lockRound(tx, scope, row.roundId);
  return findDocument(tx, scope, id);
}

/** As many of the newest stand on a page. */
const MOST_ON_PAGE = 500;

/** Gives the documents in scope that `where` says, newest first: as many as a page shows, or all of them. One statement. */
export async function listDocuments(
  tx: Tx,
  scope: Scope,
  where: Prisma.OfficialDocumentWhereInput,
  { all = false } = {},
): Promise<DocumentRecord[]> {
  const rows = await tx.officialDocument.findMany({
    relationLoadStrategy: "join",
    where: { AND: [{ bodyId: scope.bodyId, kind: { in: [...DOCUMENT_KINDS] } }, where] },
    include,
    orderBy: [{ createdAt: "desc" }],
    ...(all ? {} : { take: MOST_ON_PAGE }),
  });
  return rows.map(toRecord);
}

/** Gives what was typed in the newest document of an issuer, of this kind first: signer, recipients and the like go on from year to year. */
export async function lastFields(tx: Tx, scope: Scope, issuerId: string, kind: DocumentKind): Promise<DocumentFields> {
  const where = { bodyId: scope.bodyId, issuerId, kind: { in: [...DOCUMENT_KINDS] }, status: { not: "draft" as const } };
  const rows = await tx.officialDocument.findMany({
    where,
    orderBy: { createdAt: "desc" },
    take: 20,
    select: { kind: true, fields: true },
  });
  const row = rows.find((candidate) => candidate.kind === kind) ?? rows[0];
  return row ? fieldsSchema.parse(row.fields) : {};
}
