/** Taking handovers back before their day: one, or a whole list as far as its handovers still can be. Rights that were used are not taken back. Pure. */
import { z } from "zod";
import { fail, ok, type Result } from "./result";

/** What taking a handover back needs: the role that it begins, and the roles that it ends with the day until which they were held before. */
export const handoverUndoSchema = z.object({
  begun: z.string(),
  ended: z.array(z.object({ id: z.string(), until: z.string().nullable() })),
});
export type HandoverUndo = z.infer<typeof handoverUndoSchema>;

/** A handover as it was written; `day` ISO. */
export interface WrittenHandover {
  id: string;
  day: string;
  undo: HandoverUndo;
}

/** The days of a role as they stand now. */
export interface RoleDays {
  validFrom: string;
  validTo: string | null;
}

export const ROLE_CHANGED = fail("conflict", "Chức vụ này đã được sửa sau khi bàn giao. Đồng chí xem lại vai trò ở trang Tài khoản.");

/** Refuses to take back a handover whose day has come, or of which a role was changed since; `roles`: by id, as they stand now. */
export function mayTakeBack({ day, undo }: Omit<WrittenHandover, "id">, roles: ReadonlyMap<string, RoleDays>, today: string): Result<null> {
  if (day <= today) return fail("notNow", "Ngày bàn giao đã đến nên không hủy được nữa. Cần đổi người, đồng chí bàn giao lại.");
  const begun = roles.get(undo.begun);
  if (begun?.validFrom !== day || begun.validTo !== null) return ROLE_CHANGED;
  return undo.ended.every(({ id }) => roles.get(id)?.validTo === day) ? ok(null) : ROLE_CHANGED;
}

/** What of a list can be taken back, and what not with its reason. */
export interface TakeBackPlan<H extends WrittenHandover> {
  back: H[];
  stays: { handover: H; reason: string }[];
}

/** Parts the handovers of a list by the rule for a single one; those that cannot be taken back hold up no other. */
export function planTakeBack<H extends WrittenHandover>(
  handovers: readonly H[],
  roles: ReadonlyMap<string, RoleDays>,
  today: string,
): TakeBackPlan<H> {
  const plan: TakeBackPlan<H> = { back: [], stays: [] };
  for (const handover of handovers) {
    const allowed = mayTakeBack(handover, roles, today);
    if (allowed.ok) plan.back.push(handover);
    else plan.stays.push({ handover, reason: allowed.error.message });
  }
  return plan;
}

/** Names the button: whoever takes back a part of a list reads how much of it. */
export function takeBackWords({ back, stays }: { back: number; stays: number }): string {
  return stays === 0 ? `Hoàn tác cả danh sách (${back} chức vụ)` : `Hoàn tác ${back} của ${back + stays}`;
}
