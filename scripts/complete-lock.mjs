// Completes package-lock.json after a package was added: a registry mirror may hold the binaries of some platforms only, npm then leaves the
// others out of the lock file, and `npm ci` refuses it. Adds them by name and version; npm skips those of other platforms.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { completeLock } from "./lib/lock-file.mjs";

const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = completeLock(lock);
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} packages of other platforms added to package-lock.json\n`);
