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
