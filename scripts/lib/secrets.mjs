import { createHmac, randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { OperatorError } from "./operator-error.mjs";

/** A new secret of 256 bits, safe in a URL. */
export function newSecret() {
  return randomBytes(32).toString("base64url");
}

/**
 * A secret that follows from another one and a purpose, so that two machines with the same owner agree without storing it.
 * @param {string} secret
 * @param {string} purpose
 */
export function deriveSecret(secret, purpose) {
  return createHmac("sha256", secret).update(purpose).digest("base64url");
}

/**
 * Content of a file that only its owner may read; an empty object when it does not exist.
 * @param {string} file
 * @returns {Record<string, any>}
 */
export function readPrivate(file) {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new OperatorError(`${file} cannot be read: ${error.message}`, "Restore it from a backup or make it readable for this user.");
  }
}

/**
 * Writes a file (mode 0600) whole or not at all.
 * @param {string} file
 * @param {Record<string, any>} content
 */
export function writePrivate(file, content) {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}
