/** Outcome of something that may be refused: expected failures are values, thrown errors are bugs. */
export type Result<T, E = Problem> = { ok: true; value: T } | { ok: false; error: E };

/** A refusal: `code` for programs, `message` in Vietnamese for people, `fields` → message where it belongs to a field. */
export interface Problem {
  code: ProblemCode;
  message: string;
  fields?: Record<string, string>;
  /** The stored record at the time of refusal, where somebody else was faster. */
  current?: unknown;
}

export type ProblemCode = "notFound" | "notAllowed" | "notNow" | "invalid" | "conflict" | "incomplete" | "tooMany" | "unavailable";

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail(code: ProblemCode, message: string, more: Partial<Problem> = {}): { ok: false; error: Problem } {
  return { ok: false, error: { code, message, ...more } };
}
