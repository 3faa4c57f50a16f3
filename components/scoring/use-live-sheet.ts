"use client";

import { useSyncExternalStore } from "react";
import { type LiveSheet, liveKeyOf, sheetLive } from "./live-sheet";

/** Gives the newer of what the page was made with and what a save answered since. */
export function useLiveSheet(sheetId: string, stage: string, initial: LiveSheet): LiveSheet {
  const live = useSyncExternalStore(
    sheetLive.subscribe,
    () => sheetLive.latest(liveKeyOf(sheetId, stage)),
    () => undefined,
  );
  return live && live.stamp > initial.stamp ? live : initial;
}
