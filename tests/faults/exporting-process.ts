// A process of its own that makes the next file of the queue and is never done with it, until it is killed. It says when it has given the first bytes.
import { writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { runNextExport } from "../../lib/jobs/run-export";

await runNextExport(
  {
    bigList: async ({ out, report, signal }) => {
      report(1, 3);
      out.write(Buffer.alloc(1_000_000));
      writeSync(1, "half way\n");
      return pause(600_000, { fileName: "", fileType: "" }, { signal });
    },
  },
  new AbortController().signal,
);
