import { actorOfUser, type SignedIn } from "../../lib/db/actors";
import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import type { Result } from "../../lib/domain/result";
import { handoverSchema } from "../../lib/forms/handover";
import { createPasswordLink } from "../../lib/use-cases/create-password-link";
import { type HandedOver, handOver } from "../../lib/use-cases/hand-over";
import { previewHandover } from "../../lib/use-cases/plan-handover";
import { setPasswordByLink } from "../../lib/use-cases/set-password";
import { signIn } from "../../lib/use-cases/sign-in";
import { AT, expectOk, type World } from "./world";

export const PASSWORD = "một câu dễ nhớ";

/** The id of somebody's first role. */
export async function roleOf(world: World, person: Actor): Promise<string> {
  const row = await inScope(world.admin, (tx) =>
    tx.membership.findFirstOrThrow({ where: { bodyId: world.bodyId, userId: person.userId }, orderBy: { id: "asc" } }),
  );
  return row.id;
}

/** The form for a new person. */
export function toNewPerson(name: string, day: string, more: Record<string, string> = {}) {
  return handoverSchema.parse({ kind: "new", name, day, ...more });
}

/** Previews, then confirms what the preview said. */
export async function handOverTo(
  actor: Actor,
  roleId: string,
  form: ReturnType<typeof toNewPerson>,
  now: Date = AT.reporting,
): Promise<Result<HandedOver>> {
  const preview = await previewHandover(actor, roleId, form, now);
  return preview.ok ? handOver(actor, roleId, form, preview.value.seal, now) : preview;
}

/** Gives somebody a password; `enter` signs them in at an instant. */
export async function withPassword(world: World, person: Actor) {
  const { secret, username } = expectOk(await createPasswordLink(world.admin, person.userId, AT.reporting));
  expectOk(await setPasswordByLink(secret, PASSWORD, AT.reporting));
  return { username, enter: (now: Date) => enterAs(username, now) };
}

/** Signs in at an instant. */
export function enterAs(username: string, now: Date) {
  return signIn({ login: username, password: PASSWORD, address: username, device: "Máy thử", now });
}

/** A person as they are recognised on a day. */
export async function actorOn(world: World, userId: string, day: string): Promise<SignedIn> {
  const actor = await actorOfUser(world.bodyId, userId, day);
  if (!actor) throw new Error("holds no role that day");
  return actor;
}
