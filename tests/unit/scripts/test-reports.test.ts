import { expect, test } from "vitest";
import { readPlaywright, readVitest } from "../../../scripts/lib/test-reports.mjs";

test("a run counts its tests", () => {
  expect(readVitest({ numPassedTests: 5, numFailedTests: 0 }, 0)).toMatchObject({ passed: 5, failed: 0 });
  expect(readPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } }, 1)).toMatchObject({ passed: 3, failed: 2 });
});

test("a runner without a report or without a test has failed", () => {
  expect(readVitest(null, 0)).toMatchObject({ passed: 0, failed: 1, note: "ran no test" });
  expect(readPlaywright(null, 0)).toMatchObject({ passed: 0, failed: 1 });
});

test("a skipped test and a failure outside a test count as failed", () => {
  expect(readVitest({ numPassedTests: 5, numPendingTests: 1 }, 0)).toMatchObject({ passed: 5, failed: 1, note: "1 skipped" });
  expect(readVitest({ numPassedTests: 5 }, 1)).toMatchObject({ passed: 5, failed: 1, note: "failed outside a test" });
});

test("what failed is named with the first words of its reason, whatever the runner", () => {
  const vitest = {
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: "tests/a.test.ts",
        status: "failed",
        message: "",
        assertionResults: [
          { fullName: "stands", status: "passed", failureMessages: [] },
          { fullName: "falls", status: "failed", failureMessages: ["\u001b[31mError: expected 1\u001b[39m\n    at tests/a.test.ts:3"] },
        ],
      },
      { name: "tests/b.test.ts", status: "failed", message: "cannot be read", assertionResults: [] },
    ],
  };
  expect(readVitest(vitest, 1).failures).toEqual(["tests/a.test.ts › falls: Error: expected 1", "tests/b.test.ts: cannot be read"]);
  const second = { status: "flaky", results: [{ error: { message: "Timed out\nat 5" } }, {}] };
  const playwright = {
    stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 },
    suites: [{ specs: [], suites: [{ specs: [{ file: "tests/e2e/c.spec.ts", title: "opens", tests: [second] }] }] }],
  };
  expect(readPlaywright(playwright, 1).failures).toEqual(["tests/e2e/c.spec.ts › opens: Timed out"]);
});
