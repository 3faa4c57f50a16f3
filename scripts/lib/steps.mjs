import { OperatorError } from "./operator-error.mjs";

/**
 * Does one step and shows it with its seconds; on a terminal they count while it lasts. Details given to `log` follow below the step.
 * @template T
 * @param {string} title
 * @param {(log: (line: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begin = performance.now();
  const seconds = () => ((performance.now() - begin) / 1000).toFixed(1);
  const details = [];
  const live = process.stdout.isTTY;
  const ticker = live ? setInterval(() => process.stdout.write(`\r… ${title}  ${seconds()} s`), 500) : undefined;
  process.stdout.write(live ? `… ${title}` : `… ${title}\n`);
  const finish = (sign) => process.stdout.write(`${live ? "\r" : ""}${sign} ${title}  ${seconds()} s${live ? "   " : ""}\n`);
  try {
    const result = await work((line) => details.push(line));
    finish("✓");
    return result;
  } catch (error) {
    finish("✗");
    throw error;
  } finally {
    clearInterval(ticker);
    for (const line of details) process.stdout.write(`    ${line}\n`);
  }
}

/**
 * Says what went wrong and what to do about it; a bug keeps its stack.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof OperatorError) process.stderr.write(`\n${error.message}\n→ ${error.advice}\n`);
  else
    process.stderr.write(
      `\n${error instanceof Error ? error.stack : error}\n→ This should not happen; please report it with the lines above.\n`,
    );
}
