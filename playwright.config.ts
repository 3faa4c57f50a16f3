import { existsSync } from "node:fs";
import { chromium, defineConfig, devices } from "@playwright/test";
import { chromiumArguments, findChromium } from "./scripts/lib/chromium.mjs";

/** `npm test` chooses a free port; a server started by hand on this one (node scripts/e2e-server.mjs) is used as it is. */
const port = Number(process.env.E2E_PORT ?? 3210);
const own = existsSync(chromium.executablePath()) ? undefined : findChromium();

process.env.TZ = "Asia/Kathmandu";
process.env.DEMO_ACCOUNTS_FILE ??= `.data/e2e-${port}/demo-accounts.txt`;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    trace: "retain-on-failure",
    launchOptions: { executablePath: own, args: chromiumArguments },
  },
  projects: [{ name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } } }],
  webServer: {
    command: `node scripts/e2e-server.mjs ${port}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: true,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    stdout: "pipe",
    timeout: 300_000,
  },
});
