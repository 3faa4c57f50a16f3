"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { liveKeyOf, sheetLive } from "./live-sheet";

/** Asks the server again when a line was saved after this page was made: the browser's "back" shows it as it was. */
export function RefreshSheet({ sheetId, stage, stamp }: { sheetId: string; stage: string; stamp: number }) {
  const router = useRouter();
  useEffect(() => {
    if ((sheetLive.latest(liveKeyOf(sheetId, stage))?.stamp ?? 0) > stamp) router.refresh();
  }, [sheetId, stage, stamp, router]);
  return null;
}
