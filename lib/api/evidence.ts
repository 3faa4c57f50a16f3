import "server-only";
import { now } from "../clock";
import type { Actor } from "../domain/permissions";
import { evidenceItemSchema } from "../forms/evidence";
import { findEvidenceFile } from "../queries/evidence-file";
import { removeStoredFile } from "../storage";
import { addFile, mayAddFile } from "../use-cases/add-evidence";
import type { Upload } from "./receive-upload";
import { storedFileResponse } from "./stored-file-response";
import { receiveFile, refuseFor, refuseUpload, storeUpload, type UploadAnswer } from "./upload-door";

async function take(actor: Actor, upload: Upload): Promise<UploadAnswer> {
  const place = evidenceItemSchema.safeParse(upload.fields);
  if (!place.success) return refuseUpload(400, "Yêu cầu thiếu hồ sơ hoặc tiêu chí.");
  const { item } = place.data;
  const allowed = await mayAddFile(actor, place.data, now());
  if (!allowed.ok) return refuseFor(allowed.error, item);
  const stored = await storeUpload(upload, "PDF, JPG, PNG, WebP, DOCX, XLSX", item);
  if ("status" in stored) return stored;
  const added = await addFile(actor, place.data, { ...stored, name: upload.fileName }, now()).catch(async (error: unknown) => {
    await removeStoredFile(stored.key);
    throw error;
  });
  if (added.ok) return { status: 201, ok: true, message: "Đã nhận tệp.", item };
  await removeStoredFile(stored.key);
  return refuseFor(added.error, item);
}

/** Receives one piece of evidence: JSON for scripts, a redirect back to the item for a plain form. */
export function answerUpload(request: Request): Promise<Response> {
  return receiveFile(request, take);
}

/** Sends a piece of evidence. */
export function answerDownload(request: Request, id: string): Promise<Response> {
  return storedFileResponse(request, "minh-chung", (actor) => findEvidenceFile(actor, id));
}
