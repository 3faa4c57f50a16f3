import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import { plainFileName } from "../domain/file-name";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { readWorkbook } from "../imports/read-workbook";
import { removeStoredFile } from "../storage";
import { keepUpload } from "./keep-upload";
import { keepSheets } from "./read-import-file";

export const SOFTWARE_NOT_ALLOWED = fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được nhập kết quả từ Phần mềm.");
export const SOFTWARE_NOT_FOUND = fail("notFound", "Không tìm thấy lần nhập này.");

/** Keeps an uploaded export of the national software to be looked at; nothing else is written. Refuses an unknown or closed year and what cannot be read. */
export async function previewSoftwareImport(
  actor: Actor,
  upload: { bytes: Uint8Array; fileName: string; year: number },
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "importData")) return SOFTWARE_NOT_ALLOWED;
  const fileName = plainFileName(upload.fileName) || "tep.xlsx";
  const read = await readWorkbook(upload.bytes, fileName);
  if (!read.ok) return read;
  const stored = await keepUpload(upload.bytes);
  if (!stored.ok) return stored;
  const { key: storageKey, sha256 } = stored.value;
  keepSheets(sha256, read.value);
  try {
    const kept = await inScope(actor, async (tx) => {
      const { bodyId } = actor;
      const cycle = await tx.cycle.findUnique({
        where: { bodyId_year: { bodyId, year: upload.year } },
        select: { id: true, status: true },
      });
      if (!cycle) return fail("notFound", `Không tìm thấy năm công tác ${upload.year}.`);
      if (cycle.status !== "open") return fail("notNow", `Năm công tác ${upload.year} không mở, không ghi thêm được.`);
      const data = { bodyId, cycleId: cycle.id, fileName, sha256, storageKey, createdById: actor.userId, createdAt: now };
      const row = await tx.softwareImport.create({ data, select: { id: true } });
      await audit(tx, actor, { action: "software.preview", at: now, data: { file: fileName, sha256, year: upload.year } });
      return ok(row);
    });
    if (!kept.ok) await removeStoredFile(storageKey);
    return kept;
  } catch (error) {
    await removeStoredFile(storageKey);
    throw error;
  }
}
