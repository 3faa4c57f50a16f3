import { liveStore } from "@/components/dossier/live-store";
import type { SheetSummary } from "@/lib/domain/sheet-summary";

/** What a sheet comes to as of the server's instant `stamp` in milliseconds. */
export interface LiveSheet extends SheetSummary {
  stamp: number;
}

export const sheetLive = liveStore<LiveSheet>();

/** Key of a sheet at a stage. */
export function liveKeyOf(sheetId: string, stage: string): string {
  return `${sheetId}:${stage}`;
}
