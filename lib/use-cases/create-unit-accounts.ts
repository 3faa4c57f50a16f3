import "server-only";
import { auditAll } from "../db/audit";
import { storedDay } from "../db/days";
import { findImportBatch } from "../db/import-batches";
import { contactsOf } from "../db/import-state";
import { inScope, type Tx } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import { personSchema } from "../forms/person";
import { IMPORT_NOT_FOUND } from "./preview-import";

/** A unit of an import that nobody works for yet, with the account it would get. */
export interface UnitWithoutAccount {
  unitId: string;
  username: string;
  name: string;
  email: string;
}

/** Lists the units whose e-mail an import noted (unit id → e-mail) and that have no officer. */
export async function listUnitsWithoutAccount(tx: Tx, actor: Actor, contacts: Record<string, string>): Promise<UnitWithoutAccount[]> {
  const units = await tx.unit.findMany({
    relationLoadStrategy: "join",
    where: {
      bodyId: actor.bodyId,
      id: { in: Object.keys(contacts) },
      dissolvedOn: null,
      memberships: { none: { role: "unitOfficer", validTo: null } },
    },
    select: { id: true, code: true, versions: { where: { validTo: null }, select: { name: true } } },
    orderBy: { code: "asc" },
  });
  return units.flatMap(({ id, code, versions }) => {
    const name = versions[0]?.name;
    return name ? [{ unitId: id, username: code.toLowerCase(), name: `Bí thư ${name}`.slice(0, 120), email: contacts[id] ?? "" }] : [];
  });
}

type NewUser = { bodyId: string; username: string; name: string; email: string | null };

/**
 * Adds users; gives their ids by the user name that was wanted. Names and e-mails are unique over the installation, so where another body
 * uses one already, the user gets the name with the end of the body's id, and no e-mail.
 */
async function createUsers(tx: Tx, wanted: NewUser[]): Promise<Map<string, string>> {
  const select = { id: true, username: true };
  const first = await tx.user.createManyAndReturn({ data: wanted, skipDuplicates: true, select });
  const ids = new Map(first.map((user) => [user.username, user.id]));
  const again = wanted.filter((user) => !ids.has(user.username));
  const renamed = again.map((user) => ({ ...user, username: `${user.username}-${user.bodyId.slice(-4)}`, email: null }));
  const second = await tx.user.createManyAndReturn({ data: renamed, skipDuplicates: true, select });
  for (const user of second) ids.set(user.username.slice(0, -5), user.id);
  return ids;
}

/**
 * Makes an account for the Bí thư of every unit of an import that has none; the password is set by the link on the printed slip.
 * `skipped` lists user names that are taken or not possible; an e-mail that is in use is left out of the new account.
 */
export function createUnitAccounts(actor: Actor, importId: string, now: Date): Promise<Result<{ created: number; skipped: string[] }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "managePeople")) return fail("notAllowed", "Chỉ quản trị được thêm tài khoản.");
    const batch = await findImportBatch(tx, actor, importId);
    if (batch?.status !== "applied") return IMPORT_NOT_FOUND;
    const { bodyId } = actor;
    const wanted = await listUnitsWithoutAccount(tx, actor, contactsOf(batch.report));
    const used = await tx.user.findMany({ where: { bodyId, email: { in: wanted.map((unit) => unit.email) } }, select: { email: true } });
    const emails = new Set(used.map((user) => user.email));
    const data = wanted.flatMap((unit) => {
      const email = emails.has(unit.email) ? "" : unit.email;
      emails.add(email);
      const person = personSchema.safeParse({ username: unit.username, name: unit.name, email });
      return person.success ? [{ bodyId, username: unit.username, name: unit.name, email: email || null }] : [];
    });
    const userOf = await createUsers(tx, data);
    const made = wanted.flatMap((unit) => {
      const userId = userOf.get(unit.username);
      return userId ? [{ ...unit, userId }] : [];
    });
    await tx.membership.createMany({
      data: made.map(({ userId, unitId }) => ({
        ...{ bodyId, userId, unitId, role: "unitOfficer" as const, position: "secretary" as const },
        validFrom: storedDay(isoDay(now)),
      })),
    });
    await auditAll(
      tx,
      actor,
      made.map(({ unitId, userId }) => ({ action: "user.create" as const, at: now, unitId, data: { user: userId, role: "unitOfficer" } })),
    );
    return ok({ created: made.length, skipped: wanted.filter((unit) => !userOf.has(unit.username)).map((unit) => unit.username) });
  });
}
