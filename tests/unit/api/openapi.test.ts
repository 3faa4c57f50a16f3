import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeApi } from "../../../lib/api/describe";
import { openApi } from "../../../lib/api/openapi";
import { ROUTES } from "../../../lib/api/routes";

const FOLDER = join(import.meta.dirname, "../../../app/api/v1");
/** Doors that carry no data: the description itself, and the answer to unknown addresses. */
const NOT_IN_TABLE = ["/openapi.json", "/[...rest]"];

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith("route.ts"))
  .map((name) => `/${name.replaceAll("\\", "/").replace(/\/route\.ts$/, "")}`);

/** Walks through every value of a JSON document. */
function* values(node: unknown): Generator<[string, unknown]> {
  if (typeof node !== "object" || node === null) return;
  for (const [name, child] of Object.entries(node)) {
    yield [name, child];
    yield* values(child);
  }
}

describe("the table of doors for programs", () => {
  it("has a line for every file under app/api/v1, and a file for every line", async () => {
    const served: string[] = [];
    for (const path of files.filter((file) => !NOT_IN_TABLE.includes(file))) {
      const handlers: Record<string, unknown> = await import(join(FOLDER, path, "route.ts"));
      served.push(...Object.keys(handlers).map((method) => `${method} ${path.replace(/\[(\w+)\]/g, "{$1}")}`));
    }
    expect(served.sort()).toEqual(ROUTES.map((route) => `${route.method} ${route.path}`).sort());
  });

  it("names each door once, in Vietnamese, with all parameters of its path", () => {
    expect(new Set(ROUTES.map((route) => route.id)).size).toBe(ROUTES.length);
    for (const route of ROUTES) {
      expect(route.summary).toMatch(/[À-ỹ]/);
      const named = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(Object.keys(route.params.shape).sort()).toEqual(named.sort());
    }
  });
});

describe("the OpenAPI description", () => {
  const document = JSON.parse(JSON.stringify(openApi()));

  it("is version 3.1 and knows every door", () => {
    expect(document.openapi).toBe("3.1.0");
    const operations = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap((path) => Object.values(path));
    expect(operations.map((operation) => operation.operationId).sort()).toEqual(ROUTES.map((route) => route.id).sort());
  });

  it("points to nothing that is not there", () => {
    for (const [name, value] of values(document)) {
      if (name !== "$ref") continue;
      const target = String(value).slice(2).split("/");
      expect(
        target.reduce((node, step) => node?.[step], document),
        String(value),
      ).toBeTypeOf("object");
    }
    expect(JSON.stringify(document)).not.toContain("$defs");
  });

  it("asks for an Idempotency-Key on every write and on no read", () => {
    for (const path of Object.values<Record<string, { parameters: { $ref?: string }[] }>>(document.paths)) {
      for (const [method, operation] of Object.entries(path)) {
        const asks = operation.parameters.some((parameter) => parameter.$ref?.endsWith("/IdempotencyKey"));
        expect(asks).toBe(method !== "get");
      }
    }
  });

  it("is shown in words with each field of requests and answers", () => {
    const operations = describeApi().groups.flatMap((group) => group.operations);
    expect(operations).toHaveLength(ROUTES.length);
    const target = operations.find((operation) => operation.id === "putTarget");
    expect(target?.body.map((field) => field.path)).toEqual(["version", "target", "solution", "dueText", "person"]);
    expect(target?.body[0]).toMatchObject({ required: true });
    const dossier = operations.find((operation) => operation.id === "readDossier");
    expect(dossier?.answer.map((field) => field.path)).toContain("entries[].verdict");
    for (const { answer } of operations) expect(answer.length).toBeGreaterThan(0);
  });
});
