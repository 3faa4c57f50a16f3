import type { Completeness } from "@/lib/domain/completeness";

/** How far a dossier has come as of the server's instant `stamp` in milliseconds. */
export interface Live extends Completeness {
  stamp: number;
}

/** Makes a place on the page where forms publish what a save answered, by the key of the record, and lines of progress read it. */
export function liveStore<T>() {
  const latest = new Map<string, T>();
  const listeners = new Set<() => void>();
  return {
    /** Tells every line of progress on the page what a save answered. */
    publish(key: string, live: T): void {
      latest.set(key, live);
      for (const listener of listeners) listener();
    },
    /** Subscribes to every change; gives the way to stop. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Gives the newest state of a record that a save answered, or undefined. */
    latest: (key: string): T | undefined => latest.get(key),
  };
}

export const { publish: publishLive, subscribe: subscribeLive, latest: latestLive } = liveStore<Live>();
