import "server-only";
import { z } from "zod";
import { DECISION_KINDS } from "../domain/decision";
import { DOCUMENT_KINDS } from "../domain/document-kinds";
import type { PaperCase } from "../domain/document-rights";
import { type SignatureReport, signatureReportSchema } from "../domain/signature";
import type { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";

/** A signed file of a document; `signatures` as they were read when it was received. */
export interface SignedFileRecord {
  id: string;
  fileName: string;
  fileSize: number;
  fileType: string;
  sha256: string;
  storageKey: string;
  signatures: SignatureReport;
  uploadedAt: Date;
}

/** A paper with what its signed files depend on, newest file first. */
export interface SignableDocument extends PaperCase {
  id: string;
  code: string | null;
  numberText: string;
  dossierId: string | null;
  signed: SignedFileRecord[];
}

export const paperKindSchema = z.enum([...DOCUMENT_KINDS, ...DECISION_KINDS]);

const select = {
  ...{ id: true, kind: true, issuerId: true, unitId: true, dossierId: true, status: true, code: true, numberText: true, names: true },
  round: { select: { publishedAt: true } },
  signedFiles: { orderBy: [{ uploadedAt: "desc" }, { id: "desc" }] },
} satisfies Prisma.OfficialDocumentSelect;

/** Gives a signed file from its row. */
export function toSignedFile(row: Omit<SignedFileRecord, "signatures"> & { signatures: unknown }): SignedFileRecord {
  const { id, fileName, fileSize, fileType, sha256, storageKey, uploadedAt } = row;
  return { id, fileName, fileSize, fileType, sha256, storageKey, uploadedAt, signatures: signatureReportSchema.parse(row.signatures) };
}

/** Gives a paper in scope with its signed files; null where there is none. Two statements, for decisions too. */
export async function readSignable(tx: Tx, scope: Scope, id: string): Promise<SignableDocument | null> {
  const { bodyId } = scope;
  const row = await tx.officialDocument.findFirst({ relationLoadStrategy: "join", where: { bodyId, id }, select });
  if (!row) return null;
  const named = await tx.decisionUnit.findMany({ where: { bodyId, decisionId: id }, select: { unitId: true } });
  const { signedFiles, round, ...document } = row;
  const names = [...row.names, ...named.map((unit) => unit.unitId)];
  const roundPublished = (round?.publishedAt ?? null) !== null;
  return { ...document, kind: paperKindSchema.parse(row.kind), names, roundPublished, signed: signedFiles.map(toSignedFile) };
}

/** Gives a paper for adding to it: nobody voids it, nobody else adds, until this transaction ends. */
export async function findSignable(tx: Tx, scope: Scope, id: string): Promise<SignableDocument | null> {
  await tx.$queryRaw`SELECT 1 FROM "OfficialDocument" WHERE "bodyId" = ${scope.bodyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return readSignable(tx, scope, id);
}
