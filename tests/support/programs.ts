import { expect } from "vitest";
import { serve } from "../../lib/api/door";
import { problemSchema } from "../../lib/api/problem";
import { ROUTES } from "../../lib/api/routes";
import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import { newSecret } from "../../lib/password";

/** Gives a person an access token, or one that ended already. */
export async function tokenFor(actor: Actor, more: { expiresAt?: Date; revokedAt?: Date } = {}): Promise<string> {
  const { secret, hash } = newSecret("bcd_");
  const { bodyId, userId } = actor;
  const expiresAt = new Date(Date.now() + 86_400_000);
  await inScope(actor, (tx) => tx.apiToken.create({ data: { bodyId, userId, name: "kiểm thử", tokenHash: hash, expiresAt, ...more } }));
  return secret;
}

export interface Sent {
  /** Name of the door in the table. */
  door: string;
  token?: string;
  params?: Record<string, string | number>;
  query?: Record<string, string | number>;
  body?: unknown;
  key?: string;
  headers?: Record<string, string>;
}

/** What came back. `body` is typed loosely: every answer has been checked against the schema of its door. */
export interface Answered {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the schemas of the doors have checked it
  body: any;
}

let keys = 0;

/** Asks a door as a program would, and checks that the answer has the shape the OpenAPI promises. */
export async function ask({ door, token, params = {}, query = {}, body, key, headers = {} }: Sent): Promise<Answered> {
  const route = ROUTES.find((candidate) => candidate.id === door);
  if (!route) throw new Error(`no door ${door}`);
  const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(texts[name] ?? ""));
  const url = new URL(`http://localhost:3000/api/v1${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  keys += 1;
  const all = new Headers(headers);
  if (token) all.set("authorization", `Bearer ${token}`);
  if (route.method !== "GET" && key !== "") all.set("idempotency-key", key ?? `khoa-${keys}-${Date.now()}`);
  const isFile = body instanceof Uint8Array;
  const hasBody = body !== undefined && route.method !== "GET";
  if (hasBody && !all.has("content-type")) all.set("content-type", isFile ? "application/octet-stream" : "application/json");
  const sent = !hasBody ? {} : { body: isFile || typeof body === "string" ? body : JSON.stringify(body) };
  const request = new Request(url, { method: route.method, headers: all, ...(sent as RequestInit) });
  const response = await serve(route)(request, { params: Promise.resolve(route.path.includes("{") ? texts : undefined) });
  const answer = JSON.parse(await response.text());
  const kind = response.ok ? "application/json" : "application/problem+json";
  expect(response.headers.get("content-type")).toBe(`${kind}; charset=utf-8`);
  expect(response.headers.get("cache-control")).toBe("no-store");
  (response.ok ? route.output : problemSchema).parse(answer);
  return { status: response.status, headers: response.headers, body: answer };
}
