import { existsSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./chromium.mjs";
import { OperatorError } from "./operator-error.mjs";
import { root, run, runNode, tail } from "./run.mjs";

/** Makes sure that there is a Chromium: Playwright's own, one of the machine, else one installed now, where allowed by the system's packages. */
export async function ensureChromium() {
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath()) || findChromium()) return;
  const isRoot = process.getuid?.() === 0;
  const playwright = join(root, "node_modules", "@playwright", "test", "cli.js");
  const own = await runNode([playwright, "install", ...(isRoot ? ["--with-deps"] : []), "chromium"]);
  if (own.code === 0) return;
  if (isRoot && process.platform === "linux") {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env });
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
    if (findChromium()) return;
  }
  throw new OperatorError(
    `No Chromium, and none could be installed:\n${tail(own.output, 10)}`,
    "Install Chromium or Chrome, or set CHROMIUM_PATH.",
  );
}
