/**
 * Starts the parsing thread with limits of memory and time. The worker is a file found from the working directory (the root of the installation, where
 * Next, tests and scripts all start): bundlers rewrite paths made from import.meta.url, and a thread needs a real file with node_modules above it.
 * Worker is fetched at run time, because Turbopack takes any `new Worker` of an imported one for a bundle of its own, which it then does not find.
 */
import { join } from "node:path";
import { fail, ok, type Result } from "../domain/result";
import type { WorkbookPart } from "./archive";
import type { RawSheet } from "./sheet-data";

export interface WorkerLimits {
  seconds: number;
  megabytes: number;
}

const { Worker } = process.getBuiltinModule("node:worker_threads");

export const WORKER_LIMITS: WorkerLimits = { seconds: 30, megabytes: 768 };

const UNREADABLE = "Không đọc được nội dung tệp: hãy mở bằng Excel, lưu lại thành .xlsx rồi tải lên lần nữa.";
const TOO_HEAVY = "Tệp quá lớn nên không đọc được: hãy chỉ giữ các tờ, dòng cần nhập rồi tải lên lại.";

/** Parses unpacked parts in a thread. Refuses with a sentence when the thread fails, runs out of memory or takes too long. */
export function parseInThread(parts: readonly WorkbookPart[], limits: WorkerLimits = WORKER_LIMITS): Promise<Result<RawSheet[]>> {
  return runInThread("workbook-worker.mjs", parts, {}, limits);
}

/** Runs a worker of this folder over unpacked parts, which move into the thread; `data` goes along. Gives its one message, refuses as parseInThread. */
export function runInThread<T>(file: string, parts: readonly WorkbookPart[], data: object, limits: WorkerLimits): Promise<Result<T>> {
  return new Promise((resolve) => {
    const worker = new Worker(join(process.cwd(), "lib", "imports", file), {
      workerData: { ...data, parts },
      transferList: parts.map((part) => part.bytes.buffer as ArrayBuffer),
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      stdout: true,
      stderr: true,
    });
    const finish = (result: Result<T>) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(fail("invalid", TOO_HEAVY)), limits.seconds * 1000);
    worker.once("message", (message: T) => finish(ok(message)));
    worker.once("error", (error: NodeJS.ErrnoException) =>
      finish(fail("invalid", error.code === "ERR_WORKER_OUT_OF_MEMORY" ? TOO_HEAVY : UNREADABLE)),
    );
    worker.once("exit", () => finish(fail("invalid", UNREADABLE)));
  });
}
