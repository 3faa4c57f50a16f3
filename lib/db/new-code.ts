import "server-only";
import { randomBytes } from "node:crypto";
import { verificationCode } from "../domain/verification-code";

/** Gives a new code for /xac-minh. */
export function newVerificationCode(): string {
  return verificationCode(randomBytes(16));
}
