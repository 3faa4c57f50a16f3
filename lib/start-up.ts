import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
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

/**
 * Without a trusted proxy in front, nobody but the client can have written X-Forwarded-For: it goes before Next reads the request, which then writes
 * the address of the connection there. Otherwise one machine could count as many at sign-in.
 */
export function dropForgedAddresses(): void {
  if (env().TRUSTED_PROXIES > 0) return;
  subscribe("http.server.request.start", (message) => {
    delete (message as { request: IncomingMessage }).request.headers["x-forwarded-for"];
  });
}
