import "server-only";
import { daysLeft, isOnTime, lateDays, type Window, windowState } from "../domain/deadlines";
import type { Tone } from "../domain/labels";
import { formatDate } from "../format";

/** When something was received, or how long is left for it, in words. */
export interface Received {
  /** "06/11/2024", or "" where nothing was received. */
  on: string;
  words: string;
  tone: Tone;
}

/** What is known of a past year: the day alone, there was no deadline here. */
export function recordedWords(at: Date | null): Received {
  return { on: at ? formatDate(at) : "", words: at ? "" : "—", tone: "neutral" };
}

/** Words for what came in at `at` (null: not yet) against its window: đúng hạn, trễ n ngày, còn n ngày, quá hạn n ngày. */
export function receivedWords(at: Date | null, window: Window, now: Date): Received {
  if (at) {
    const late = lateDays(at, window.dueAt);
    return { on: formatDate(at), words: late > 0 ? `trễ ${late} ngày` : "đúng hạn", tone: late > 0 ? "warn" : "good" };
  }
  if (windowState(now, window) === "notOpen") return { on: "", words: "chưa mở", tone: "neutral" };
  if (!isOnTime(now, window.dueAt)) return { on: "", words: `quá hạn ${lateDays(now, window.dueAt)} ngày`, tone: "bad" };
  const left = daysLeft(now, window.dueAt);
  return { on: "", words: left === 0 ? "hạn cuối hôm nay" : `còn ${left} ngày`, tone: left <= 3 ? "warn" : "neutral" };
}
