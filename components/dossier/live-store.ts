import type { Completeness } from "@/lib/domain/completeness";

/** How far a dossier has come as of the server's instant `stamp` in milliseconds. */
export interface Live extends Completeness {
  stamp: number;
}

const latest = new Map<string, Live>();
const listeners = new Set<() => void>();

/** Tells every line of progress on the page what a save answered. */
export function publishLive(key: string, live: Live): void {
  latest.set(key, live);
  for (const listener of listeners) listener();
}

/** Subscribes to every change; gives the way to stop. */
export function subscribeLive(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Gives the newest state of a dossier that a save answered, or undefined. */
export function latestLive(key: string): Live | undefined {
  return latest.get(key);
}
