import "server-only";
import { currentActor } from "../auth/actor";
import { savedFileName } from "../domain/file-name";
import type { Actor } from "../domain/permissions";
import { FILE_KINDS, readStoredFile } from "../storage";
import { sendFile } from "./send-file";

/** What is known of a stored file, and where it lies. */
interface StoredRecord {
  storageKey: string;
  fileType: string;
  fileName: string;
  sha256: string;
}

const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "private, no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "SAMEORIGIN",
};
/** A picture needs nothing; the browser's own PDF viewer does not run inside a sandbox, so a PDF gets the rest of the policy. */
const POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/**
 * Sends a stored file byte for byte, whole or in parts, to whom `find` finds it for: PDF and pictures may open in the browser with `?xem=1`, everything else is a
 * download. `plain`: its name without diacritics and ending, for old programs.
 */
export async function storedFileResponse(
  request: Request,
  plain: string,
  find: (actor: Actor) => Promise<StoredRecord | null>,
): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ ok: false, message: "Đồng chí cần đăng nhập để xem tệp." }, { status: 401 });
  const record = await find(actor);
  const file = record && (await readStoredFile(record.storageKey));
  if (!record || !file) return Response.json({ ok: false, message: "Không tìm thấy tệp." }, { status: 404 });
  const kind = FILE_KINDS[record.fileType];
  const extension = kind?.extension ?? "bin";
  const inline = kind?.inline === true && new URL(request.url).searchParams.get("xem") === "1";
  const name = encodeURIComponent(savedFileName(record.fileName, extension));
  const disposition = `${inline ? "inline" : "attachment"}; filename="${plain}.${extension}"; filename*=UTF-8''${name}`;
  return sendFile(request, file, record.sha256, {
    ...HEADERS,
    "Content-Security-Policy": record.fileType === "application/pdf" ? POLICY : `${POLICY}; sandbox`,
    "Content-Type": kind ? record.fileType : "application/octet-stream",
    "Content-Disposition": disposition,
  });
}
