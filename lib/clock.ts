/** The server's clock: the machine's time, shifted by CLOCK_OFFSET_MS in the demonstration. */
import { env } from "./env";

/** Gives the present instant. */
export function now(): Date {
  return new Date(Date.now() + env().CLOCK_OFFSET_MS);
}
