import "server-only";
import { now } from "../clock";
import { actorOfToken } from "../db/actors";
import type { Actor } from "../domain/permissions";
import { formatBytes, isoDay } from "../format";
import { hashSecret } from "../password";
import type { BodyKind } from "./endpoint";
import { RequestRefused } from "./problem";

const JSON_BYTES = 1_000_000;

/** Gives the person behind the request's bearer token. Cookies are not looked at, so no page of another site can write through a browser. */
export async function readActor(request: Request): Promise<Actor> {
  const [, token] = /^Bearer ([\w.~+/=-]{20,200})$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  const actor = token ? await actorOfToken(hashSecret(token), isoDay(now())) : null;
  if (!actor) throw new RequestRefused({ code: "unauthenticated", message: "Cần mã truy cập còn hiệu lực: Authorization: Bearer <mã>." });
  return actor;
}

/** Gives the Idempotency-Key of a write: 8 to 200 printable characters. */
export function readKey(request: Request): string {
  const key = request.headers.get("idempotency-key")?.trim() ?? "";
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) {
    const message = "Mỗi lần ghi cần tiêu đề Idempotency-Key: 8–200 ký tự không dấu, không cách, riêng cho từng việc (ví dụ một UUID).";
    throw new RequestRefused({ code: "badRequest", message });
  }
  return key;
}

/** Gives the address's parameters; a name given twice and U+0000 anywhere in the address are refused. */
export function readQuery(request: Request): Record<string, string> {
  if (/%00/.test(request.url)) throw new RequestRefused({ code: "badRequest", message: "Địa chỉ có ký tự không hợp lệ." });
  const values: Record<string, string> = {};
  for (const [name, value] of new URL(request.url).searchParams) {
    if (name in values) throw new RequestRefused({ code: "badRequest", message: `Tham số “${name}” có hai lần trên địa chỉ.` });
    values[name] = value;
  }
  return values;
}

/** Reads the body within its limit: 1 MB of JSON, or the file. Gives its bytes and what they say. */
export async function readBody(request: Request, body: BodyKind): Promise<{ bytes: Buffer; value: unknown }> {
  if (body.kind === "none") return { bytes: Buffer.alloc(0), value: null };
  const bytes = await readBytes(request, body.kind === "file" ? body.maxBytes : JSON_BYTES);
  if (body.kind === "file") return { bytes, value: bytes };
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json")
    throw new RequestRefused({ code: "unsupportedType", message: "Nội dung gửi lên phải là application/json." });
  return { bytes, value: parseJson(bytes) };
}

/** PostgreSQL keeps U+0000 in no text. */
function refuseNul(_: string, value: unknown): unknown {
  if (typeof value === "string" && value.includes("\0")) throw new SyntaxError("U+0000");
  return value;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), refuseNul);
  } catch {
    throw new RequestRefused({ code: "badRequest", message: "Nội dung gửi lên không phải là JSON (UTF-8) hợp lệ." });
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  const refused = new RequestRefused({ code: "tooLarge", message: `Nội dung gửi lên không được quá ${formatBytes(maxBytes)}.` });
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw refused;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw refused;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
