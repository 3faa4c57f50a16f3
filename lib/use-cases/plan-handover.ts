import "server-only";
import {
  countBelongings,
  countOtherAdmins,
  findHolder,
  findNewcomer,
  listFollowed,
  type PersonWithRoles,
  wholeBody,
} from "../db/handovers";
import { inScope, type Tx } from "../db/scope";
import { sealOf } from "../db/seal";
import { type HandoverPlan, type HeldRole, handsOverAnywhere, holdsOn, mayHandOver, type Newcomer, planHandover } from "../domain/handover";
import { type HandoverBelongings, handoverSentences } from "../domain/handover-words";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import type { HandoverForm } from "../forms/handover";

const NOT_FOUND = fail("notFound", "Không tìm thấy chức vụ cần bàn giao.");
const NO_SUCH_PERSON = "Hãy chọn người nhận trong danh sách.";

/** Gives the role with its holder where the actor may hand it over, else null: another unit's position is not there. */
export async function findHandable(tx: Tx, actor: Actor, roleId: string): Promise<{ holder: PersonWithRoles; held: HeldRole } | null> {
  const holder = await findHolder(tx, actor.bodyId, roleId);
  const held = holder?.roles.find((role) => role.id === roleId);
  return holder && held && mayHandOver(actor, held) ? { holder, held } : null;
}

async function newcomerOf(tx: Tx, actor: Actor, held: HeldRole, form: HandoverForm, today: string): Promise<Newcomer | null> {
  if (form.kind === "new") return { userId: null, name: form.name, isDisabled: false, hasPassword: false, roles: [] };
  const found = await findNewcomer(tx, actor.bodyId, form.person);
  if (!found || handsOverAnywhere(actor)) return found;
  return found.roles.some((role) => role.unitId === held.unitId && holdsOn(role, today)) ? found : null;
}

/** Plans within a transaction of the whole body. Refuses positions that are not the actor's to hand over, and what planHandover refuses. */
export async function planWithin(
  tx: Tx,
  actor: Actor,
  roleId: string,
  form: HandoverForm,
  now: Date,
): Promise<Result<{ plan: HandoverPlan; belongings: HandoverBelongings }>> {
  const today = isoDay(now);
  const found = await findHandable(tx, actor, roleId);
  if (!found) return NOT_FOUND;
  const { holder, held } = found;
  const newcomer = await newcomerOf(tx, actor, held, form, today);
  if (!newcomer) return fail("invalid", NO_SUCH_PERSON, { fields: { person: NO_SUCH_PERSON } });
  const follows = held.role === "monitor" ? await listFollowed(tx, actor.bodyId, holder.userId) : [];
  const otherAdmins = held.role === "admin" ? await countOtherAdmins(tx, actor.bodyId, holder.userId, form.day) : 0;
  const planned = planHandover({ leaver: holder, byUserId: actor.userId, roleId, newcomer, day: form.day, today, follows, otherAdmins });
  return planned.ok ? ok({ plan: planned.value, belongings: await countBelongings(tx, actor.bodyId, held) }) : planned;
}

/** The seal of what a preview said; what is confirmed must still be that. */
export function sealOfPlan(plan: HandoverPlan): string {
  const { held, newcomer, day, leaverKeeps, newcomerLeaves, moves, unfollowed } = plan;
  const ids = [leaverKeeps, newcomerLeaves, moves, unfollowed].map((list) => list.map((item) => item.id).join()).join("|");
  return sealOf({ role: held.id, until: held.validTo, newcomer: newcomer.userId ?? newcomer.name, day, ids });
}

/** Says what handing a role over would do, in sentences, with the seal to confirm it by. Writes nothing. */
export function previewHandover(
  actor: Actor,
  roleId: string,
  form: HandoverForm,
  now: Date,
): Promise<Result<{ sentences: string[]; seal: string }>> {
  return inScope(wholeBody(actor), async (tx) => {
    const planned = await planWithin(tx, actor, roleId, form, now);
    if (!planned.ok) return planned;
    const { plan, belongings } = planned.value;
    return ok({ sentences: handoverSentences(plan, belongings), seal: sealOfPlan(plan) });
  });
}
