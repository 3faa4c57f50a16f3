import "server-only";
import type { Tx } from "../db/scope";
import { isIn } from "../domain/workflow";
import type { ImportUndo } from "../forms/import-record";

/** Takes a past year back after its figures: days that the import noted, dossiers it made, and the year itself where nothing is left of it. Gives what stays. */
export async function undoPastYear(tx: Tx, bodyId: string, { dossiers, cycleId }: ImportUndo): Promise<{ what: string; reason: string }[]> {
  const recorded = dossiers.filter(({ after }) => isIn(after.status, "recorded"));
  const ids = recorded.filter(({ created }) => created).map(({ dossierId }) => dossierId);
  const empty = { entries: { none: {} }, evidence: { none: {} }, submissions: { none: {} }, documents: { none: {} } };
  await tx.dossier.deleteMany({ where: { bodyId, id: { in: ids }, status: "recorded", ...empty } });
  for (const { dossierId, before, after } of recorded) {
    if (before.registeredAt === after.registeredAt) continue;
    const registeredAt = before.registeredAt ? new Date(before.registeredAt) : null;
    await tx.dossier.updateMany({ where: { bodyId, id: dossierId, status: "recorded" }, data: { registeredAt } });
  }
  if (!cycleId) return [];
  const left = await tx.cycle.findUnique({
    where: { bodyId_id: { bodyId, id: cycleId } },
    select: { year: true, _count: { select: { dossiers: true, documents: true } } },
  });
  if (!left) return [];
  if (left._count.documents > 0) return [{ what: `Năm ${left.year}`, reason: "còn văn bản nên được giữ lại" }];
  if (left._count.dossiers > 0) return [{ what: `Năm ${left.year}`, reason: "còn hồ sơ có số liệu nên được giữ lại" }];
  await tx.cycleCriteriaSet.deleteMany({ where: { bodyId, cycleId } });
  await tx.cycle.delete({ where: { bodyId_id: { bodyId, id: cycleId } } });
  return [];
}
