/**
 * First data. Without arguments: the demonstration body with its people, criteria sets, cycles, units and the imported year.
 * --empty: a body to be named by its first administrator, whose one-time link is printed.
 * --e2e: the demonstration, and beside it a body without units for the journey of a whole year, one for a whole round of xếp loại, one whose thi đua is scored.
 * --bench: a body of 400 units for measurements; the accounts of its officers carry an access token.
 * --big: a body of 16,000 units for the measurement of the largest export.
 */
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { closeDatabase } from "../lib/db/client";
import { seedBench, seedBig } from "./demo/seed-bench";
import { seedDemo } from "./demo/seed-demo";
import { seedEmpty } from "./demo/seed-empty";
import { seedLevels } from "./demo/seed-levels";

const mode = process.argv[2] ?? "";
const seeds: Record<string, typeof seedBig> = { "--bench": seedBench, "--big": seedBig };
const newPassword = () => randomBytes(9).toString("base64url");

if (mode === "--empty") {
  const link = await seedEmpty();
  process.stdout.write(`${link}\n`);
} else {
  const accounts = await (seeds[mode] ?? seedDemo)({ newPassword });
  if (mode === "--e2e") {
    accounts.push(...(await seedDemo({ newPassword, bare: true, prefix: "nam-" })), ...(await seedLevels({ newPassword })));
    accounts.push(...(await seedDemo({ newPassword, contest: true, prefix: "td-" })));
  }
  const lines = accounts.map(({ username, password, role, token }) => [username, password, role, token].filter(Boolean).join("\t"));
  const file = process.env.DEMO_ACCOUNTS_FILE;
  if (file) writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
}
await closeDatabase();
