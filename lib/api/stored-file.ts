import "server-only";
import { readStoredFile } from "../storage";

/** A stored file to be sent: `headers` say type and name, `sha256` names its content for a resumed download. */
interface StoredFileAnswer {
  key: string;
  sha256: string;
  headers: Record<string, string>;
}

/** Reads "bytes=5-9", "bytes=5-", "bytes=-5" within `size`; null where it is no single range, "outside" where nothing of it is there. */
export function rangeOf(header: string | null, size: number): { start: number; end: number } | "outside" | null {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return null;
  if (from !== "" && to !== "" && Number(to) < Number(from)) return null;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start > end ? "outside" : { start, end };
}

/** Sends a stored file from disk with flat memory, whole or the part that a resumed download asks for (RFC 9110, 14); null where it is not there. */
export async function storedFileResponse(request: Request, { key, sha256, headers }: StoredFileAnswer): Promise<Response | null> {
  const whole = await readStoredFile(key);
  if (!whole) return null;
  const etag = `"${sha256}"`;
  const same = [null, etag].includes(request.headers.get("if-range"));
  const range = same ? rangeOf(request.headers.get("range"), whole.size) : null;
  const common = {
    ...headers,
    ETag: etag,
    "Accept-Ranges": "bytes",
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
  };
  if (range === null) return new Response(whole.stream, { headers: { ...common, "Content-Length": String(whole.size) } });
  await whole.stream.cancel();
  if (range === "outside") return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${whole.size}` } });
  const part = await readStoredFile(key, range);
  const length = {
    "Content-Length": String(range.end - range.start + 1),
    "Content-Range": `bytes ${range.start}-${range.end}/${whole.size}`,
  };
  return part && new Response(part.stream, { status: 206, headers: { ...common, ...length } });
}
