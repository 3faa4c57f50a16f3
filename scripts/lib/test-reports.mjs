import { isAbsolute, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root } from "./run.mjs";

/**
 * What a test runner did. A skipped test counts as failed: the house has none. `failures` are lines "file › test: first words of the reason".
 * @typedef {{ passed: number, failed: number, note: string, failures: string[] }} Outcome
 */

/**
 * Reads vitest's JSON report; a runner that failed outside a test, or ran none, has failed once.
 * @param {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number, testResults?: object[] } | null} report
 * @param {number} code exit code of the runner
 * @returns {Outcome}
 */
export function readVitest(report, code) {
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const failures = (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === "failed");
    if (failed.length === 0 && status === "failed") return [lineOf(name, "", message)];
    return failed.map(({ fullName, failureMessages }) => lineOf(name, fullName, failureMessages[0]));
  });
  return judge(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, skipped, code, failures);
}

/**
 * Reads Playwright's JSON report, in the same way; a test that passed only at a second try has failed.
 * @param {{ stats?: { expected: number, unexpected: number, flaky: number, skipped: number }, suites?: object[] } | null} report
 * @param {number} code exit code of the runner
 * @returns {Outcome}
 */
export function readPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];
  const failures = (report?.suites ?? []).flatMap(specsOf).flatMap(({ file, title, tests }) => {
    const failed = tests
      .flatMap(({ status, results }) => (status === "unexpected" || status === "flaky" ? results : []))
      .find(({ error }) => error);
    return failed ? [lineOf(file, title, failed.error.message)] : [];
  });
  return judge(expected, unexpected + flaky, skipped, code, failures);
}

function lineOf(file, name, message) {
  const reason = stripVTControlCharacters(message ?? "").split("\n", 1)[0];
  const test = [isAbsolute(file) ? relative(root, file) : file, name].filter(Boolean).join(" › ");
  return reason ? `${test}: ${reason}` : test;
}

function judge(passed, failed, skipped, code, failures) {
  const notes = [skipped > 0 ? `${skipped} skipped` : ""];
  let wrong = failed + skipped;
  if (passed + failed === 0) notes.push("ran no test");
  if (wrong === 0 && (code !== 0 || passed === 0)) {
    wrong = 1;
    if (passed > 0) notes.push("failed outside a test");
  }
  return { passed, failed: wrong, note: notes.filter(Boolean).join(", "), failures };
}
