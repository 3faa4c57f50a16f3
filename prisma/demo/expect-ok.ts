import type { Result } from "../../lib/domain/result";

/** Gives the value of a Result; a refusal while seeding is a bug. */
export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
