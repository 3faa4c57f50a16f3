import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "../auth/actor";
import { inScope } from "../db/scope";
import { readSignable, type SignedFileRecord } from "../db/signed-files";
import { canReadPaper, canSignPaper } from "../domain/document-rights";
import { fileKindText, isDoubtful, type SignatureReport, signatureCheckText, signerText } from "../domain/signature";
import { printVerificationCode } from "../domain/verification-code";
import { formatBytes, formatInstant } from "../format";

/** A signed file as its page shows it: times and sizes printed. */
export interface SignedFileLine {
  id: string;
  name: string;
  /** "PDF có 1 chữ ký số · 1,2 MB · tải lên 10:15 ngày 26/11/2024". */
  meta: string;
  sha256: string;
  signatures: { signer: string; at: string; check: string; doubtful: boolean }[];
}

/** What the card of signed files shows of an issued paper; `code` as printed, empty where it has none. */
export interface SignedFilesView {
  documentId: string;
  code: string;
  /** Newest first: the first counts. */
  files: SignedFileLine[];
  mayAdd: boolean;
}

/** Gives the code and the signed files of an issued paper that the signed-in person may read; any other is "không tìm thấy". Two statements. */
export async function readSignedFiles(documentId: string): Promise<SignedFilesView> {
  const actor = await requireActor();
  if (!z.uuid().safeParse(documentId).success) notFound();
  const paper = await inScope(actor, (tx) => readSignable(tx, actor, documentId));
  if (!paper || !canReadPaper(actor, paper)) notFound();
  return {
    documentId,
    code: printVerificationCode(paper.code ?? ""),
    files: paper.signed.map(toLine),
    mayAdd: paper.status === "issued" && canSignPaper(actor, paper),
  };
}

function toLine({ id, fileName: name, fileType, fileSize, sha256, signatures, uploadedAt }: SignedFileRecord): SignedFileLine {
  const meta = [fileKindText(fileType, signatures), formatBytes(fileSize), `tải lên ${formatInstant(uploadedAt)}`].join(" · ");
  return { id, name, meta, sha256, signatures: signaturesOf(signatures) };
}

function signaturesOf({ signatures }: SignatureReport): SignedFileLine["signatures"] {
  return signatures.map((signature) => ({
    signer: signerText(signature),
    at: signature.at ? formatInstant(new Date(signature.at)) : "",
    check: signatureCheckText(signature),
    doubtful: isDoubtful(signature),
  }));
}
