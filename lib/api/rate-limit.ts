/** Keeps one program from taking the server away from people. Counted per process: a limit for protection, not for accounting. */
const PER_MINUTE = 600;
const MINUTE_MS = 60_000;

let minute = 0;
let counts = new Map<string, number>();

/** Counts a request of a person at `at`; gives 0 when it may pass, else the seconds to wait. */
export function secondsToWait(userId: string, at: Date, limit = PER_MINUTE): number {
  const present = Math.floor(at.getTime() / MINUTE_MS);
  if (present !== minute) {
    minute = present;
    counts = new Map();
  }
  const count = (counts.get(userId) ?? 0) + 1;
  counts.set(userId, count);
  return count > limit ? Math.ceil(((present + 1) * MINUTE_MS - at.getTime()) / 1000) : 0;
}
