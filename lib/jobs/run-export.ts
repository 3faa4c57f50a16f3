import "server-only";
import { PassThrough } from "node:stream";
import { now } from "../clock";
import { actorOfUser } from "../db/actors";
import { failExport, finishExport, giveBackExport, keepExport, type TakenExport, takeExport } from "../db/export-queue";
import { EXPORT_ATTEMPTS } from "../domain/export";
import { isoDay } from "../format";
import { removeStoredFile, type StoredFile, storeFile } from "../storage";
import { type ExportMakers, ExportProblem, type MadeFile } from "./maker";

/** Where finished files lie in the store, apart from evidence. */
export const EXPORT_FOLDER = "exports";
const RENEW_MS = 2000;

const GENERAL = "Chưa lập được tệp. Đồng chí thử lại; nếu vẫn không được, xin báo người quản trị.";
const FULL = "Kho lưu trữ đã đầy. Xin báo người quản trị.";

/** Makes the next file of the queue, if there is one; says whether there was. `ending` aborts: then the file goes back into the queue. */
export async function runNextExport(makers: ExportMakers, ending: AbortSignal): Promise<boolean> {
  const taken = await takeExport(now());
  if (!taken) return false;
  if (taken.attempt > EXPORT_ATTEMPTS) {
    await failExport(taken, GENERAL, now());
    return true;
  }
  try {
    await deliver(taken, await make(taken, makers, ending));
  } catch (error) {
    if (ending.aborted) await giveBackExport(taken);
    else await failExport(taken, sentenceOf(error), now());
  }
  return true;
}

function sentenceOf(error: unknown): string {
  if (error instanceof ExportProblem) return error.message;
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return GENERAL;
}

/** Runs the maker in the scope of who asked; its bytes go into the store as they come. */
async function make(taken: TakenExport, makers: ExportMakers, ending: AbortSignal): Promise<StoredFile & MadeFile> {
  const maker = makers[taken.kind];
  if (!maker) throw new Error(`No maker of ${taken.kind}`);
  const actor = await actorOfUser(taken.bodyId, taken.requestedById, isoDay(now()));
  if (!actor) throw new ExportProblem("Tài khoản yêu cầu tệp không còn hoạt động.");
  ending.throwIfAborted();
  const lost = new AbortController();
  const signal = AbortSignal.any([ending, lost.signal]);
  const progress = { done: 0, total: 0 };
  const renew = () => keepExport(taken, progress.done, progress.total).then((kept) => kept || lost.abort());
  const timer = setInterval(() => renew().catch(() => undefined), RENEW_MS);
  const out = new PassThrough().on("error", () => undefined);
  const stored = storeFile(out, Number.POSITIVE_INFINITY, true, EXPORT_FOLDER);
  stored.catch(() => undefined);
  try {
    const report = (done: number, total: number) => Object.assign(progress, { done, total });
    const file = await maker({ actor, params: taken.params, at: now(), out, signal, report });
    signal.throwIfAborted();
    out.end();
    const kept = await stored;
    if (typeof kept === "string") throw new ExportProblem(GENERAL);
    return { ...kept, ...file };
  } catch (error) {
    out.destroy(error instanceof Error ? error : undefined);
    throw (await stored.catch(() => null)) === "full" ? new ExportProblem(FULL) : error;
  } finally {
    clearInterval(timer);
  }
}

/** Notes the file; where nobody waits for it any more it is removed again. */
async function deliver(taken: TakenExport, { key, size, sha256, fileName, fileType }: StoredFile & MadeFile): Promise<void> {
  const wanted = await finishExport(taken, { fileName, fileType, storageKey: key, size, sha256 }, now());
  if (!wanted) await removeStoredFile(key);
}
