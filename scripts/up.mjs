// npm run up: from a fresh clone to the running application. --empty leaves out the demo data.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Node ${process.versions.node} is too old.\n→ Install Node 22 or 24 (at least 20.19) from https://nodejs.org, then start again.\n`,
  );
  process.exit(1);
}
const { up } = await import("./lib/up.mjs");
await up(process.argv.slice(2));
