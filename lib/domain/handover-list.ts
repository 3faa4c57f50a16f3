/**
 * Many handovers at once, as after a congress: one row per position. Whoever moves up and leaves a position to somebody else in the same list keeps
 * their account; two may change places.
 */
import { type HandoverPlan, type HeldRole, holdsOn, type Newcomer, planHandover } from "./handover";
import { POSITION_LABEL } from "./labels";
import type { Position } from "./permissions";

export const LIST_FIELDS = ["unitCode", "position", "holder", "name", "account", "email", "phone", "day"] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Where in the file, what stands there, why it is not taken. */
export interface ListRemark {
  ref: string;
  value: string;
  reason: string;
}

/** A row as read: `holder` and `account` are user names, "" where the cell is empty; `name` "" leaves the position as it is. */
export interface ListedPosition {
  number: number;
  refs: Record<ListField, string>;
  unitCode: string;
  position: Position;
  holder: string;
  name: string;
  account: string;
  email: string;
  phone: string;
  /** ISO day, null for the day of the whole list. */
  day: string | null;
}

export interface ListedPerson {
  userId: string;
  username: string;
  email: string;
  name: string;
  isDisabled: boolean;
  hasPassword: boolean;
  roles: readonly HeldRole[];
}

export interface ListedUnit {
  id: string;
  code: string;
  name: string;
}

/** A position that nobody held: the newcomer begins. */
export interface AddedPosition {
  row: ListedPosition;
  unit: ListedUnit;
  newcomer: Newcomer;
  day: string;
}

export interface HandoverListPlan {
  changed: { row: ListedPosition; plan: HandoverPlan }[];
  added: AddedPosition[];
  unchanged: number;
  refused: ListRemark[];
}

interface ListState {
  units: readonly ListedUnit[];
  people: readonly ListedPerson[];
  day: string;
  today: string;
  byUserId: string;
}

/** The state, found by what rows name. */
interface Known extends ListState {
  unitByCode: ReadonlyMap<string, ListedUnit>;
  byUsername: ReadonlyMap<string, ListedPerson>;
  byEmail: ReadonlyMap<string, ListedPerson>;
  /** Of each unit, whoever holds or held a position there, in the order of `people`. */
  officersOf: ReadonlyMap<string, ListedPerson[]>;
}

/** Maps by a key; where several have it the first one counts. */
function firstBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return found;
}

function known(state: ListState): Known {
  const officersOf = new Map<string, ListedPerson[]>();
  for (const person of state.people) {
    for (const unitId of new Set(person.roles.map((role) => role.unitId))) {
      const there = officersOf.get(unitId);
      if (there) there.push(person);
      else officersOf.set(unitId, [person]);
    }
  }
  return {
    ...{ ...state, officersOf },
    unitByCode: firstBy(state.units, (unit) => unit.code.toLowerCase()),
    byUsername: firstBy(state.people, (person) => person.username),
    byEmail: firstBy(state.people, (person) => person.email),
  };
}

type Reading<T> = { ok: true; value: T } | { ok: false; remark: ListRemark };
type Found = { row: ListedPosition; unit: ListedUnit; day: string; holder: ListedPerson | null; held: HeldRole | null; newcomer: Newcomer };

function remark(row: ListedPosition, field: ListField, reason: string): { ok: false; remark: ListRemark } {
  const value = field === "position" ? POSITION_LABEL[row.position] : (row[field] ?? "");
  return { ok: false, remark: { ref: row.refs[field], value, reason } };
}

function isOfficer(role: HeldRole, unitId: string, position: Position): boolean {
  return role.unitId === unitId && role.role === "unitOfficer" && role.position === position;
}

function findHolder(
  row: ListedPosition,
  unit: ListedUnit,
  day: string,
  { byUsername, officersOf, today }: Known,
): Reading<Pick<Found, "holder" | "held">> {
  if (row.holder === "") {
    const present = officersOf
      .get(unit.id)
      ?.find((person) =>
        person.roles.some((role) => isOfficer(role, unit.id, row.position) && role.validTo === null && role.validFrom <= day),
      );
    if (present && row.position === "secretary") {
      return remark(row, "holder", `Chức vụ Bí thư đang do ${present.name} giữ: ghi tên đăng nhập ${present.username} vào ô này.`);
    }
    return { ok: true, value: { holder: null, held: null } };
  }
  const holder = byUsername.get(row.holder);
  const held = holder?.roles.find((role) => isOfficer(role, unit.id, row.position) && holdsOn(role, today));
  if (!holder || !held) return remark(row, "holder", "Người này không giữ chức vụ đó tại đơn vị: hãy tải lại mẫu mới nhất.");
  return { ok: true, value: { holder, held } };
}

function findNewcomer(row: ListedPosition, { byUsername, byEmail }: Known): Reading<Newcomer> {
  if (row.account !== "") {
    const person = byUsername.get(row.account);
    return person ? { ok: true, value: person } : remark(row, "account", "Không có tài khoản nào mang tên đăng nhập này.");
  }
  const owner = row.email === "" ? undefined : byEmail.get(row.email);
  if (owner) {
    return remark(
      row,
      "email",
      `Thư này là của tài khoản ${owner.username}: nếu đúng người đó, ghi ${owner.username} vào cột “Tài khoản đã có”.`,
    );
  }
  return { ok: true, value: { userId: null, name: row.name, isDisabled: false, hasPassword: false, roles: [] } };
}

function readRow(row: ListedPosition, state: Known): Reading<Found> {
  const unit = state.unitByCode.get(row.unitCode.toLowerCase());
  if (!unit) return remark(row, "unitCode", "Không có đơn vị đang hoạt động nào mang mã này.");
  const day = row.day ?? state.day;
  const held = findHolder(row, unit, day, state);
  if (!held.ok) return held;
  const newcomer = findNewcomer(row, state);
  return newcomer.ok ? { ok: true, value: { row, unit, day, ...held.value, newcomer: newcomer.value } } : newcomer;
}

/** Says whether a row leaves its position as it is: nobody new, or the holder's own name or account. */
function isSame(row: ListedPosition, { byUsername }: Known): boolean {
  if (row.name === "" && row.account === "") return true;
  if (row.holder === "") return false;
  if (row.account !== "") return row.account === row.holder;
  return byUsername.get(row.holder)?.name === row.name && row.email === "";
}

/** Refuses the later of two rows that hand over the same position, bring the same person to one unit, or use one e-mail. */
function refuseRepeated(found: Found, before: readonly Found[]): { ok: false; remark: ListRemark } | null {
  const { row, held, unit, newcomer } = found;
  const sameRole = before.find((other) => held !== null && other.held?.id === held.id);
  if (sameRole) return remark(row, "holder", `Chức vụ này đã được bàn giao ở dòng ${sameRole.row.number}.`);
  const samePerson = before.find(
    (other) => newcomer.userId !== null && other.newcomer.userId === newcomer.userId && other.unit.id === unit.id,
  );
  if (samePerson) return remark(row, "account", `Người này đã nhận chức vụ khác của đơn vị ở dòng ${samePerson.row.number}.`);
  const sameMail = before.find((other) => row.email !== "" && newcomer.userId === null && other.row.email === row.email);
  return sameMail ? remark(row, "email", `Thư này đã dùng cho người ở dòng ${sameMail.row.number}.`) : null;
}

const FIELD_OF: Record<string, ListField> = { day: "day", person: "name" };

/** What the others of the list bring about: roles that the leaver gains, and those of the newcomer that another row hands over. */
function planRow(found: Found & { holder: ListedPerson; held: HeldRole }, all: readonly Found[], state: ListState): Reading<HandoverPlan> {
  const { row, holder, held, newcomer, day } = found;
  const gained = all
    .filter((other) => other.newcomer.userId === holder.userId)
    .map((other): HeldRole => {
      const place = { unitId: other.unit.id, unitName: other.unit.name, role: "unitOfficer" as const, position: other.row.position };
      return { id: `gained-${other.row.number}`, ...place, validFrom: other.day, validTo: null };
    });
  const leaver = { userId: holder.userId, name: holder.name, roles: [...holder.roles, ...gained] };
  const { byUserId, today } = state;
  const plan = planHandover({ leaver, byUserId, roleId: held.id, newcomer, day, today, follows: [], otherAdmins: 0 });
  if (!plan.ok) return remark(row, FIELD_OF[Object.keys(plan.error.fields ?? {})[0] ?? ""] ?? "holder", plan.error.message);
  const handedOver = new Set(all.map((other) => other.held?.id));
  return { ok: true, value: { ...plan.value, newcomerLeaves: plan.value.newcomerLeaves.filter((role) => !handedOver.has(role.id)) } };
}

function addRow({ row, unit, newcomer, day }: Found, state: ListState): Reading<AddedPosition> {
  if (day < state.today) return remark(row, "day", "Ngày bàn giao không được trước hôm nay.");
  if (newcomer.isDisabled) return remark(row, "account", "Tài khoản của người nhận đang khóa.");
  const held = newcomer.roles.some((role) => role.unitId === unit.id && (role.validTo === null || role.validTo > day));
  return held
    ? remark(row, "account", `${newcomer.name} đang giữ chức vụ tại đơn vị này.`)
    : { ok: true, value: { row, unit, newcomer, day } };
}

/** Plans every row of a list against what is stored; a refused row holds up no other. */
export function planHandoverList(rows: readonly ListedPosition[], state: ListState): HandoverListPlan {
  const plan: HandoverListPlan = { changed: [], added: [], unchanged: 0, refused: [] };
  const all = known(state);
  const found: Found[] = [];
  for (const row of rows) {
    if (isSame(row, all)) {
      plan.unchanged += 1;
      continue;
    }
    const read = readRow(row, all);
    const refusal = read.ok ? refuseRepeated(read.value, found) : read;
    if (refusal) plan.refused.push(refusal.remark);
    else if (read.ok) found.push(read.value);
  }
  for (const each of found) {
    const { holder, held } = each;
    if (holder && held) {
      const planned = planRow({ ...each, holder, held }, found, state);
      if (planned.ok) plan.changed.push({ row: each.row, plan: planned.value });
      else plan.refused.push(planned.remark);
    } else {
      const added = addRow(each, state);
      if (added.ok) plan.added.push(added.value);
      else plan.refused.push(added.remark);
    }
  }
  return plan;
}
