"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False while the server's HTML stands alone, true once scripts run: for controls that need them. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
