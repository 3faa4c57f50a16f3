import "server-only";
import { currentActor } from "../auth/actor";
import { now } from "../clock";
import { findExportFile } from "../queries/export-file";
import { readStoredFile } from "../storage";
import { attachment, nothingToDownload } from "./file-response";
import { sendFile } from "./send-file";

/** Sends one of the signed-in person's own files; a broken download may go on where it stopped. */
export async function answerExportDownload(request: Request, id: string): Promise<Response> {
  const actor = await currentActor();
  const file = actor && (await findExportFile(actor, id, now()));
  if (!file) return nothingToDownload();
  const [, name = file.fileName, ending = "bin"] = /^(.+)\.([a-z0-9]+)$/i.exec(file.fileName) ?? [];
  const stored = await readStoredFile(file.storageKey);
  if (!stored) return nothingToDownload();
  return sendFile(request, stored, file.sha256, {
    "Content-Type": file.fileType,
    "Content-Disposition": attachment(name, ending),
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
  });
}
