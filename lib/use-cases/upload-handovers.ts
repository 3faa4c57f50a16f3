import "server-only";
import { audit } from "../db/audit";
import { storedDay } from "../db/days";
import { asJson } from "../db/import-batches";
import { inScope } from "../db/scope";
import { plainFileName } from "../domain/file-name";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import { parseHandovers } from "../imports/parse-handovers";
import { readWorkbook } from "../imports/read-workbook";

export const LIST_NOT_ALLOWED = fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được bàn giao nhiều chức vụ một lần.");

const KEPT_MS = 7 * 86_400_000;

/**
 * Keeps what an uploaded list says, to be looked at; nothing else is written, and the file itself is not kept. Lists looked at and never written go after
 * a week. Refuses what cannot be read, a file without the headings of the template, and a day that is past.
 */
export async function uploadHandovers(
  actor: Actor,
  upload: { bytes: Uint8Array; fileName: string; day: string },
  now: Date,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "importData")) return LIST_NOT_ALLOWED;
  if (upload.day < isoDay(now)) return fail("invalid", "Ngày bàn giao không được trước hôm nay.");
  const fileName = plainFileName(upload.fileName) || "tep.xlsx";
  const sheets = await readWorkbook(upload.bytes, fileName);
  if (!sheets.ok) return sheets;
  const read = parseHandovers(sheets.value);
  if (!read.ok) return read;
  const { bodyId, userId } = actor;
  return inScope(actor, async (tx) => {
    await tx.handoverBatch.deleteMany({ where: { bodyId, status: "preview", createdAt: { lt: new Date(now.getTime() - KEPT_MS) } } });
    const data = { bodyId, fileName, content: asJson(read.value), day: storedDay(upload.day), createdById: userId, createdAt: now };
    const batch = await tx.handoverBatch.create({ data, select: { id: true } });
    await audit(tx, actor, { action: "handover.upload", at: now, data: { file: fileName } });
    return ok(batch);
  });
}
