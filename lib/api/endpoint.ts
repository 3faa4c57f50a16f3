/** What a door for programs is: one description that answers requests, writes the OpenAPI and drives the tests. */
import type { z } from "zod";
import type { Actor } from "../domain/permissions";
import { ok, type Result } from "../domain/result";
import { issueText } from "./issue-text";
import { type ApiProblem, RequestRefused } from "./problem";

export const TAGS = {
  units: "Đơn vị",
  cycles: "Năm công tác",
  dossiers: "Hồ sơ",
  work: "Việc của đơn vị",
  review: "Thẩm định",
  tables: "Bảng tổng hợp",
  decisions: "Quyết định",
  documents: "Văn bản và sổ văn bản",
  imports: "Nhập từ Excel",
} as const;
export type Tag = keyof typeof TAGS;

/** Who asks, when, and what the address and the body say, already checked. */
export interface Call<P, Q, B> {
  actor: Actor;
  at: Date;
  params: P;
  query: Q;
  body: B;
}

/** A file sent as the whole body of a request. */
export interface SentFile {
  bytes: Buffer;
}

interface Definition<P extends z.ZodObject, Q extends z.ZodObject, O extends z.ZodType> {
  /** Name for programs, camelCase. */
  id: string;
  path: string;
  tag: Tag;
  summary: string;
  description?: string;
  params: P;
  query: Q;
  output: O;
}

interface Reading<P extends z.ZodObject, Q extends z.ZodObject, O extends z.ZodType> extends Definition<P, Q, O> {
  handle: (call: Call<z.output<P>, z.output<Q>, null>) => Promise<Result<z.input<O>>>;
}

interface Writing<P extends z.ZodObject, Q extends z.ZodObject, B, O extends z.ZodType> extends Definition<P, Q, O> {
  method: "POST" | "PUT";
  /** 201 where something new can be fetched afterwards. */
  status?: 200 | 201;
  handle: (call: Call<z.output<P>, z.output<Q>, B>) => Promise<Result<z.input<O>>>;
  /** The stored version, for the answer to a stale one. */
  current?: (call: Call<z.output<P>, z.output<Q>, B>) => Promise<Result<unknown>>;
}

/** What came in, before any checking. */
export interface RawCall {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
}

/** A request that has passed every check of form. */
export interface BoundCall {
  perform: (actor: Actor, at: Date) => Promise<Result<unknown>>;
  current: (actor: Actor, at: Date) => Promise<Result<unknown>>;
  yours: unknown;
}

export type BodyKind = { kind: "none" } | { kind: "json"; schema: z.ZodType } | { kind: "file"; maxBytes: number };

/** One method of one path, its types erased so that many stand in one table. */
export interface Endpoint {
  id: string;
  method: "GET" | "POST" | "PUT";
  path: string;
  tag: Tag;
  summary: string;
  description: string;
  params: z.ZodObject;
  query: z.ZodObject;
  body: BodyKind;
  output: z.ZodType;
  status: number;
  bind: (raw: RawCall) => BoundCall;
}

const nothing = async () => ok(null);

/** Describes a reading door (GET). */
export function reading<P extends z.ZodObject, Q extends z.ZodObject, O extends z.ZodType>(definition: Reading<P, Q, O>): Endpoint {
  const { handle, description = "", ...rest } = definition;
  return {
    ...rest,
    ...{ method: "GET", body: { kind: "none" }, status: 200, description },
    bind: (raw) => {
      const [params, query] = addressOf(definition, raw);
      return { perform: (actor, at) => handle({ actor, at, params, query, body: null }), current: nothing, yours: null };
    },
  };
}

/** Describes a writing door whose body is JSON of `schema`. */
export function writing<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, O extends z.ZodType>(
  schema: B,
  definition: Writing<P, Q, z.output<B>, O>,
): Endpoint {
  return bindable(definition, { kind: "json", schema }, (raw) => {
    const parsed = schema.safeParse(raw, { error: issueText });
    if (!parsed.success) throw refusedFields(parsed.error, "Một số trường của nội dung gửi lên chưa đúng.");
    return parsed.data;
  });
}

/** Describes a writing door whose body is a file of at most `maxBytes`. */
export function uploading<P extends z.ZodObject, Q extends z.ZodObject, O extends z.ZodType>(
  maxBytes: number,
  definition: Writing<P, Q, SentFile, O>,
): Endpoint {
  return bindable(definition, { kind: "file", maxBytes }, (raw) => {
    if (!Buffer.isBuffer(raw) || raw.length === 0)
      throw new RequestRefused({ code: "badRequest", message: "Chưa có tệp trong nội dung gửi lên." });
    return { bytes: raw };
  });
}

function bindable<P extends z.ZodObject, Q extends z.ZodObject, B, O extends z.ZodType>(
  definition: Writing<P, Q, B, O>,
  body: BodyKind,
  read: (raw: unknown) => B,
): Endpoint {
  const { handle, current, description = "", status = 200, ...rest } = definition;
  return {
    ...rest,
    ...{ body, status, description },
    bind: (raw) => {
      const [params, query] = addressOf(definition, raw);
      const sent = read(raw.body);
      const call = (actor: Actor, at: Date) => ({ actor, at, params, query, body: sent });
      return {
        perform: (actor, at) => handle(call(actor, at)),
        current: (actor, at) => (current ? current(call(actor, at)) : nothing()),
        yours: body.kind === "json" ? sent : null,
      };
    },
  };
}

function addressOf<P extends z.ZodObject, Q extends z.ZodObject>(
  { params, query }: { params: P; query: Q },
  raw: RawCall,
): [z.output<P>, z.output<Q>] {
  const path = params.safeParse(raw.params);
  if (!path.success) throw new RequestRefused({ code: "notFound", message: "Không tìm thấy địa chỉ này." });
  const asked = query.safeParse(raw.query, { error: issueText });
  if (!asked.success) throw refusedFields(asked.error, "Tham số trên địa chỉ chưa đúng.");
  return [path.data, asked.data];
}

function refusedFields(error: z.core.$ZodError, message: string): RequestRefused {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  const problem: ApiProblem = { code: "invalid", message, fields };
  return new RequestRefused(problem);
}
