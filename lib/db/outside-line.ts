import "server-only";
import type { Actor } from "../domain/permissions";
import { canReadRegister } from "../domain/register";
import { dayOf } from "./days";
import type { RegisterKey } from "./register";
import type { Tx } from "./scope";
import { sealOf } from "./seal";

/** A line of a register that was given outside the product; `seen`: its seal, for the form that mends it. */
export interface OutsideLine {
  key: RegisterKey;
  id: string;
  number: number;
  text: string;
  signedOn: string | null;
  subject: string;
  seen: string;
}

/** Gives a line given outside, where the actor reads its register; null for all others. One statement. */
export async function findOutsideLine(tx: Tx, actor: Actor, id: string): Promise<OutsideLine | null> {
  const row = await tx.registeredNumber.findFirst({ where: { bodyId: actor.bodyId, id, outside: true } });
  if (!row || !canReadRegister(actor, row.issuerId)) return null;
  const { bodyId, issuerId, type, term, number, text, subject } = row;
  const line = { id, number, text, signedOn: dayOf(row.signedOn), subject };
  return { ...line, key: { bodyId, issuerId, type, term }, seen: sealOf(line) };
}
