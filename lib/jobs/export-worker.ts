import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { ExportMakers } from "./maker";
import { runNextExport } from "./run-export";
import { sweepExports } from "./sweep-exports";

/** How often a process looks for files that others have put into the queue; its own are begun at once. */
const LOOK_MS = 15_000;
const SWEEP_MS = 3_600_000;

interface Worker {
  wake: () => void;
  stop: () => Promise<void>;
}

// One worker per process: the server's start and its pages may each hold a copy of this module.
const holder = globalThis as { exportWorker?: Worker };

/** Begins to make the queue's files, one at a time. Called again in the same process it does nothing. */
export function startExportWorker(makers: ExportMakers): Worker {
  holder.exportWorker ??= start(makers);
  return holder.exportWorker;
}

/** Lets the worker of this process look at the queue now; where it has none, another process will within seconds. */
export function wakeExportWorker(): void {
  holder.exportWorker?.wake();
}

function start(makers: ExportMakers): Worker {
  const ending = new AbortController();
  let awake = new AbortController();
  const loop = async () => {
    let sweepAt = 0;
    while (!ending.signal.aborted) {
      awake = new AbortController();
      const worked = await runNextExport(makers, ending.signal).catch(complain);
      if (worked) continue;
      if (Date.now() >= sweepAt) {
        sweepAt = Date.now() + SWEEP_MS;
        await sweepExports().catch(complain);
      }
      const signal = AbortSignal.any([ending.signal, awake.signal]);
      await pause(LOOK_MS, null, { signal, ref: false }).catch(() => undefined);
    }
  };
  const ended = loop();
  const stop = () => {
    ending.abort();
    delete holder.exportWorker;
    return ended;
  };
  return { wake: () => awake.abort(), stop };
}

/** The database may be away for a while; the next look will tell. */
function complain(error: unknown): false {
  process.stderr.write(`Tệp xuất: ${error instanceof Error ? error.message : String(error)}\n`);
  return false;
}
