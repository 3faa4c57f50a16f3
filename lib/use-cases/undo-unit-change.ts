import "server-only";
import { audit } from "../db/audit";
import { ensureDossiers } from "../db/ensure-dossiers";
import { inScope } from "../db/scope";
import { undoFacts } from "../db/undo-facts";
import { holdTraced, restoreRows } from "../db/unit-change-trace";
import { markUndone } from "../db/unit-changes";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { planUndo } from "../domain/unit-change-undo";
import { obstacleSentence } from "../domain/unit-change-undo-words";
import { formatInstant } from "../format";
import type { UndoUnitChangeForm } from "../forms/unit-change";

const CONFLICT = "Dữ liệu vừa thay đổi. Hãy xem lại trang hoàn tác rồi xác nhận.";

/**
 * Undoes a change of units: every row that it wrote is put back as it was before (versions, ends, places, roles, slips, dossiers, what was carried or
 * combined, number series), units that it formed go with their codes, units that are back get their dossiers of years opened since, and the change stays in the history, marked, out of every lineage. All in one
 * transaction. Refuses whatever planUndo finds in the way, each by name, and rows that somebody changed meanwhile.
 */
export function undoUnitChange(actor: Actor, form: UndoUnitChangeForm, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "manageUnits")) return fail("notAllowed", "Chỉ quản trị hoặc thư ký Ban Thường vụ được hoàn tác thay đổi tổ chức.");
    const { bodyId } = actor;
    await holdTraced(tx, bodyId, form.changeId);
    const facts = await undoFacts(tx, bodyId, form.changeId);
    if (!facts) return fail("notFound", "Không tìm thấy thay đổi này.");
    const [obstacle] = planUndo(facts).obstacles;
    if (obstacle) return fail("notNow", obstacleSentence(obstacle, formatInstant));
    const { reason } = form;
    const { predecessors, successors, operation, decisionNumber } = facts.change;
    await markUndone(tx, bodyId, form.changeId, { reason, undoneById: actor.userId, undoneBy: actor.name, undoneAt: now });
    if (!(await restoreRows(tx, bodyId, form.changeId))) return fail("conflict", CONFLICT);
    // Years opened since passed over the units that are back.
    await ensureDossiers(tx, bodyId);
    const names = { predecessors: predecessors.map(({ name }) => name), successors: successors.map(({ name }) => name) };
    const unitId = [...predecessors, ...successors][0]?.unitId ?? null;
    await audit(tx, actor, { action: "unit.undo", at: now, unitId, data: { operation, decision: decisionNumber, ...names, reason } });
    return ok(null);
  });
}
