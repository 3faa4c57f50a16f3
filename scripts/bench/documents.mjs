import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/**
 * Writes the recognition decision of 15 units `count` times as DOCX and as PDF, each in a process of its own.
 * @param {number} count
 * @returns {Promise<{ kind: string, count: number, seconds: number, cpu: number, started: number, peak: number, bytes: number }[]>}
 */
export async function writeDocuments(count) {
  const results = [];
  for (const kind of ["docx", "pdf"]) {
    const args = ["--conditions=react-server", "--import", loader, "scripts/bench/document-files.ts", kind, String(count)];
    const { stdout } = await run(process.execPath, args, { cwd: root });
    results.push(JSON.parse(stdout));
  }
  return results;
}

/**
 * One line per kind of file.
 * @param {Awaited<ReturnType<typeof writeDocuments>>} documents
 * @returns {string[]}
 */
export function documentLines(documents) {
  return documents.map(({ kind, count, seconds, cpu, started, peak, bytes }) => {
    const rate = `${(count / seconds).toFixed(1)} per second, ${cpu.toFixed(1)} ms CPU and ${(bytes / 1000).toFixed(0)} kB each`;
    return `${count} decisions as ${kind.toUpperCase()}: ${rate}; memory ${started} MB after the first, peak ${peak} MB`;
  });
}
