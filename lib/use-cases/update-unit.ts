import "server-only";
import { audit } from "../db/audit";
import { ensureDossiers } from "../db/ensure-dossiers";
import { inScope } from "../db/scope";
import { isWithin } from "../domain/organisation";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { shortNameOf } from "../domain/unit-attributes";
import { isoDay } from "../format";
import type { UnitEditForm } from "../forms/unit";
import { writeUnitVersion } from "./write-unit-version";

const ENDED = "Đơn vị đã kết thúc hoạt động: thông tin của đơn vị giữ nguyên như ngày kết thúc.";
const IN_ITSELF = "Đơn vị cấp trên không được là chính đơn vị này hoặc đơn vị thuộc nó.";

/**
 * Changes a unit's attributes: from a day on by decision (the version before ends that day), or corrects the version in force.
 * Refuses a day not after the version before, a parent below the unit itself, and a page that somebody else has overtaken.
 */
export function updateUnit(actor: Actor, unitId: string, form: UnitEditForm, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageUnits")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được sửa đơn vị.");
    if (unitId === actor.rootUnitId) return fail("notFound", "Không tìm thấy đơn vị.");
    const { mode, seen, validFrom, ...values } = form;
    const parentId = values.parentId || actor.rootUnitId;
    const rows = await tx.unitVersion.findMany({
      where: { bodyId: actor.bodyId, validTo: null },
      select: { unitId: true, parentId: true, unit: { select: { dissolvedOn: true } } },
    });
    const ended = rows.filter((row) => row.unit.dissolvedOn !== null).map((row) => row.unitId);
    if (ended.includes(unitId)) return fail("notNow", ENDED);
    const tree = rows.filter((row) => row.unit.dissolvedOn === null).map((row) => ({ id: row.unitId, parentId: row.parentId }));
    if (!tree.some((unit) => unit.id === parentId) || isWithin(tree, parentId, unitId)) {
      return fail("invalid", IN_ITSELF, { fields: { parentId: IN_ITSELF } });
    }
    const attributes = { ...values, parentId, shortName: shortNameOf(values) };
    const written = await writeUnitVersion(tx, actor.bodyId, unitId, { mode, seen, validFrom, attributes }, isoDay(now));
    if (!written.ok) return written;
    const { code, from, changes } = written.value;
    await audit(tx, actor, {
      action: "unit.update",
      at: now,
      unitId,
      data: { code, name: values.name, mode, from, decision: values.decisionNumber, changes },
    });
    await ensureDossiers(tx, actor.bodyId);
    return ok(null);
  });
}
