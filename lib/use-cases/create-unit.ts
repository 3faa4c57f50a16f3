import "server-only";
import { audit } from "../db/audit";
import { storedDay } from "../db/days";
import { ensureDossiers } from "../db/ensure-dossiers";
import { inScope, type Tx } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { shortNameOf, unitSearchKey } from "../domain/unit-attributes";
import { isoDay } from "../format";
import type { UnitForm } from "../forms/unit";

const FUTURE = "Ngày hiệu lực không được sau hôm nay.";

/** Writes a new unit within a transaction, under its parent or the body's root; the code must be free. */
export async function writeUnit(tx: Tx, actor: Actor, form: UnitForm, now: Date): Promise<Result<{ id: string }>> {
  const { code, validFrom, parentId, ...attributes } = form;
  const taken = await tx.unit.findUnique({ where: { bodyId_code: { bodyId: actor.bodyId, code } }, select: { id: true } });
  if (taken) return fail("invalid", `Mã ${code} đã có đơn vị dùng.`, { fields: { code: `Mã ${code} đã có đơn vị dùng.` } });
  if (parentId && !(await tx.unit.findFirst({ where: { bodyId: actor.bodyId, id: parentId, dissolvedOn: null }, select: { id: true } }))) {
    return fail("invalid", "Không tìm thấy đơn vị cấp trên.", { fields: { parentId: "Hãy chọn đơn vị cấp trên." } });
  }
  const today = isoDay(now);
  if (validFrom > today) return fail("invalid", FUTURE, { fields: { validFrom: FUTURE } });
  const unit = await tx.unit.create({ data: { bodyId: actor.bodyId, code }, select: { id: true } });
  const shortName = shortNameOf(form);
  await tx.unitVersion.create({
    data: {
      ...attributes,
      shortName,
      bodyId: actor.bodyId,
      unitId: unit.id,
      parentId: parentId || actor.rootUnitId,
      searchKey: unitSearchKey({ name: form.name, shortName, code }),
      validFrom: storedDay(validFrom || today),
    },
  });
  await audit(tx, actor, { action: "unit.create", at: now, unitId: unit.id, data: { code, name: form.name } });
  return ok(unit);
}

/** Adds a unit to the body; it gets its dossiers of the open cycles. Refuses a code already used. */
export function createUnit(actor: Actor, form: UnitForm, now: Date): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageUnits")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được thêm đơn vị.");
    const unit = await writeUnit(tx, actor, form, now);
    if (unit.ok) await ensureDossiers(tx, actor.bodyId);
    return unit;
  });
}
