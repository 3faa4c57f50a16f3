import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connect } from "../lib/connect.mjs";
import { OperatorError } from "../lib/operator-error.mjs";
import { pause } from "../lib/postmaster.mjs";
import { runNode } from "../lib/run.mjs";
import { ask, openAgent } from "./http.mjs";
import { memoryMb } from "./process-cost.mjs";
import { signIn } from "./sign-in.mjs";
import { openStage } from "./stage.mjs";

const monitor = new URL("./loop-monitor.mjs", import.meta.url).href;
const PAGES = ["/tep-xuat", "/van-ban", "/don-vi", "/tep-xuat"];
const PARAMS = { list: "matrix", year: 2024, cluster: "", failing: false };

/**
 * Makes the matrix of 16,000 units by the built product's own queue, `runs` times in one server, beside COPY of what it reads.
 * @param {number} runs
 * @param {(stage: import("./stage.mjs").Stage) => void} opened is told of the stage, so that an interrupted run can close it
 * @returns {Promise<{ units: number, copy: number, copyRows: number, size: number, runs: { ms: number, over: number | null, block: number }[] }>} times in ms, memory over idle in MB
 */
export async function benchBigExport(runs, opened) {
  const stage = await openStage("big", "Load 16,000 units (a minute or two)");
  opened(stage);
  try {
    const loopFile = join(stage.folder, "loop.txt");
    const env = { BENCH_LOOP_FILE: loopFile, NODE_OPTIONS: `--import ${monitor}` };
    const product = await stage.startProduct(stage.databaseUrl, env);
    await warm(product.port, stage.people);
    const owner = await connect(stage.ownerUrl);
    await owner.query("SELECT set_config('app.exports', 'on', false), set_config('app.auth', 'on', false)");
    const made = [];
    for (let run = 0; run < runs; run += 1) made.push(await makeOne(owner, product.pid, loopFile));
    const body = (await owner.query('SELECT "bodyId" AS id FROM "User" WHERE username = $1', ["thuky"])).rows[0].id;
    await owner.end();
    await product.stop();
    const { same, rows, units } = await copyBare(stage, body);
    return { units, copy: same, copyRows: rows, size: made[0].size, runs: made };
  } finally {
    await stage.close();
  }
}

/** Pages that a secretary opens, so that idle is a server in use and not one that has just begun. */
async function warm(port, people) {
  const agent = openAgent(1);
  const cookie = await signIn(
    port,
    people.find(({ username }) => username === "thuky"),
  );
  for (const path of PAGES) await ask(agent, port, { method: "GET", path }, cookie);
  agent.destroy();
}

async function makeOne(owner, pid, loopFile) {
  await pause(3000);
  const idle = memoryMb(pid)?.now ?? null;
  const begin = Date.now();
  const { rows } = await owner.query(
    `INSERT INTO "ExportFile" ("bodyId", id, "requestedById", kind, title, params)
     SELECT "bodyId", gen_random_uuid(), id, 'bigList', 'Đo tốc độ', $2 FROM "User" WHERE username = $1 RETURNING id`,
    ["thuky", PARAMS],
  );
  let peak = 0;
  for (;;) {
    peak = Math.max(peak, memoryMb(pid)?.now ?? 0);
    const file = (await owner.query('SELECT *, "finishedAt" - "startedAt" AS took FROM "ExportFile" WHERE id = $1', [rows[0].id])).rows[0];
    if (file.status === "failed") throw new OperatorError(`The export failed: ${file.problem}`, "The server's log says why.");
    if (file.status === "done") {
      const ms = file.finishedAt - file.startedAt;
      await pause(500);
      return { ms, size: Number(file.size), over: idle === null ? null : peak - idle, block: longestBlock(loopFile, begin) };
    }
    if (Date.now() - begin > 300_000) throw new OperatorError("The export takes more than five minutes.", "Is the machine busy?");
    await pause(25);
  }
}

function longestBlock(loopFile, since) {
  const lines = readFileSync(loopFile, "utf8").trim().split("\n");
  const delays = lines.map((line) => line.split(" ").map(Number)).filter(([at]) => at >= since);
  return Math.max(...delays.map(([, ms]) => ms));
}

async function copyBare(stage, body) {
  const script = new URL("./bare-copy.ts", import.meta.url).pathname;
  const { code, output } = await runNode(["--conditions=react-server", "--import", "tsx", script, body], { env: stage.env });
  if (code !== 0) throw new OperatorError(`COPY failed:\n${output}`, "Mend what the lines above say.");
  return JSON.parse(output.trim().split("\n").at(-1));
}
