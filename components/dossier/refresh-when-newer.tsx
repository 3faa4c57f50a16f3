"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { latestLive } from "./live-store";

/** Asks the server again when something was saved after this page was made: the browser's "back" shows it as it was. */
export function RefreshWhenNewer({ keys, stamp }: { keys: readonly string[]; stamp: number }) {
  const router = useRouter();
  useEffect(() => {
    if (keys.some((key) => (latestLive(key)?.stamp ?? 0) > stamp)) router.refresh();
  }, [keys, stamp, router]);
  return null;
}
