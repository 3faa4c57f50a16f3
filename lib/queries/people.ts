import "server-only";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { heldFrom, isInForce, membershipInclude, placesOf, toMembership } from "../db/people";
import { inScope } from "../db/scope";
import { listUnitOptions } from "../db/units";
import { whyNotAnonymise } from "../domain/anonymise";
import type { Role } from "../domain/permissions";
import { compareVietnamese, fold } from "../domain/text";
import { formatDate, isoDay } from "../format";
import { canMail } from "../mail";
import { sealOfPerson } from "../use-cases/update-person";
import { requireRight } from "./rights";
import { isId } from "./search-params";

export const PEOPLE_PER_PAGE = 50;

export interface PeopleFilter {
  search: string;
  role?: Role;
  state?: AccountState;
  page: number;
}

export const ACCOUNT_STATES = ["noPassword", "disabled", "asked"] as const;
type AccountState = (typeof ACCOUNT_STATES)[number];

/** Whether an account is in a state by which the list is filtered; "asked": an open request to be anonymised. */
function isInState(person: { hasPassword: boolean; isDisabled: boolean; asked: Date | null }, state: AccountState): boolean {
  if (state === "asked") return person.asked !== null;
  return state === "disabled" ? person.isDisabled : !person.hasPassword && !person.isDisabled;
}

/** Gives one page of the accounts of the body, found by name, user name, e-mail or unit without diacritics; one statement. A file takes more per page. */
export async function readPeople({ search, role, state, page }: PeopleFilter, perPage = PEOPLE_PER_PAGE) {
  const actor = await requireRight("managePeople");
  const today = isoDay(now());
  const rows = await inScope(actor, (tx) =>
    tx.user.findMany({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId },
      select: {
        id: true,
        name: true,
        username: true,
        email: true,
        disabledAt: true,
        anonymisedAt: true,
        passwordHash: true,
        memberships: { include: membershipInclude },
        anonymiseRequests: { where: { status: "open" }, select: { requestedAt: true } },
      },
    }),
  );
  const words = fold(search).split(" ").filter(Boolean);
  const people = rows.map(({ memberships, passwordHash, disabledAt, anonymisedAt, anonymiseRequests, email, ...user }) => {
    const roles = memberships.filter((row) => isInForce(toMembership(row), today));
    const key = fold([user.name, user.username, email ?? "", ...roles.map((row) => row.unit.versions[0]?.searchKey ?? "")].join(" "));
    const state = { hasPassword: passwordHash !== null, isDisabled: disabledAt !== null, isAnonymised: anonymisedAt !== null };
    const hasLeft = !memberships.map(toMembership).some((role) => role.validTo === null || role.validTo > today);
    const asked = anonymiseRequests[0]?.requestedAt ?? null;
    return { ...user, ...state, asked, hasLeft, key, roles: roles.map(toMembership), email };
  });
  const found = people
    .filter((person) => words.every((word) => person.key.includes(word)))
    .filter((person) => !role || person.roles.some((membership) => membership.role === role))
    .filter((person) => state === undefined || isInState(person, state))
    .sort((a, b) => compareVietnamese(a.name, b.name));
  return {
    people: found.slice((page - 1) * perPage, page * perPage).map(({ key: _, ...person }) => person),
    total: found.length,
    pageCount: Math.max(1, Math.ceil(found.length / perPage)),
    withoutPassword: people.filter((person) => !person.hasPassword && !person.isDisabled && !person.hasLeft).length,
  };
}

/** Gives the units for the form of a new account. */
export async function readNewPerson() {
  const actor = await requireRight("managePeople");
  return { units: await inScope(actor, (tx) => listUnitOptions(tx, actor)), rootUnitId: actor.rootUnitId };
}

/** Gives an account with all its roles, past ones too; two statements. */
export async function readPerson(id: string) {
  const actor = await requireRight("managePeople");
  if (!isId(id)) return notFound();
  const today = isoDay(now());
  const { row, units } = await inScope(actor, async (tx) => ({
    row: await tx.user.findFirst({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId, id },
      include: {
        memberships: { include: membershipInclude, orderBy: { validFrom: "desc" } },
        anonymiseRequests: { orderBy: { requestedAt: "desc" } },
      },
    }),
    units: await listUnitOptions(tx, actor),
  }));
  if (!row) return notFound();
  const memberships = row.memberships.map(toMembership);
  return {
    id: row.id,
    name: row.name,
    username: row.username,
    email: row.email ?? "",
    phone: row.phone,
    seen: sealOfPerson(row),
    hasPassword: row.passwordHash !== null,
    isDisabled: row.disabledAt !== null,
    isAnonymised: row.anonymisedAt !== null,
    whyNotAnonymise: whyNotAnonymise({ isAnonymised: row.anonymisedAt !== null, roles: memberships }, today),
    requests: row.anonymiseRequests.map(({ id: requestId, status, requestedAt, settledAt, reason }) => ({
      id: requestId,
      status,
      requestedAt,
      settledAt,
      reason,
    })),
    isSelf: row.id === actor.userId,
    memberships: memberships.map((membership) => ({
      ...membership,
      isInForce: isInForce(membership, today),
      isFuture: membership.validFrom > today,
    })),
    units,
    rootUnitId: actor.rootUnitId,
    today: formatDate(now()),
    canMail: canMail(),
  };
}

/** Gives the people for whom slips can be printed: those without a password, or one person by id. */
export async function readSlipPeople(userId: string) {
  const actor = await requireRight("managePeople");
  const today = isoDay(now());
  const only = isId(userId) ? { id: userId } : { passwordHash: null };
  const rows = await inScope(actor, (tx) =>
    tx.user.findMany({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId, disabledAt: null, memberships: { some: heldFrom(today) }, ...only },
      select: { id: true, name: true, username: true, memberships: { include: membershipInclude } },
    }),
  );
  return rows
    .map(({ memberships, ...user }) => ({ ...user, places: placesOf(memberships.map(toMembership), today) }))
    .sort((a, b) => compareVietnamese(a.places, b.places) || compareVietnamese(a.name, b.name));
}
