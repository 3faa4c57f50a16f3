import "server-only";
import { now } from "../clock";
import { expireExports, keysWithoutExport } from "../db/export-queue";
import { keysBefore, removeStoredFile } from "../storage";
import { EXPORT_FOLDER } from "./run-export";

const DAY_MS = 86_400_000;

/** Removes the files whose days are over, and what processes that were killed while writing left behind a day ago or longer. */
export async function sweepExports(): Promise<void> {
  for (const key of await expireExports(now())) await removeStoredFile(key);
  const yesterday = new Date(Date.now() - DAY_MS);
  const old = await keysBefore(EXPORT_FOLDER, yesterday);
  const leftBehind = [...(old.length > 0 ? await keysWithoutExport(old) : []), ...(await keysBefore("incoming", yesterday))];
  for (const key of leftBehind) await removeStoredFile(key);
}
