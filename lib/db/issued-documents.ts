import "server-only";
import { DOCUMENT_KINDS, type DocumentKind } from "../domain/document-kinds";
import { LEVEL_PAPERS } from "../domain/level-papers";
import { type Actor, seesBody } from "../domain/permissions";
import type { Prisma } from "./generated/client.ts";
import type { Tx } from "./scope";

const select = {
  ...{ id: true, kind: true, status: true, numberText: true, signedOn: true, subject: true, issuedAt: true, sha256: true, code: true },
  ...{ signer: true, voidReason: true, cycle: { select: { year: true } }, dossier: { select: { unit: { select: { code: true } } } } },
} satisfies Prisma.OfficialDocumentSelect;
/** An issued or voided document in few words. */
export type IssuedDocumentRow = Prisma.OfficialDocumentGetPayload<{ select: typeof select }>;

/** Which of them are asked for. */
export interface IssuedDocumentFilter {
  id?: string;
  year?: number;
  kind?: DocumentKind;
}

/** What canReadDocument lets through of issued documents, as a filter of the database. */
function readable(actor: Actor, { id, year, kind }: IssuedDocumentFilter): Prisma.OfficialDocumentWhereInput {
  const own = actor.unitScope === "all" ? undefined : { in: [...actor.unitScope] };
  const listed = { kind: { in: [...LEVEL_PAPERS] }, names: { hasSome: own?.in ?? [] }, round: { publishedAt: { not: null } } };
  const told = seesBody(actor) || !own ? {} : { OR: [{ issuerId: own }, { kind: "certificate", unitId: own }, listed] };
  const asked = { ...(id && { id }), ...(year && { cycle: { year } }), ...(kind && { kind }) };
  return { AND: [{ bodyId: actor.bodyId, kind: { in: [...DOCUMENT_KINDS] }, status: { not: "draft" } }, told, asked] };
}

/** Counts the issued and voided documents that `actor` may read. One statement. */
export function countIssuedDocuments(tx: Tx, actor: Actor, filter: IssuedDocumentFilter): Promise<number> {
  return tx.officialDocument.count({ where: readable(actor, filter) });
}

/** Gives a page of them, newest first. One statement. */
export function fetchIssuedDocuments(
  tx: Tx,
  actor: Actor,
  filter: IssuedDocumentFilter,
  page: { skip: number; take: number },
): Promise<IssuedDocumentRow[]> {
  const orderBy: Prisma.OfficialDocumentOrderByWithRelationInput[] = [{ issuedAt: "desc" }, { id: "desc" }];
  return tx.officialDocument.findMany({ relationLoadStrategy: "join", where: readable(actor, filter), select, orderBy, ...page });
}
