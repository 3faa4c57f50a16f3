import { readdirSync, readFileSync } from "node:fs";

const isLinux = process.platform === "linux";

/**
 * Processor time that a process with its children and all their threads has used, in milliseconds; null where the system does not tell.
 * @param {number} pid
 * @returns {number | null}
 */
export function processorMs(pid) {
  if (!isLinux) return null;
  let nanoseconds = 0;
  for (const each of familyOf(pid)) {
    for (const thread of tryRead(() => readdirSync(`/proc/${each}/task`), [])) {
      nanoseconds += Number(tryRead(() => readFileSync(`/proc/${each}/task/${thread}/schedstat`, "utf8"), "0").split(" ")[0]);
    }
  }
  return nanoseconds / 1e6;
}

/**
 * Memory of a process and its children in MB: now, and the most it ever had; null where the system does not tell.
 * @param {number} pid
 * @returns {{ now: number, peak: number } | null}
 */
export function memoryMb(pid) {
  if (!isLinux) return null;
  const sum = (field) =>
    familyOf(pid).reduce((total, each) => {
      const status = tryRead(() => readFileSync(`/proc/${each}/status`, "utf8"), "");
      return total + Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) / 1024;
    }, 0);
  return { now: Math.round(sum("VmRSS")), peak: Math.round(sum("VmHWM")) };
}

function familyOf(pid) {
  const threads = tryRead(() => readdirSync(`/proc/${pid}/task`), []);
  const children = threads.flatMap((thread) =>
    tryRead(() => readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8"), "")
      .split(" ")
      .filter(Boolean),
  );
  return [pid, ...children.flatMap((child) => familyOf(Number(child)))];
}

/** Threads and processes may end between listing and reading. */
function tryRead(read, otherwise) {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
