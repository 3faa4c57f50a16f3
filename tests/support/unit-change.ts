import { randomUUID } from "node:crypto";
import { actorOfUser } from "../../lib/db/actors";
import { inScope } from "../../lib/db/scope";
import { unitChangeRows } from "../../lib/db/unit-change-rows";
import type { Actor } from "../../lib/domain/permissions";
import { type ChangeChoices, NO_CHOICES } from "../../lib/domain/unit-change-ways";
import { isoDay } from "../../lib/format";
import { type UnitChangeConfirmForm, unitChangeSchema } from "../../lib/forms/unit-change";
import { changeUnits } from "../../lib/use-cases/change-units";
import { AT, expectOk } from "./world";

/** What is asked of an operation, with a decision of 30/10/2024 in force from 02/11/2024 where nothing else is said. */
export function requestOf(operation: string, more: Record<string, unknown>) {
  return unitChangeSchema.parse({
    ...{ operation, decisionNumber: "21-QĐ/ĐTN", decidedOn: "2024-10-30", effectiveOn: "2024-11-02" },
    ...more,
  });
}

/** The confirmation as the preview would send it now. */
export async function confirmation(
  actor: Actor,
  request: ReturnType<typeof requestOf>,
  choices: Partial<ChangeChoices> = {},
  now = AT.reporting,
): Promise<UnitChangeConfirmForm> {
  const { seen } = await inScope(actor, (tx) => unitChangeRows(tx, actor, request, isoDay(now)));
  return { id: randomUUID(), seen, request, choices: { ...NO_CHOICES, ...choices } };
}

/** Previews and confirms at once; gives the id of the change. */
export async function changed(actor: Actor, request: ReturnType<typeof requestOf>, choices: Partial<ChangeChoices> = {}): Promise<string> {
  return expectOk(await changeUnits(actor, await confirmation(actor, request, choices), AT.reporting)).id;
}

/** The person again, with the roles of today. */
export async function again(actor: Actor): Promise<Actor> {
  const loaded = await actorOfUser(actor.bodyId, actor.userId, "2024-11-04");
  if (!loaded) throw new Error("no such person");
  return loaded;
}
