import { env } from "./env";

/** Ends the process at once when the environment is wrong, instead of answering 500 for ever. */
export function checkEnvironment(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
