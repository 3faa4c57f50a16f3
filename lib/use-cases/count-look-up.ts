import "server-only";
import { countAttempt } from "../db/attempts";
import { whileSigningIn } from "../db/scope";
import { hashSecret } from "../password";

const PER_ADDRESS = 60;

/** Counts a look-up of a document by its code, found or not; false where the address has made 60 within 15 minutes. */
export async function countLookUp(address: string): Promise<boolean> {
  const limits = [{ key: hashSecret(`verify:${address}`), limit: PER_ADDRESS }];
  return (await whileSigningIn((tx) => countAttempt(tx, limits))) !== null;
}
