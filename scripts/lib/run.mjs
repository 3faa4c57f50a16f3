import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Absolute path of the project, with a slash at its end. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs a Node script to its end and collects what it says. The child gets no input.
 * @param {string[]} args for node
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [options] show: also pass the output on at once
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/**
 * Runs npm, the same one that runs us if any does.
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [options]
 */
export function runNpm(args, options) {
  const own = process.env.npm_execpath;
  if (own?.endsWith("js")) return run(process.execPath, [own, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env = process.env, show = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, shell, stdio: ["ignore", "pipe", "pipe"] });
    const end = () => child.kill();
    process.once("exit", end);
    let output = "";
    const take = (stream) => (chunk) => {
      output += chunk;
      if (show) stream.write(chunk);
    };
    child.stdout.setEncoding("utf8").on("data", take(process.stdout));
    child.stderr.setEncoding("utf8").on("data", take(process.stderr));
    child.once("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once("close", (code, signal) => {
      process.off("exit", end);
      resolve({ code: code ?? 1, output: signal ? `${output}ended by ${signal}\n` : output });
    });
  });
}

/**
 * The last lines of a program's output.
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 25) {
  return output.trimEnd().split("\n").slice(-lines).join("\n");
}
