import "server-only";
import { now } from "../clock";
import { personOfLink } from "../use-cases/set-password";

/** Gives whom a one-time link belongs to, or null when it is dead. */
export function readPersonOfLink(secret: string): Promise<{ name: string; username: string } | null> {
  return personOfLink(secret, now());
}
