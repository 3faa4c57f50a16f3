/** Windows, extensions, late days. Instants are Dates; days are counted in Asia/Ho_Chi_Minh. `now` is always a parameter. */

const ZONE_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** One step's time: opens, is due. `dueAt` is the last second that is still on time (07/11 23:59:59). */
export interface Window {
  opensAt: Date;
  dueAt: Date;
}

/** Gives the number of the calendar day in Vietnam (UTC+7, no summer time) of an instant. */
export function vietnamDay(at: Date): number {
  return Math.floor((at.getTime() + ZONE_OFFSET_MS) / DAY_MS);
}

/** Says whether something received at `at` is on time: to the second, the due second included. */
export function isOnTime(at: Date, dueAt: Date): boolean {
  return Math.floor(at.getTime() / 1000) <= Math.floor(dueAt.getTime() / 1000);
}

/** Gives 0 when on time, else the days late: calendar days in Vietnam after the due day, at least 1. */
export function lateDays(at: Date, dueAt: Date): number {
  return isOnTime(at, dueAt) ? 0 : Math.max(1, vietnamDay(at) - vietnamDay(dueAt));
}

/** Gives whole calendar days in Vietnam from `now` to `dueAt`; 0 on the day itself, negative when past. */
export function daysLeft(now: Date, dueAt: Date): number {
  return vietnamDay(dueAt) - vietnamDay(now);
}

/** Gives the window of a unit: its own extension, where there is one, moves the due instant only, and never to before the general one. */
export function effectiveWindow(window: Window, extension: { dueAt: Date } | null | undefined): Window {
  return extension && extension.dueAt > window.dueAt ? { opensAt: window.opensAt, dueAt: extension.dueAt } : window;
}

export type WindowState = "notOpen" | "open" | "late";

/** Says where `now` stands in a window; after the due instant submission is late, not refused. */
export function windowState(now: Date, window: Window): WindowState {
  if (now.getTime() < window.opensAt.getTime()) return "notOpen";
  return isOnTime(now, window.dueAt) ? "open" : "late";
}
