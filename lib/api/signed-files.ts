import "server-only";
import { z } from "zod";
import { now } from "../clock";
import type { Actor } from "../domain/permissions";
import type { SignatureReport } from "../domain/signature";
import { findSignedFile } from "../queries/signed-file";
import { readSignatures } from "../signatures/read-signatures";
import { readStoredFile, removeStoredFile, type StoredFile } from "../storage";
import { addSignedFile, maySign } from "../use-cases/add-signed-file";
import type { Upload } from "./receive-upload";
import { storedFileResponse } from "./stored-file-response";
import { receiveFile, refuseFor, refuseUpload, storeUpload, type UploadAnswer, wrongKind } from "./upload-door";

const KINDS = "PDF, JPG, PNG";
const TYPES: readonly string[] = ["application/pdf", "image/jpeg", "image/png"];
const NO_SIGNATURES: SignatureReport = { state: "none", signatures: [] };

async function take(actor: Actor, upload: Upload): Promise<UploadAnswer> {
  const place = z.object({ documentId: z.uuid() }).safeParse(upload.fields);
  if (!place.success) return refuseUpload(400, "Yêu cầu thiếu văn bản.");
  const { documentId } = place.data;
  const allowed = await maySign(actor, documentId);
  if (!allowed.ok) return refuseFor(allowed.error);
  const stored = await storeUpload(upload, KINDS);
  if ("status" in stored) return stored;
  const answer = await keep(actor, documentId, stored, upload.fileName).catch(async (error: unknown) => {
    await removeStoredFile(stored.key);
    throw error;
  });
  if (!answer.ok) await removeStoredFile(stored.key);
  return answer;
}

async function keep(actor: Actor, documentId: string, stored: StoredFile, name: string): Promise<UploadAnswer> {
  if (!TYPES.includes(stored.type)) return refuseUpload(415, wrongKind(KINDS));
  const signatures = stored.type === "application/pdf" ? await signaturesOf(stored.key) : NO_SIGNATURES;
  const added = await addSignedFile(actor, documentId, { ...stored, name, signatures }, now());
  return added.ok ? { status: 201, ok: true, message: "Đã nhận bản ký.", item: "" } : refuseFor(added.error);
}

async function signaturesOf(key: string): Promise<SignatureReport> {
  const file = await readStoredFile(key);
  return readSignatures(new Uint8Array(await new Response(file?.stream()).arrayBuffer()));
}

/** Receives the signed file of an issued document: JSON for scripts, a redirect back for a plain form. */
export function answerSignedUpload(request: Request): Promise<Response> {
  return receiveFile(request, take);
}

/** Sends a signed file. */
export function answerSignedDownload(request: Request, id: string): Promise<Response> {
  return storedFileResponse(request, "ban-ky", (actor) => findSignedFile(actor, id));
}
