import "server-only";
import { randomUUID } from "node:crypto";
import { now } from "../clock";
import type { Actor } from "../domain/permissions";
import type { Result } from "../domain/result";
import type { BoundCall, Endpoint } from "./endpoint";
import { once, onceAside, requestHash } from "./idempotency";
import { type ApiProblem, problemResponse, RequestRefused } from "./problem";
import { secondsToWait } from "./rate-limit";
import { readActor, readBody, readKey, readQuery } from "./read-request";

/** Next gives no params at all where the path has none. */
type Handler = (request: Request, context: { params: Promise<Record<string, string> | undefined> }) => Promise<Response>;

/** Makes the route handler of an endpoint: token → limits → checks of form → query or use case → JSON. No failure leaves without a problem+json. */
export function serve(endpoint: Endpoint): Handler {
  return async (request, context) => {
    try {
      return await answer(endpoint, request, (await context.params) ?? {});
    } catch (error) {
      return problemResponse(error instanceof RequestRefused ? error.problem : unexpected(error));
    }
  };
}

/** Answers addresses under /api/v1 that do not exist. */
export async function serveNothing(): Promise<Response> {
  return problemResponse({ code: "notFound", message: "Không có địa chỉ này. Xem /api/v1/openapi.json." });
}

async function answer(endpoint: Endpoint, request: Request, params: Record<string, string>): Promise<Response> {
  const actor = await readActor(request);
  const at = now();
  const wait = secondsToWait(actor.userId, at);
  if (wait > 0)
    throw new RequestRefused({ code: "tooMany", message: `Quá nhiều yêu cầu. Hãy thử lại sau ${wait} giây.`, retryAfter: wait });
  const key = endpoint.method === "GET" ? null : readKey(request);
  const { bytes, value } = await readBody(request, endpoint.body);
  const call = endpoint.bind({ params, query: readQuery(request), body: value });
  if (key === null) return responseOf(await call.perform(actor, at), endpoint.status, call);
  return write(endpoint, call, actor, at, { key, hash: requestHash(request.method, new URL(request.url), bytes) });
}

async function write(
  endpoint: Endpoint,
  call: BoundCall,
  actor: Actor,
  at: Date,
  request: { key: string; hash: string },
): Promise<Response> {
  const keep = endpoint.body.kind === "file" ? onceAside : once;
  const kept = await keep(actor, { ...request, at }, async () => {
    const result = await call.perform(actor, at);
    return result.ok ? { ok: true, value: { status: endpoint.status, body: result.value } } : result;
  });
  if (kept.ok) return json(kept.value.text, kept.value.status, kept.value.replayed);
  const stored = kept.error.code === "conflict" ? await call.current(actor, at) : null;
  const current = stored?.ok && stored.value !== null ? stored.value : kept.error.current;
  return responseOf({ ok: false, error: { ...kept.error, current } }, endpoint.status, call);
}

function responseOf(result: Result<unknown>, status: number, call: BoundCall): Response {
  return result.ok ? json(JSON.stringify(result.value), status, false) : problemResponse({ ...result.error, yours: call.yours });
}

function json(text: string, status: number, replayed: boolean): Response {
  const headers = new Headers({ "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
  if (replayed) headers.set("Idempotent-Replayed", "true");
  return new Response(text, { status, headers });
}

/** An error is a bug or an outage: the log gets it with a number, the program gets the number. */
function unexpected(error: unknown): ApiProblem {
  const instance = `urn:uuid:${randomUUID()}`;
  process.stderr.write(`${instance} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  if (isOutage(error))
    return { code: "unavailable", message: "Máy chủ dữ liệu đang bận. Hãy thử lại sau giây lát.", retryAfter: 5, instance };
  return { code: "unexpected", message: "Hệ thống gặp lỗi khi xử lý yêu cầu. Hãy báo mã sự cố cho quản trị.", instance };
}

/** Prisma's codes for a database that cannot be reached or a pool that is exhausted. */
function isOutage(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"].includes(String(error.code))
  );
}
