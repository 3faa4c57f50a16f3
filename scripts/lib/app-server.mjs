import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { get } from "node:http";
import { nextProgram } from "./build.mjs";
import { OperatorError } from "./operator-error.mjs";
import { pause } from "./postmaster.mjs";
import { root, tail } from "./run.mjs";

const preload = new URL("./end-with-parent.mjs", import.meta.url).href;

/**
 * Starts the built application and waits for its first answer. It ends by `stop`, or with this process.
 * @param {{ port: number, env: Record<string, string | undefined>, logFile: string }} options
 * @returns {Promise<{ pid: number | undefined, stop: () => Promise<void>, ended: Promise<string> }>} `ended` resolves with the last lines of its log
 */
export async function startApp({ port, env, logFile }) {
  const before = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const fd = openSync(logFile, before > 10_000_000 ? "w" : "a", 0o600);
  const child = spawn(process.execPath, ["--import", preload, nextProgram, "start", "-p", String(port)], {
    cwd: root,
    env: { ...env, PORT: String(port), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    detached: true,
    stdio: ["ignore", fd, fd, "ipc"],
  });
  closeSync(fd);
  const lastLines = () => tail(readFileSync(logFile, "utf8"), 20);
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", () => resolve(lastLines()));
  });
  const running = () => child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  const stop = async () => {
    if (running()) child.kill("SIGTERM");
    if (await Promise.race([ended.then(() => true), pause(10_000).then(() => false)])) return;
    child.kill("SIGKILL");
    await ended;
  };
  await waitForAnswer({ port, running, lastLines, logFile, stop });
  return { pid: child.pid, stop, ended };
}

async function waitForAnswer({ port, running, lastLines, logFile, stop }) {
  const end = Date.now() + 90_000;
  let status = 0;
  while (running() && Date.now() < end) {
    status = await answer(port);
    if (status > 0 && status < 500) return;
    await pause(status === 0 ? 50 : 500);
    if (status >= 500 && Date.now() > end - 75_000) break;
  }
  const said = lastLines();
  await stop();
  const what = status >= 500 ? `answers with error ${status}` : "did not start";
  throw new OperatorError(`The application ${what}:\n${said}`, `The whole story is in ${logFile}.`);
}

/** Status of the first page, 0 while nobody answers. */
function answer(port) {
  return new Promise((resolve) => {
    const request = get({ host: "127.0.0.1", port, path: "/", timeout: 30_000 }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.once("timeout", () => request.destroy());
    request.once("error", () => resolve(0));
  });
}
