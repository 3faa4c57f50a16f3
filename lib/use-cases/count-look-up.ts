import "server-only";
import { hashSecret } from "../password";
import { countAttempt } from "./attempts";

const PER_ADDRESS = 60;

/** Counts a look-up of a document by its code, found or not; false where the address has made 60 within 15 minutes. */
export async function countLookUp(address: string): Promise<boolean> {
  return (await countAttempt([{ key: hashSecret(`verify:${address}`), most: PER_ADDRESS }])) !== null;
}
