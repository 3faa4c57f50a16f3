/** The server's clock: the machine's time, shifted by CLOCK_OFFSET_MS in the demonstration. */
import { env } from "./env";

/** Gives the present instant. */
export function now(): Date {
  return new Date(Date.now() + env().CLOCK_OFFSET_MS);
}

/** Gives an instant written by the database's own clock (sessions, tokens) as this clock tells it, for pages. */
export function asTold(at: Date): Date {
  return new Date(at.getTime() + env().CLOCK_OFFSET_MS);
}
