import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import { plainFileName } from "../domain/file-name";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { EntryPart } from "../domain/workflow";
import { readWorkbook } from "../imports/read-workbook";
import { MAX_FILE_BYTES, removeStoredFile, storeFile } from "../storage";
import { fillScopeOf } from "./fill-scope";
import { planFill } from "./plan-fill";
import { keepSheets } from "./read-import-file";

const REFUSED = {
  tooLarge: fail("invalid", `Tệp quá lớn: tối đa ${MAX_FILE_BYTES / 1_000_000} MB.`),
  empty: fail("invalid", "Tệp rỗng."),
  wrongType: fail("invalid", "Tệp không phải là Excel .xlsx."),
  full: fail("unavailable", "Kho lưu trữ đã đầy. Xin báo người quản trị."),
};

export interface FillUpload {
  bytes: Uint8Array;
  fileName: string;
  part: EntryPart;
  year: number;
  /** "" for the whole Khối. */
  unitCode: string;
}

/**
 * Keeps a filled-in workbook to be looked at; no entry is written. Refuses people who may not fill it in, what cannot be read, and a file of another
 * unit, year, half or criteria set, each with its reason.
 */
export async function uploadFill(actor: Actor, upload: FillUpload, now: Date): Promise<Result<{ id: string }>> {
  const scope = await inScope(actor, (tx) => fillScopeOf(tx, actor, upload));
  if (!scope.ok) return scope;
  const fileName = plainFileName(upload.fileName) || "tep.xlsx";
  const sheets = await readWorkbook(upload.bytes, fileName);
  if (!sheets.ok) return sheets;
  const planned = await inScope(actor, (tx) => planFill(tx, actor, scope.value, sheets.value, now));
  if (!planned.ok) return planned;
  const stored = await storeFile(once(upload.bytes), MAX_FILE_BYTES, true);
  if (typeof stored === "string") return REFUSED[stored];
  const { key: storageKey, sha256 } = stored;
  keepSheets(sha256, sheets.value);
  const { unitId, year, part, wholeBody } = scope.value;
  try {
    return await inScope(actor, async (tx) => {
      const data = {
        bodyId: actor.bodyId,
        unitId,
        year,
        part,
        wholeBody,
        fileName,
        sha256,
        storageKey,
        createdById: actor.userId,
        createdAt: now,
      };
      const record = await tx.filledWorkbook.create({ data, select: { id: true } });
      await audit(tx, actor, { action: "workbook.upload", at: now, unitId, data: { file: fileName, sha256, year } });
      return ok(record);
    });
  } catch (error) {
    await removeStoredFile(storageKey);
    throw error;
  }
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
