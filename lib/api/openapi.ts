import "server-only";
import { z } from "zod";
import { type Endpoint, TAGS } from "./endpoint";
import { FIELD_WORDS } from "./field-words";
import { PROBLEMS, problemSchema } from "./problem";
import { ROUTES } from "./routes";

/** A JSON Schema (2020-12) as zod writes it. */
export type Schema = z.core.JSONSchema.BaseSchema;

const INFO = {
  title: "Ba Chủ Động",
  version: "1",
  description: [
    "Cửa cho chương trình: cùng quy tắc, cùng phạm vi với người giữ mã trên trang.",
    "Mỗi yêu cầu mang “Authorization: Bearer <mã>”; mã tạo và thu hồi ở trang tài khoản.",
    "Mỗi lần ghi mang Idempotency-Key riêng: gửi lại với cùng khóa và cùng nội dung thì nhận lại câu trả lời cũ (giữ 7 ngày), việc không làm hai lần.",
    "Ghi trên bản cũ nhận 409 cùng hai bản: “current” đang lưu và “yours” vừa gửi. Hồ sơ ngoài phạm vi là 404.",
  ].join("\n\n"),
};

/** Codes that a door can answer with, beside success. */
export function problemCodes(endpoint: Endpoint): (keyof typeof PROBLEMS)[] {
  const always = ["unauthenticated", "notAllowed", "notFound", "invalid", "tooMany", "unexpected", "unavailable"] as const;
  if (endpoint.method === "GET") return [...always];
  return [...always, "badRequest", "conflict", "inProgress", "tooLarge", "unsupportedType", "incomplete", "notNow", "keyReused"];
}

function plain(schema: z.core.JSONSchema.BaseSchema): Schema {
  const { $schema: _, $id: __, "~standard": ___, ...rest } = schema as Schema & { "~standard"?: unknown };
  return rest;
}

/** What a body looks like before it is read: defaults are optional, numbers may come as text where the form says so. */
export function bodySchema(schema: z.ZodType): Schema {
  return withWords(plain(z.toJSONSchema(schema, { io: "input" })));
}

function withWords(schema: Schema): Schema {
  if (schema.oneOf) return { ...schema, oneOf: schema.oneOf.map((part) => (typeof part === "object" ? withWords(part) : part)) };
  const worded = Object.entries(schema.properties ?? {}).map(([name, child]) => {
    const description = FIELD_WORDS[name];
    return [name, typeof child === "object" && description ? { description, ...child } : child];
  });
  return schema.properties ? { ...schema, properties: Object.fromEntries(worded) } : schema;
}

function parametersOf({ params, query, method }: Endpoint) {
  const listed = (where: "path" | "query", shape: z.ZodObject) => {
    const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: "input" });
    return Object.entries(properties).map(([name, schema]) => {
      const { description, ...rest } = plain(typeof schema === "boolean" ? {} : schema);
      return { name, in: where, required: where === "path" || required.includes(name), description, schema: rest };
    });
  };
  const key = method === "GET" ? [] : [{ $ref: "#/components/parameters/IdempotencyKey" }];
  return [...listed("path", params), ...listed("query", query), ...key];
}

function requestBody({ body }: Endpoint) {
  if (body.kind === "none") return {};
  const content =
    body.kind === "json"
      ? { "application/json": { schema: bodySchema(body.schema) } }
      : { "application/octet-stream": { schema: { type: "string", format: "binary" } } };
  return { requestBody: { required: true, content } };
}

function responsesOf(endpoint: Endpoint) {
  const problems = new Map<number, string[]>();
  for (const code of problemCodes(endpoint)) {
    const { status, title } = PROBLEMS[code];
    problems.set(status, [...(problems.get(status) ?? []), `${title} (${code})`]);
  }
  const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  const refused = [...problems].map(([status, words]) => [String(status), { description: words.join("; "), content }]);
  const schema = { $ref: `#/components/schemas/${endpoint.output.meta()?.id}` };
  return { [endpoint.status]: { description: "Thành công", content: { "application/json": { schema } } }, ...Object.fromEntries(refused) };
}

function operation(endpoint: Endpoint) {
  const { id, tag, summary, description } = endpoint;
  return {
    ...{ operationId: id, tags: [TAGS[tag]], summary, ...(description ? { description } : {}) },
    ...{ parameters: parametersOf(endpoint), ...requestBody(endpoint), responses: responsesOf(endpoint) },
  };
}

/** Gives the schemas of all answers by name, with references between them. */
export function answerSchemas(): Record<string, Schema> {
  const named = z.registry<{ id?: string }>();
  for (const schema of [problemSchema, ...ROUTES.map((route) => route.output)]) {
    const id = schema.meta()?.id;
    if (!id) throw new Error("Every answer has a name");
    if (!named.has(schema)) named.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(named, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, plain(schema)]));
}

/** Gives the OpenAPI 3.1 description of every door, made from the very schemas that check requests. */
export function openApi() {
  const paths: Record<string, Record<string, ReturnType<typeof operation>>> = {};
  for (const route of ROUTES) paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  return {
    openapi: "3.1.0",
    info: INFO,
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    tags: Object.values(TAGS).map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "Mã truy cập tạo ở trang tài khoản" } },
      parameters: {
        IdempotencyKey: {
          ...{ name: "Idempotency-Key", in: "header", required: true, schema: { type: "string", minLength: 8, maxLength: 200 } },
          description: "Khóa riêng cho từng việc, ví dụ một UUID",
        },
      },
      schemas: answerSchemas(),
    },
  };
}
