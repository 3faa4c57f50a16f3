"use client";

import { useSyncExternalStore } from "react";

/** What was copied in this browser: id of the field → its text at that time; a changed value is no longer ticked. */
type Ticks = Readonly<Record<string, string>>;

const NONE: Ticks = {};
const listeners = new Set<() => void>();
const read = new Map<string, { raw: string | null; ticks: Ticks }>();

function storedText(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return read.get(key)?.raw ?? null;
  }
}

function ticksOf(key: string): Ticks {
  const raw = storedText(key);
  const known = read.get(key);
  if (known && known.raw === raw) return known.ticks;
  let ticks: Ticks = NONE;
  try {
    ticks = raw ? (JSON.parse(raw) as Ticks) : NONE;
  } catch {
    ticks = NONE;
  }
  read.set(key, { raw, ticks });
  return ticks;
}

function keep(key: string, ticks: Ticks): void {
  const raw = JSON.stringify(ticks);
  read.set(key, { raw, ticks });
  try {
    window.localStorage.setItem(key, raw);
  } catch {
    // A browser that keeps nothing still shows the ticks until the page is left.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The ticks kept under a key of this browser; null before scripts run. */
export function useCopyTicks(key: string) {
  const ticks = useSyncExternalStore<Ticks | null>(
    subscribe,
    () => ticksOf(key),
    () => null,
  );
  return {
    ticks,
    set: (id: string, text: string | null) => {
      const { [id]: _, ...rest } = ticksOf(key);
      keep(key, text === null ? rest : { ...rest, [id]: text });
    },
    clear: () => keep(key, NONE),
  };
}
