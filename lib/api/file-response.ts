import "server-only";
import { Readable } from "node:stream";
import { LENGTH_HEADER } from "../answers";
import { fold } from "../domain/text";

/** Media types by ending. */
export const MEDIA_TYPE = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  json: "application/json; charset=utf-8",
} as const;
export type FileEnding = keyof typeof MEDIA_TYPE;

/** The header that saves a file as `name` (without ending): Vietnamese by RFC 5987, without diacritics for old programs. */
export function attachment(name: string, ending: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|]/g, " ")
    .normalize("NFC")
    .trim();
  const encoded = encodeURIComponent(`${safe}.${ending}`).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const plain = fold(safe)
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^-|-$/g, "");
  return `attachment; filename="${plain || "tep"}.${ending}"; filename*=UTF-8''${encoded}`;
}

/** Answers with a file to be saved as `name` (without ending). */
export function fileResponse(file: Buffer, name: string, ending: FileEnding): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": MEDIA_TYPE[ending],
      "Content-Disposition": attachment(name, ending),
      "Cache-Control": "private, no-store",
      [LENGTH_HEADER]: String(file.byteLength),
    },
  });
}

/** Answers with a file that is still being made; its length is not known beforehand. */
function streamResponse(file: Readable, name: string, ending: FileEnding): Response {
  const body = Readable.toWeb(file) as ReadableStream<Uint8Array>;
  const headers = {
    "Content-Type": MEDIA_TYPE[ending],
    "Content-Disposition": attachment(name, ending),
    "Cache-Control": "private, no-store",
  };
  return new Response(body, { headers });
}

/** Answers with a file that is whole or still being made. */
export async function madeFileResponse(made: Promise<Buffer> | Readable, name: string, ending: FileEnding): Promise<Response> {
  const file = await made;
  return Buffer.isBuffer(file) ? fileResponse(file, name, ending) : streamResponse(file, name, ending);
}

/** Says in plain Vietnamese that there is nothing to download at this address. */
export function nothingToDownload(): Response {
  return new Response("Không tìm thấy nội dung cần tải. Hãy quay lại trang trước và thử lại.", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
