import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Actor } from "../domain/permissions";
import { database } from "./client";
import type { Prisma } from "./generated/client.ts";

/** A transaction whose rows are limited to one body and to the units in scope, by the application and by row-level security. */
export type Tx = Prisma.TransactionClient;

/** Whose rows: one body, and all its units or the listed ones. */
export type Scope = Pick<Actor, "bodyId" | "unitScope">;

const NO_UNIT = "00000000-0000-0000-0000-000000000000";

class Refused extends Error {
  constructor(readonly result: unknown) {
    super("refused");
  }
}

const joined = new AsyncLocalStorage<{ tx: Tx; scope: Scope }>();

function limitTo(tx: Tx, scope: Scope): Promise<number> {
  const units = scope.unitScope === "all" ? "*" : scope.unitScope.join(",") || NO_UNIT;
  return tx.$executeRaw`SELECT set_config('app.body', ${scope.bodyId}, true), set_config('app.units', ${units}, true)`;
}

/** Takes part in the transaction of asOne; a scope of its own holds for its own statements only. */
async function join<T>(outer: { tx: Tx; scope: Scope }, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  await limitTo(outer.tx, scope);
  const result = await work(outer.tx);
  if (isRefused(result)) throw new Refused(result);
  await limitTo(outer.tx, outer.scope);
  return result;
}

function isRefused(result: unknown): boolean {
  return typeof result === "object" && result !== null && "ok" in result && result.ok === false;
}

/** Runs `work` in one transaction that sees the rows of `scope` only. A refused Result ({ ok: false }) rolls everything back. */
export async function inScope<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const outer = joined.getStore();
  if (outer) return join(outer, scope, work);
  try {
    return await database().$transaction(async (tx) => {
      await limitTo(tx, scope);
      const result = await work(tx);
      if (isRefused(result)) throw new Refused(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.result as T;
    throw error;
  }
}

/**
 * Runs `work` in one transaction in which every inScope called within takes part: all of it is kept, or nothing. The first refusal within
 * is the answer of the whole. For doors that must keep their answer together with the write; what a use case does after its commit happens before this one.
 */
export function asOne<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inScope(scope, (tx) => joined.run({ tx, scope }, () => work(tx)));
}

/** Runs `work` while a person is being recognised: only accounts, sessions and roles can be read, no records of a body. */
export function whileSigningIn<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.auth', 'on', true)`;
    return work(tx);
  });
}

/** Runs `work` while anybody verifies a document by its code: only the row of the issued document that bears it can be read, nothing else of its body. */
export function whileVerifying<T>(code: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.code', ${code}, true)`;
    return work(tx);
  });
}

/** As inScope, for reading much in one state of the database: nothing that others write meanwhile is seen, and it may take an hour. */
export function inSnapshot<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const options = { isolationLevel: "RepeatableRead" as const, timeout: 3_600_000 };
  return database().$transaction(async (tx) => {
    await limitTo(tx, scope);
    return work(tx);
  }, options);
}

/** Runs `work` for the queue of files to be made: it sees that one table, of all bodies, and nothing else. */
export function whileServingExports<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.exports', 'on', true)`;
    return work(tx);
  });
}

/** Prisma's where-clause for rows that carry a unit: the explicit half of the scope. */
export function unitsInScope(scope: Scope): { bodyId: string; unitId?: { in: string[] } } {
  return scope.unitScope === "all" ? { bodyId: scope.bodyId } : { bodyId: scope.bodyId, unitId: { in: [...scope.unitScope] } };
}
