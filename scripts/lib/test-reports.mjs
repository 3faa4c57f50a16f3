/**
 * What a test runner did. A skipped test counts as failed: the house has none.
 * @typedef {{ passed: number, failed: number, note: string }} Outcome
 */

/**
 * Reads vitest's JSON report; a runner that failed outside a test, or ran none, has failed once.
 * @param {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number } | null} report
 * @param {number} code exit code of the runner
 * @returns {Outcome}
 */
export function readVitest(report, code) {
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  return judge(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, skipped, code);
}

/**
 * Reads Playwright's JSON report, in the same way; a test that passed only at a second try has failed.
 * @param {{ stats?: { expected: number, unexpected: number, flaky: number, skipped: number } } | null} report
 * @param {number} code exit code of the runner
 * @returns {Outcome}
 */
export function readPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return judge(expected, unexpected + flaky, skipped, code);
}

function judge(passed, failed, skipped, code) {
  const notes = [skipped > 0 ? `${skipped} skipped` : ""];
  let wrong = failed + skipped;
  if (passed + failed === 0) notes.push("ran no test");
  if (wrong === 0 && (code !== 0 || passed === 0)) {
    wrong = 1;
    if (passed > 0) notes.push("failed outside a test");
  }
  return { passed, failed: wrong, note: notes.filter(Boolean).join(", ") };
}
