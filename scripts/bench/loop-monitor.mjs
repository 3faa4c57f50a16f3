// Loaded into the server by --import: notes, four times a second, how long its event loop was held up at most.
import { appendFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

const RESOLUTION_MS = 2;
const file = process.env.BENCH_LOOP_FILE;
if (file) {
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  loop.enable();
  const note = () => {
    appendFileSync(file, `${Date.now()} ${Math.max(0, loop.max / 1e6 - RESOLUTION_MS).toFixed(1)}\n`);
    loop.reset();
  };
  setInterval(note, 250).unref();
}
