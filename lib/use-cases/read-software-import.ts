import "server-only";
import { audit } from "../db/audit";
import { asJson } from "../db/import-batches";
import { inScope } from "../db/scope";
import { findSoftwareImport, type SoftwareImportRow } from "../db/software-imports";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { NONE_OF_OURS, type SoftwareAnswers, type SoftwareMapping, softwareMappingSchema } from "../forms/software-import";
import { headingsOf } from "../imports/recognise";
import { fingerprintOf } from "../imports/software-sheet";
import { type PlannedSoftware, planSoftwareUpload } from "./plan-software-import";
import { SOFTWARE_NOT_ALLOWED, SOFTWARE_NOT_FOUND } from "./preview-software-import";
import { readImportFile } from "./read-import-file";

const APPLIED = fail("notNow", "Tệp này đã được nhập, không nhận dạng lại được.");

/** Gives what a stored upload would do now; its seal is what a confirmation sends back. Writes nothing. */
export async function lookAtSoftwareImport(actor: Actor, id: string, now: Date): Promise<Result<PlannedSoftware>> {
  if (!can(actor, "importData")) return SOFTWARE_NOT_ALLOWED;
  const batch = await inScope(actor, (tx) => findSoftwareImport(tx, actor, id));
  if (batch?.status !== "preview") return SOFTWARE_NOT_FOUND;
  const sheets = await readImportFile(batch);
  if (!sheets.ok) return sheets;
  return inScope(actor, (tx) => planSoftwareUpload(tx, actor, { ...uploadOf(batch), sheets: sheets.value }, now));
}

/** What is known of a stored upload beside its cells. */
export function uploadOf(batch: SoftwareImportRow): { mapping: SoftwareMapping; sha256: string; year: number } {
  return { mapping: softwareMappingSchema.parse(batch.mapping), sha256: batch.sha256, year: batch.cycle.year };
}

/** Keeps what was chosen about an upload, and its columns for the next file with the same headings. Refuses an upload that was applied. */
export async function mapSoftwareImport(actor: Actor, id: string, mapping: SoftwareMapping, now: Date): Promise<Result<null>> {
  if (!can(actor, "importData")) return SOFTWARE_NOT_ALLOWED;
  const batch = await inScope(actor, (tx) => findSoftwareImport(tx, actor, id));
  if (!batch) return SOFTWARE_NOT_FOUND;
  const sheets = await readImportFile(batch);
  if (!sheets.ok) return sheets;
  const row = sheets.value.find((sheet) => sheet.name === mapping.sheet)?.rows.find((candidate) => candidate.number === mapping.headerRow);
  if (mapping.headerRow !== null && !row) {
    const reason = `Tờ “${mapping.sheet ?? ""}” không có gì ở dòng ${mapping.headerRow}.`;
    return fail("invalid", reason, { fields: { headerRow: reason } });
  }
  return inScope(actor, async (tx) => {
    const { bodyId } = actor;
    const { count } = await tx.softwareImport.updateMany({ where: { bodyId, id, status: "preview" }, data: { mapping: asJson(mapping) } });
    if (count === 0) return APPLIED;
    if (row && mapping.columns) {
      const fingerprint = fingerprintOf(headingsOf(row));
      const data = { columns: asJson(mapping.columns), savedBy: actor.name, savedAt: now };
      await tx.softwareMapping.upsert({
        where: { bodyId_fingerprint: { bodyId, fingerprint } },
        create: { bodyId, fingerprint, ...data },
        update: data,
      });
    }
    await audit(tx, actor, { action: "software.map", at: now, data: { file: batch.fileName, year: batch.cycle.year } });
    return ok(null);
  });
}

/** Remembers which units the asked names stand for. Refuses a unit that the body does not have. */
export async function answerSoftwareNames(
  actor: Actor,
  id: string,
  answers: SoftwareAnswers,
  now: Date,
): Promise<Result<{ kept: number }>> {
  if (!can(actor, "importData")) return SOFTWARE_NOT_ALLOWED;
  return inScope(actor, async (tx) => {
    const { bodyId } = actor;
    const batch = await findSoftwareImport(tx, actor, id);
    if (!batch) return SOFTWARE_NOT_FOUND;
    if (batch.status !== "preview") return APPLIED;
    const ids = [...new Set(answers.flatMap(({ unitId }) => (unitId === NONE_OF_OURS ? [] : [unitId])))];
    const units = await tx.unit.findMany({ where: { bodyId, id: { in: ids, not: actor.rootUnitId } }, select: { id: true, code: true } });
    const codes = new Map(units.map((unit) => [unit.id, unit.code]));
    if (codes.size !== ids.length) return fail("notFound", "Không tìm thấy đơn vị đã chọn.");
    for (const { key, written, unitId } of answers) {
      const data = { written, unitId: unitId === NONE_OF_OURS ? null : unitId, savedBy: actor.name, savedAt: now };
      await tx.softwareUnitName.upsert({ where: { bodyId_key: { bodyId, key } }, create: { bodyId, key, ...data }, update: data });
    }
    const names = answers.map(({ written, unitId }) => `${written} → ${codes.get(unitId) ?? "không thuộc Đoàn Khối"}`);
    if (names.length > 0) await audit(tx, actor, { action: "software.match", at: now, data: { file: batch.fileName, units: names } });
    return ok({ kept: answers.length });
  });
}
