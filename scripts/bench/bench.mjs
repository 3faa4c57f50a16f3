import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { OperatorError } from "../lib/operator-error.mjs";
import { explain, step } from "../lib/steps.mjs";
import { documentLines, writeDocuments } from "./documents.mjs";
import { weighPages } from "./page-weight.mjs";
import { report } from "./report.mjs";
import { openStage } from "./stage.mjs";
import { subjects } from "./subjects.mjs";
import { timeSubjects } from "./timing.mjs";

/** Requests and seconds at most per measurement; every subject is measured `repetitions` times and the median counts. */
const FULL = { repetitions: 3, requests: { 1: 60, 10: 150 }, seconds: 1.2, documents: 1_000 };
const QUICK = { repetitions: 1, requests: { 1: 15, 10: 40 }, seconds: 1, documents: 100 };

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
    const { quick, json } = readOptions(args);
    const begin = performance.now();
    const effort = quick ? QUICK : FULL;
    stage = await openStage();
    const list = subjects(stage.people);
    const weights = await step("Count statements and bytes", () => weighPages(stage, list));
    const times = await step("Measure time and processor", () => timeSubjects(stage, list, weights, effort));
    const documents = await step("Write documents", () => writeDocuments(effort.documents));
    const result = {
      ...environmentOf(effort),
      subjects: list.map(({ id, title, isPage, hasRows }) => ({ id, title, isPage, hasRows, ...weights.get(id), ...times.of.get(id) })),
    };
    const whole = { ...result, documents, memory: times.memory, seconds: Math.round((performance.now() - begin) / 1000) };
    process.stdout.write([report(whole), ...documentLines(documents), ""].join("\n"));
    if (json) writeFileSync(json, `${JSON.stringify(whole, null, 2)}\n`);
    await close(whole.subjects.every((subject) => subject.status === 200 && !subject.failures) ? 0 : 1);
  } catch (error) {
    explain(error);
    await close(1);
  }
}

function environmentOf({ repetitions, requests, seconds }) {
  return {
    node: process.version,
    processors: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
    content: "400 units × 25 criteria, years 2024 and 2025",
    effort: `median of ${repetitions}; per measurement at most ${requests[1]} requests of 1 client, ${requests[10]} of 10, or ${seconds} s`,
  };
}

function readOptions(args) {
  const at = args.indexOf("--json");
  const json = at >= 0 ? args[at + 1] : undefined;
  const rest = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  const unknown = rest.find((arg) => arg !== "--quick");
  if (unknown) throw new OperatorError(`Unknown option ${unknown}.`, "Say: npm run bench -- [--quick] [--json FILE]");
  if (at >= 0 && !json) throw new OperatorError("--json needs the name of a file.", "Say: npm run bench -- --json figures.json");
  return { quick: rest.includes("--quick"), json };
}
