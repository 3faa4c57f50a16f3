// A process of its own that makes the next file of the queue until it is killed; says on its standard output that it has begun.
import { writeSync } from "node:fs";
import { runNextExport } from "../../lib/jobs/run-export";
import { makeYearArchive } from "../../lib/jobs/year-archive/make-year-archive";

writeSync(1, "begun\n");
await runNextExport({ yearArchive: makeYearArchive }, new AbortController().signal);
writeSync(1, "made\n");
