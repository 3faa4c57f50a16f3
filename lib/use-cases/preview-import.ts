import "server-only";
import { audit } from "../db/audit";
import { asJson, findImportBatch } from "../db/import-batches";
import { inScope } from "../db/scope";
import type { UnitType } from "../domain/criteria";
import { plainFileName } from "../domain/file-name";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { type ImportMapping, importMappingSchema } from "../forms/import";
import { readWorkbook } from "../imports/read-workbook";
import { removeStoredFile } from "../storage";
import { keepUpload } from "./keep-upload";
import { keepSheets } from "./read-import-file";

export const IMPORT_NOT_ALLOWED = fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được nhập dữ liệu.");
export const IMPORT_NOT_FOUND = fail("notFound", "Không tìm thấy lần nhập này.");

/**
 * Keeps an uploaded workbook to be looked at; nothing else is written. Refuses what cannot be read as a workbook, with the reason.
 * `year` null: as its sheets say.
 */
export async function previewImport(
  actor: Actor,
  upload: { bytes: Uint8Array; fileName: string; year: number | null },
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "importData")) return IMPORT_NOT_ALLOWED;
  const fileName = plainFileName(upload.fileName) || "tep.xlsx";
  const read = await readWorkbook(upload.bytes, fileName);
  if (!read.ok) return read;
  const stored = await keepUpload(upload.bytes);
  if (!stored.ok) return stored;
  const { key: storageKey, sha256 } = stored.value;
  keepSheets(sha256, read.value);
  const mapping: ImportMapping = { year: upload.year, sheets: {} };
  try {
    return await inScope(actor, async (tx) => {
      const data = {
        bodyId: actor.bodyId,
        fileName,
        sha256,
        storageKey,
        mapping: asJson(mapping),
        createdById: actor.userId,
        createdAt: now,
      };
      const batch = await tx.importBatch.create({ data, select: { id: true } });
      await audit(tx, actor, { action: "import.preview", at: now, data: { file: fileName, sha256 } });
      return ok(batch);
    });
  } catch (error) {
    await removeStoredFile(storageKey);
    throw error;
  }
}

/** Keeps what a person chose about an upload that was not applied yet: year, kinds, header rows, columns. */
export function mapImport(actor: Actor, id: string, mapping: ImportMapping, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "importData")) return IMPORT_NOT_ALLOWED;
    const batch = await findImportBatch(tx, actor, id);
    if (!batch) return IMPORT_NOT_FOUND;
    // What was chosen for a past year stays while other things are chosen anew.
    const { past = mappingOf(batch).past } = mapping;
    const { count } = await tx.importBatch.updateMany({
      where: { bodyId: actor.bodyId, id, status: "preview" },
      data: { mapping: asJson({ ...mapping, past }) },
    });
    if (count === 0) return fail("notNow", "Tệp này đã được nhập, không nhận dạng lại được.");
    await audit(tx, actor, { action: "import.map", at: now, data: { file: batch.fileName, year: mapping.year } });
    return ok(null);
  });
}

/** Keeps the criteria sets by which the year of an upload, which does not exist, is to be recorded as a past one. Refuses sets that are not published or not of their unit type. */
export function choosePastSets(actor: Actor, id: string, past: NonNullable<ImportMapping["past"]>, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "importData")) return IMPORT_NOT_ALLOWED;
    const batch = await findImportBatch(tx, actor, id);
    if (batch?.status !== "preview") return IMPORT_NOT_FOUND;
    const { bodyId } = actor;
    const chosen = Object.entries(past).map(([unitType, setId]) => ({
      bodyId,
      id: setId,
      unitType: unitType as UnitType,
      status: "published" as const,
    }));
    const known = await tx.criteriaSet.count({ where: { OR: chosen } });
    if (known !== chosen.length) return fail("invalid", "Chỉ dùng được bộ tiêu chí đã công bố của đúng loại hình đơn vị.");
    const mapping = { ...mappingOf(batch), past };
    const { count } = await tx.importBatch.updateMany({ where: { bodyId, id, status: "preview" }, data: { mapping: asJson(mapping) } });
    if (count === 0) return IMPORT_NOT_FOUND;
    await audit(tx, actor, { action: "import.map", at: now, data: { file: batch.fileName, year: mapping.year } });
    return ok(null);
  });
}

/** Reads the stored mapping of an upload. */
export function mappingOf(batch: { mapping: unknown }): ImportMapping {
  return importMappingSchema.parse(batch.mapping);
}
