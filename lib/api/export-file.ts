import "server-only";
import { currentActor } from "../auth/actor";
import { now } from "../clock";
import { findExportFile } from "../queries/export-file";
import { attachment, nothingToDownload } from "./file-response";
import { storedFileResponse } from "./stored-file";

/** Sends one of the signed-in person's own files; a broken download may go on where it stopped. */
export async function answerExportDownload(request: Request, id: string): Promise<Response> {
  const actor = await currentActor();
  const file = actor && (await findExportFile(actor, id, now()));
  if (!file) return nothingToDownload();
  const [, name = file.fileName, ending = "bin"] = /^(.+)\.([a-z0-9]+)$/i.exec(file.fileName) ?? [];
  const headers = { "Content-Type": file.fileType, "Content-Disposition": attachment(name, ending) };
  return (await storedFileResponse(request, { key: file.storageKey, sha256: file.sha256, headers })) ?? nothingToDownload();
}
