import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { startApp } from "../../scripts/lib/app-server.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";

const DAY_MS = 86_400_000;

/** Starts a second process of the application over the same database, whose clock is `days` ahead of the tests' own. */
export async function startLaterServer(days: number): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = dirname(process.env.DEMO_ACCOUNTS_FILE ?? "");
  const env = JSON.parse(readFileSync(join(folder, "environment.json"), "utf8")) as Record<string, string>;
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const clock = { CLOCK_OFFSET_MS: String(Number(env.CLOCK_OFFSET_MS) + days * DAY_MS) };
  const { stop } = await startApp({ port, env: { ...env, ...clock, NEXTAUTH_URL: address }, logFile: join(folder, "later.log") });
  return { address, stop };
}
