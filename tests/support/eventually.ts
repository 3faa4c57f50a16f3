import { vi } from "vitest";

/** Asks `look` again until its expectations hold and gives what it gives. The time limit is for what never comes, not for what is slow. */
export function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 60_000, interval: 20 });
}
