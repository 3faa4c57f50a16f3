import "server-only";
import { LENGTH_HEADER } from "../answers";
import { type ByteRange, isSameContent, requestedRange } from "./byte-range";

/** A file that can be read from any byte on: `readStoredFile` gives one. */
export interface ReadableFile {
  size: number;
  stream: (range?: ByteRange) => ReadableStream<Uint8Array>;
}

/**
 * Sends a file as a stream of its exact bytes, whole or the part that the request asks for, so that a broken download goes on where it stopped.
 * Memory stays flat whatever the size. `sha256` names the content: a part is sent only while it is still the same.
 * @param headers the type, the name, the policy: what belongs to the file
 */
export function sendFile(request: Request, file: ReadableFile, sha256: string, headers: Record<string, string>): Response {
  const etag = `"${sha256}"`;
  const common = { ...headers, ETag: etag, "Accept-Ranges": "bytes" };
  const range = isSameContent(request.headers.get("if-range"), etag) ? requestedRange(request.headers.get("range"), file.size) : null;
  if (range === "unsatisfiable") {
    return new Response("Phần tệp được yêu cầu nằm ngoài tệp. Xin tải lại từ đầu.", {
      status: 416,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", "Content-Range": `bytes */${file.size}` },
    });
  }
  if (range === null) return new Response(file.stream(), { headers: { ...common, ...lengthOf(file.size) } });
  return new Response(file.stream(range), {
    status: 206,
    headers: {
      ...common,
      ...lengthOf(range.end - range.start + 1),
      "Content-Range": `bytes ${range.start}-${range.end}/${file.size}`,
    },
  });
}

/** Next drops Content-Length of every route's answer; under the second name it arrives (lib/answers.ts). */
function lengthOf(bytes: number): Record<string, string> {
  return { "Content-Length": String(bytes), [LENGTH_HEADER]: String(bytes) };
}
