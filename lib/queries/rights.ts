import "server-only";
import { redirect } from "next/navigation";
import { requireActor } from "../auth/actor";
import { type Action, type Actor, can } from "../domain/permissions";

/** Gives the signed-in person who holds a role for `action`, or sends to the page that says whose work it is. */
export async function requireRight(action: Action): Promise<Actor> {
  const actor = await requireActor();
  return can(actor, action) ? actor : redirect(`/quan-tri/khong-thuoc-phan-viec?viec=${action}`);
}
