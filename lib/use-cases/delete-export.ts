import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { removeStoredFile } from "../storage";

/** Deletes one of the actor's own files; one that waits or runs is not made any more. */
export async function deleteExport(actor: Actor, id: string, now: Date): Promise<Result<null>> {
  const result = await inScope(actor, async (tx) => {
    const where = { bodyId: actor.bodyId, requestedById: actor.userId, id };
    const file = await tx.exportFile.findFirst({ where, select: { kind: true, title: true, unitId: true, storageKey: true } });
    const { count } = await tx.exportFile.deleteMany({ where });
    if (!file || count === 0) return fail("notFound", "Không tìm thấy tệp, có thể tệp đã được xóa.");
    await audit(tx, actor, { action: "export.delete", at: now, unitId: file.unitId, data: { kind: file.kind, name: file.title } });
    return ok(file.storageKey);
  });
  if (!result.ok) return result;
  if (result.value) await removeStoredFile(result.value);
  return ok(null);
}
