import "server-only";
import { storedDay } from "../db/days";
import type { Tx } from "../db/scope";
import { sealOfVersion, toUnitVersion } from "../db/units";
import { type UnitAttributes, versionDayProblem } from "../domain/organisation";
import { fail, ok, type Result } from "../domain/result";
import { diffAttributes, unitSearchKey } from "../domain/unit-attributes";
import { formatDay } from "../format";

interface VersionChange {
  mode: "newVersion" | "correction";
  /** Seal of the version on the page (with `sealed`, where the page showed more), and the day the change holds from ("" keeps it, or today). */
  seen: string;
  sealed?: Record<string, string>;
  validFrom: string;
  attributes: UnitAttributes & { decisionNumber: string; parentId: string | null };
}

const CONFLICT = "Đã có người sửa thông tin này trước đồng chí. Hãy mở lại trang để xem bản mới nhất rồi sửa tiếp.";

function dayRefusal(problem: "notAfterPrevious" | "future", previousDay: string) {
  const message =
    problem === "future"
      ? "Ngày hiệu lực không được sau hôm nay."
      : `Ngày hiệu lực phải sau ngày ${formatDay(previousDay)} của thông tin liền trước.`;
  return fail("invalid", message, { fields: { validFrom: message } });
}

/**
 * Writes a unit's attributes: mode newVersion ends the version in force on the given day and begins another; correction rewrites the one in force.
 * Gives the day from which they hold (ISO) and what changed, in words. One writer at a time per unit (row lock).
 */
export async function writeUnitVersion(
  tx: Tx,
  bodyId: string,
  unitId: string,
  change: VersionChange,
  today: string,
): Promise<Result<{ code: string; from: string; changes: string[] }>> {
  await tx.$queryRaw`SELECT id FROM "Unit" WHERE "bodyId" = ${bodyId}::uuid AND id = ${unitId}::uuid FOR UPDATE`;
  const unit = await tx.unit.findFirst({
    where: { bodyId, id: unitId },
    select: { code: true, versions: { orderBy: { validFrom: "desc" }, take: 2 } },
  });
  const [current, previous] = unit?.versions.map(toUnitVersion) ?? [];
  if (!unit || !current) return fail("notFound", "Không tìm thấy đơn vị.");
  if (sealOfVersion(current, change.sealed) !== change.seen) return fail("conflict", CONFLICT);

  const isNew = change.mode === "newVersion";
  const decisionNumber = change.attributes.decisionNumber || (isNew ? "" : current.decisionNumber);
  const data = { ...change.attributes, decisionNumber, searchKey: unitSearchKey({ ...change.attributes, code: unit.code }) };
  const from = change.validFrom || (isNew ? today : current.validFrom);
  const before = isNew ? current : (previous ?? null);
  const problem = versionDayProblem(from, before, today);
  if (problem) return dayRefusal(problem, before?.validFrom ?? "");
  if (before) {
    await tx.unitVersion.update({ where: { bodyId_id: { bodyId, id: before.id } }, data: { validTo: storedDay(from) } });
  }
  if (isNew) await tx.unitVersion.create({ data: { ...data, bodyId, unitId, validFrom: storedDay(from) } });
  else await tx.unitVersion.update({ where: { bodyId_id: { bodyId, id: current.id } }, data: { ...data, validFrom: storedDay(from) } });
  const changes = diffAttributes(current, change.attributes).map((item) => `${item.label}: ${item.before || "—"} → ${item.after || "—"}`);
  if (current.parentId !== change.attributes.parentId) changes.push("Đơn vị cấp trên");
  return ok({ code: unit.code, from, changes });
}
