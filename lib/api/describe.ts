import "server-only";
import { formatBytes } from "../format";
import { type Endpoint, TAGS } from "./endpoint";
import { answerSchemas, bodySchema, problemCodes, type Schema } from "./openapi";
import { PROBLEMS } from "./problem";
import { ROUTES } from "./routes";

/** One field of a request or an answer, by its path ("entries[].code"). */
export interface DescribedField {
  path: string;
  type: string;
  required: boolean;
  text: string;
}

/** One door in words, for the page that shows the OpenAPI. */
export interface DescribedOperation {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: DescribedField[];
  body: DescribedField[];
  /** What the body is, where it is no JSON. */
  bodyNote: string;
  status: number;
  answer: DescribedField[];
  problems: string[];
}

export interface ApiDescription {
  groups: { name: string; operations: DescribedOperation[] }[];
  problems: { code: string; status: number; title: string }[];
}

const TYPE_WORDS: Record<string, string> = {
  string: "chữ",
  integer: "số nguyên",
  number: "số",
  boolean: "true/false",
  array: "danh sách",
  object: "đối tượng",
  null: "null",
};

type Names = Record<string, Schema>;
type Child = Schema | boolean | undefined;

function resolve(child: Child, names: Names): Schema {
  if (typeof child !== "object") return {};
  const name = child.$ref?.split("/").at(-1);
  return name ? { ...names[name], ...(child.description ? { description: child.description } : {}) } : child;
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map(String).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return [...new Set(parts.map((part) => typeOf(typeof part === "object" ? part : {})))].join(" | ");
  const word = TYPE_WORDS[String(schema.type)] ?? "bất kỳ";
  return schema.format === "date-time" ? "thời điểm" : schema.format === "date" ? "ngày" : word;
}

/** Lists the fields of a schema, parents before children; alternatives of an object one after another. */
export function fieldsOf(root: Child, names: Names, prefix = ""): DescribedField[] {
  const schema = resolve(root, names);
  const alternatives = (schema.oneOf ?? schema.anyOf ?? []).flatMap((part) => fieldsOf(part, names, prefix));
  const items = schema.type === "array" ? fieldsOf(schema.items as Child, names, `${prefix}[]`) : [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, child]) => {
    const path = prefix ? `${prefix}.${name}` : name;
    const field = resolve(child, names);
    const required = schema.required?.includes(name) ?? false;
    return [{ path, type: typeOf(field), required, text: field.description ?? "" }, ...fieldsOf(child, names, path)];
  });
  return [...alternatives, ...items, ...own];
}

function inWords(endpoint: Endpoint, names: Names): DescribedOperation {
  const { id, method, path, summary, description, body, status } = endpoint;
  const bodyNote = body.kind === "file" ? `Nội dung gửi lên là chính tệp, tối đa ${formatBytes(body.maxBytes)}.` : "";
  return {
    ...{ id, method, path: `/api/v1${path}`, summary, description, status, bodyNote },
    parameters: [...fieldsOf(bodySchema(endpoint.params), names), ...fieldsOf(bodySchema(endpoint.query), names)],
    body: body.kind === "json" ? fieldsOf(bodySchema(body.schema), names) : [],
    answer: fieldsOf(names[endpoint.output.meta()?.id ?? ""], names),
    problems: problemCodes(endpoint).map((code) => `${PROBLEMS[code].status} ${code}`),
  };
}

/** Gives every door in words, by subject in the order of TAGS. */
export function describeApi(): ApiDescription {
  const names = answerSchemas();
  const groups = Object.entries(TAGS).map(([tag, name]) => {
    const operations = ROUTES.filter((route) => route.tag === tag).map((route) => inWords(route, names));
    return { name, operations };
  });
  const problems = Object.entries(PROBLEMS).map(([code, { status, title }]) => ({ code, status, title }));
  return { groups: groups.filter((group) => group.operations.length > 0), problems };
}
