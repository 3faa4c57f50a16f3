import "server-only";
/** One door to argon2id: m = 64 MiB, t = 3, p = 1, at most two hashes at once. */
import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

const OPTIONS = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Gives the argon2id hash of a password. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFC"), OPTIONS));
}

let decoy: Promise<string> | undefined;

/** Checks a password; with no stored hash it works as long and says no, so that time does not tell whether an account exists. */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString("hex"));
  const against = stored ?? (await decoy);
  const matches = await inTurn(() => verify(against, password.normalize("NFC")));
  return stored !== null && matches;
}

/** Gives a new secret for a link or token (256 bits, URL-safe) and the hash under which it is kept. */
export function newSecret(prefix = ""): { secret: string; hash: string } {
  const secret = `${prefix}${randomBytes(32).toString("base64url")}`;
  return { secret, hash: hashSecret(secret) };
}

/** Gives the SHA-256 (hex) of a secret. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
