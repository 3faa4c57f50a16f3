import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import { toUnitVersion } from "../db/units";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import type { BodyEditForm } from "../forms/unit";
import { writeUnitVersion } from "./write-unit-version";

/** Changes the governing body's name and header (dated, as of any unit) and its term. Refuses a page that somebody else has overtaken. */
export function updateBody(actor: Actor, form: BodyEditForm, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageUnits")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được sửa thông tin cơ quan.");
    const { mode, seen, validFrom, term, ...values } = form;
    const where = { bodyId: actor.bodyId, unitId: actor.rootUnitId, validTo: null };
    const { id: _, validFrom: __, validTo: ___, ...kept } = toUnitVersion(await tx.unitVersion.findFirstOrThrow({ where }));
    const body = await tx.body.findUniqueOrThrow({ where: { id: actor.bodyId }, select: { term: true } });
    const attributes = { ...kept, ...values, shortName: values.shortName || values.name };
    const change = { mode, seen, sealed: { term: body.term }, validFrom, attributes };
    const written = await writeUnitVersion(tx, actor.bodyId, actor.rootUnitId, change, isoDay(now));
    if (!written.ok) return written;
    if (term !== body.term) await tx.body.update({ where: { id: actor.bodyId }, data: { term } });
    const changes = term === body.term ? written.value.changes : [...written.value.changes, `Nhiệm kỳ: ${body.term} → ${term}`];
    await audit(tx, actor, {
      action: "body.update",
      at: now,
      data: { name: values.name, mode, from: written.value.from, decision: values.decisionNumber, changes },
    });
    return ok(null);
  });
}
