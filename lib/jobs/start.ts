import "server-only";
import { startExportWorker } from "./export-worker";
import { EXPORT_MAKERS } from "./makers";

/** Begins the background work of this process; a signal to end puts unfinished work back, for the next process. */
export function startJobs(): void {
  const worker = startExportWorker(EXPORT_MAKERS);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => worker.stop());
}
