import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { newSecret, readPrivate, writePrivate } from "./secrets.mjs";

/**
 * Secrets of an installation, made once and kept in secrets.json (0600) of its folder.
 * @param {string} folder
 * @returns {{ NEXTAUTH_SECRET: string, ROLE_SECRET: string }}
 */
export function readSecrets(folder) {
  const file = join(folder, "secrets.json");
  const known = readPrivate(file);
  if (known.NEXTAUTH_SECRET && known.ROLE_SECRET) return { NEXTAUTH_SECRET: known.NEXTAUTH_SECRET, ROLE_SECRET: known.ROLE_SECRET };
  const secrets = { NEXTAUTH_SECRET: newSecret(), ROLE_SECRET: newSecret(), ...known };
  writePrivate(file, secrets);
  return secrets;
}

/**
 * What the application is told: what the operator set wins, except DATABASE_URL, which becomes that of the application's role.
 * @param {{ folder: string, port: number, appUrl: string, secret: string }} options
 * @returns {Record<string, string | undefined>}
 */
export function appEnvironment({ folder, port, appUrl, secret }) {
  const files = process.env.DATA_DIR ?? join(folder, "files");
  mkdirSync(files, { recursive: true, mode: 0o700 });
  const { APP_DATABASE_URL: _, ...given } = process.env;
  return {
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: `http://localhost:${port}`,
    AUTH_TRUST_HOST: "1",
    ...given,
    PORT: String(port),
    DATA_DIR: files,
    DATABASE_URL: appUrl,
  };
}
