import "server-only";
import { audit } from "../db/audit";
import { keepAwards } from "../db/change-ranking";
import { findRanking } from "../db/rank-rows";
import { inScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { awardRefusal } from "../domain/ranking";
import { fail, ok, type Result } from "../domain/result";
import { sameAwards } from "../domain/standing";
import type { ChooseAwardsForm } from "../forms/ranking";
import { rankingRefused } from "./publish-ranking";
import { SHEET_CONFLICT, SHEET_NOT_FOUND } from "./sheet-refused";

/**
 * Keeps which awards the BTV proposes for a unit. What the ranks propose needs no reason and is not kept; anything else needs one. Names outside the
 * score table's list are refused.
 */
export function chooseAwards(actor: Actor, form: ChooseAwardsForm, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx): Promise<Result<null>> => {
    const ranking = await findRanking(tx, actor, form, now);
    const row = ranking?.rows.find(({ id }) => id === form.sheetId);
    if (!ranking || !row) return SHEET_NOT_FOUND;
    const refusal = awardRefusal(actor, row, ranking.state);
    if (refusal) return rankingRefused(refusal);
    if (!row.line) return SHEET_NOT_FOUND;
    if (row.version !== form.version) return SHEET_CONFLICT;
    if (form.awards.some((name) => !row.offered.includes(name))) return fail("invalid", "Bảng điểm không có hình thức khen thưởng này.");
    const asProposed = sameAwards(form.awards, row.line.proposed);
    const message = "Cần ghi lý do khi chọn khác đề xuất theo hạng.";
    if (!asProposed && form.reason === "") return fail("invalid", message, { fields: { reason: message } });
    const names = row.offered.filter((name) => form.awards.includes(name));
    const seen = { bodyId: actor.bodyId, id: row.id, status: row.status, version: row.version };
    if (!(await keepAwards(tx, seen, asProposed ? null : { names, reason: form.reason }))) return SHEET_CONFLICT;
    const data = { awards: names.join(", ") || "không", ...(asProposed ? {} : { reason: form.reason }) };
    await audit(tx, actor, { action: "sheet.awards", at: now, unitId: row.unitId, data });
    return ok(null);
  });
}
