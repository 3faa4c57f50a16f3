import "server-only";
import { fail, ok, type Result } from "../domain/result";
import { nextStatus, type Status, type Step } from "../domain/workflow";
import type { Prisma } from "./generated/client.ts";
import type { Tx } from "./scope";

const CONFLICT = "Đã có người cập nhật hồ sơ này trước đồng chí. Hãy xem bản mới nhất rồi thực hiện lại.";

/**
 * The only way to change a dossier: guarded by the status and version that were seen. With a `step` the status moves along the transition table.
 * Gives the new version; zero rows is a conflict.
 */
export async function changeDossier(
  tx: Tx,
  seen: { bodyId: string; id: string; status: Status; version: number },
  step: Step | null,
  data: Omit<Prisma.DossierUncheckedUpdateManyInput, "status" | "version"> = {},
): Promise<Result<{ version: number; status: Status }>> {
  const status = step ? nextStatus(step, seen.status) : seen.status;
  if (!status) return fail("notNow", "Hồ sơ không ở bước này.");
  const { count } = await tx.dossier.updateMany({
    where: { bodyId: seen.bodyId, id: seen.id, status: seen.status, version: seen.version },
    data: { ...data, status, version: seen.version + 1 },
  });
  return count === 1 ? ok({ version: seen.version + 1, status }) : fail("conflict", CONFLICT);
}
