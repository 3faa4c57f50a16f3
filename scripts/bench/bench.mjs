import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { OperatorError } from "../lib/operator-error.mjs";
import { explain, step } from "../lib/steps.mjs";
import { benchBigExport } from "./big-export.mjs";
import { benchDocuments } from "./documents.mjs";
import { weighPages } from "./page-weight.mjs";
import { report } from "./report.mjs";
import { documentLines, exportLines } from "./report-files.mjs";
import { openStage } from "./stage.mjs";
import { subjects } from "./subjects.mjs";
import { timeSubjects } from "./timing.mjs";

/** Requests and seconds at most per measurement; every subject is measured `repetitions` times and the median counts. */
const FULL = { repetitions: 3, requests: { 1: 60, 10: 150 }, seconds: 1.2, exports: 3, documents: 1000 };
const QUICK = { repetitions: 1, requests: { 1: 15, 10: 40 }, seconds: 1, exports: 1, documents: 100 };

/**
 * Measures, prints and ends; the exit code tells whether every page answered.
 * @param {string[]} args of the command line
 */
export async function bench(args) {
  let stage;
  const close = async (code) => {
    await stage?.close();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => close(130));
  try {
    const { quick, json, parts } = readOptions(args);
    const begin = performance.now();
    const effort = quick ? QUICK : FULL;
    const result = environmentOf(effort);
    const opened = (one) => {
      stage = one;
    };
    const pages = parts.has("pages") ? await benchPages(effort, opened) : null;
    await stage?.close();
    stage = undefined;
    const big = parts.has("export") ? await step("Make the largest export", () => benchBigExport(effort.exports, opened)) : null;
    const documents = parts.has("documents") ? await step("Write many documents", () => benchDocuments(effort.documents)) : null;
    const seconds = Math.round((performance.now() - begin) / 1000);
    const whole = { ...result, ...pages, ...(big && { big }), ...(documents && { documents }), seconds };
    if (pages) process.stdout.write(report(whole));
    const lines = [...(big ? exportLines(big) : []), ...(documents ? documentLines(documents) : [])];
    process.stdout.write(lines.map((line) => `${line}\n`).join(""));
    if (json) writeFileSync(json, `${JSON.stringify(whole, null, 2)}\n`);
    await close(!pages || pages.subjects.every((subject) => subject.status === 200 && !subject.failures) ? 0 : 1);
  } catch (error) {
    explain(error);
    await close(1);
  }
}

/** Pages and the save of a field beside the bare handler. `opened` is told of the stage, so that an interrupted run can close it. */
async function benchPages(effort, opened) {
  const stage = await openStage();
  opened(stage);
  const list = subjects(stage.people);
  const weights = await step("Count statements and bytes", () => weighPages(stage, list));
  const times = await step("Measure time and processor", () => timeSubjects(stage, list, weights, effort));
  const figures = list.map(({ id, title, isPage, hasRows }) => ({ id, title, isPage, hasRows, ...weights.get(id), ...times.of.get(id) }));
  return { subjects: figures, memory: times.memory };
}

function environmentOf({ repetitions, requests, seconds }) {
  return {
    node: process.version,
    processors: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
    content: "400 units × 25 criteria, years 2024 and 2025",
    effort: `median of ${repetitions}; per measurement at most ${requests[1]} requests of 1 client, ${requests[10]} of 10, or ${seconds} s`,
  };
}

const PARTS = ["pages", "export", "documents"];
const USAGE = `Say: npm run bench -- [--quick] [--only ${PARTS.join("|")}] [--json FILE]`;

function readOptions(args) {
  const rest = [...args];
  const valueAfter = (name) => {
    const at = rest.indexOf(name);
    if (at < 0) return undefined;
    const [, value] = rest.splice(at, 2);
    if (!value) throw new OperatorError(`${name} needs a value.`, USAGE);
    return value;
  };
  const [json, only] = [valueAfter("--json"), valueAfter("--only")];
  const unknown = only !== undefined && !PARTS.includes(only) ? only : rest.find((arg) => arg !== "--quick");
  if (unknown) throw new OperatorError(`Unknown option ${unknown}.`, USAGE);
  return { quick: rest.includes("--quick"), json, parts: new Set(only ? [only] : PARTS) };
}
