/**
 * Handing over a position (issue "organisations that change", 5): access belongs to the position, not to the person. On `day` the newcomer's role
 * begins and the leaver's ends, both at Vietnam's midnight before it: the day before is the leaver's last. Preview and write ask the same plan.
 */
import { type Actor, can, isBodyRole, type Position, type Role } from "./permissions";
import { fail, ok, type Result } from "./result";

/** A role of somebody; days are ISO texts, `validTo` is the first day it no longer holds. */
export interface HeldRole {
  id: string;
  unitId: string;
  unitName: string;
  role: Role;
  position: Position;
  validFrom: string;
  validTo: string | null;
}

/** Who takes over: somebody with an account, or a new person (`userId` null, no roles). */
export interface Newcomer {
  userId: string | null;
  name: string;
  isDisabled: boolean;
  /** Whether they can sign in already. */
  hasPassword: boolean;
  roles: readonly HeldRole[];
}

/** A dossier of an open year that the leaver follows as monitor. */
export interface FollowedDossier {
  id: string;
  unitId: string;
  unitName: string;
  year: number;
}

export interface HandoverFacts {
  leaver: { userId: string; name: string; roles: readonly HeldRole[] };
  /** Who hands over. */
  byUserId: string;
  /** Which of the leaver's roles is handed over. */
  roleId: string;
  newcomer: Newcomer;
  day: string;
  today: string;
  follows: readonly FollowedDossier[];
  /** Administrators besides the leaver who can sign in on that day. */
  otherAdmins: number;
}

export interface HandoverPlan {
  held: HeldRole;
  leaver: { userId: string; name: string };
  newcomer: Newcomer;
  day: string;
  today: string;
  /** What the leaver still holds on that day; none means that the account has no way in from then on. */
  leaverKeeps: HeldRole[];
  /** Roles of the newcomer at the same place that the new position replaces: a deputy becomes secretary. */
  newcomerLeaves: HeldRole[];
  /** Followed dossiers that move to the new monitor, and those that lose theirs because the newcomer holds a role in the unit. */
  moves: FollowedDossier[];
  unfollowed: FollowedDossier[];
}

const LAST_ADMIN =
  "Đây là quản trị duy nhất: hãy bàn giao cho người đã có tài khoản và đã đặt mật khẩu, hoặc thêm một quản trị khác trước, để luôn còn người quản trị.";

/** Says whether a role holds on `day`. */
export function holdsOn(role: Pick<HeldRole, "validFrom" | "validTo">, day: string): boolean {
  return role.validFrom <= day && (role.validTo === null || role.validTo > day);
}

/** Says whether somebody may enter on `day`: only a role in force opens the door. */
export function mayEnterOn(roles: readonly Pick<HeldRole, "validFrom" | "validTo">[], day: string): boolean {
  return roles.some((role) => holdsOn(role, day));
}

/**
 * Says whether the actor may hand a position over: the administrator every one, the secretary of the BTV those of units and of monitors,
 * a unit's Bí thư their own and that of a Phó Bí thư of the unit.
 */
export function mayHandOver(actor: Pick<Actor, "memberships" | "userId">, held: Pick<HeldRole, "role" | "position" | "unitId">): boolean {
  if (can(actor, "managePeople")) return true;
  if (can(actor, "assignMonitor") && (held.role === "unitOfficer" || held.role === "monitor")) return true;
  if (held.role !== "unitOfficer" || (held.position !== "secretary" && held.position !== "deputySecretary")) return false;
  return actor.memberships.some((own) => own.role === "unitOfficer" && own.position === "secretary" && own.unitId === held.unitId);
}

/** Says whether the actor hands over positions of the whole body, not of the own unit only. */
export function handsOverAnywhere(actor: Pick<Actor, "memberships">): boolean {
  return can(actor, "managePeople") || can(actor, "assignMonitor");
}

function refuse(field: string, message: string) {
  return fail("invalid", message, { fields: { [field]: message } });
}

function refuseDay(held: HeldRole, { day, today, byUserId, leaver }: HandoverFacts): Result<null> {
  if (day < today) return refuse("day", "Ngày bàn giao không được trước hôm nay: quyền đã dùng không lấy lại được.");
  if (held.validFrom > day) return refuse("day", "Người bàn giao chưa giữ chức vụ này vào ngày đó.");
  if (held.validTo !== null && held.validTo <= day) return refuse("day", "Người bàn giao đã thôi giữ chức vụ này vào ngày đó.");
  if (held.role === "monitor" && day !== today) {
    return refuse("day", "Bàn giao của cán bộ theo dõi có hiệu lực ngay hôm nay, để mỗi đơn vị luôn có người theo dõi.");
  }
  if (held.role !== "monitor" && byUserId === leaver.userId && day === today) {
    return refuse(
      "day",
      "Đồng chí bàn giao chức vụ của chính mình thì chọn sớm nhất từ ngày mai, để hôm nay còn đưa liên kết cho người nhận.",
    );
  }
  return ok(null);
}

function refuseNewcomer(newcomer: Newcomer, held: HeldRole, leaverId: string, day: string): Result<null> {
  if (newcomer.userId === leaverId) return refuse("person", "Người nhận phải khác người bàn giao.");
  if (newcomer.isDisabled) return refuse("person", "Tài khoản của người nhận đang khóa. Hãy mở khóa trước hoặc chọn người khác.");
  const same = newcomer.roles.find((role) => isSamePlace(role, held) && role.position === held.position && !endsBy(role, day));
  return same ? refuse("person", `${newcomer.name} đã giữ chức vụ này.`) : ok(null);
}

function isSamePlace(role: HeldRole, held: HeldRole): boolean {
  return role.unitId === held.unitId && role.role === held.role;
}

function endsBy(role: Pick<HeldRole, "validTo">, day: string): boolean {
  return role.validTo !== null && role.validTo <= day;
}

/**
 * Plans a handover, or refuses it at its field: the leaver does not hold the position on that day, the day is past, the newcomer is the leaver,
 * is locked or holds it already; one's own position goes from tomorrow on, so that one can still give the link away; and the last administrator
 * leaves to somebody who can sign in already, so that one remains.
 */
export function planHandover(facts: HandoverFacts): Result<HandoverPlan> {
  const { leaver, newcomer, day, today } = facts;
  const held = leaver.roles.find((role) => role.id === facts.roleId);
  if (!held) return fail("notFound", "Không tìm thấy chức vụ cần bàn giao.");
  const dated = refuseDay(held, facts);
  if (!dated.ok) return dated;
  const taken = refuseNewcomer(newcomer, held, leaver.userId, day);
  if (!taken.ok) return taken;
  if (held.role === "admin" && facts.otherAdmins === 0 && !newcomer.hasPassword) return refuse("person", LAST_ADMIN);
  const later = newcomer.roles.find((role) => isSamePlace(role, held) && role.validFrom > day);
  if (later) return refuse("person", `${newcomer.name} đã được giao chức vụ tại đây từ một ngày sau đó.`);
  const ownUnits = new Set(newcomer.roles.filter((role) => !isBodyRole(role.role) && !endsBy(role, day)).map((role) => role.unitId));
  const follows = held.role === "monitor" ? facts.follows : [];
  return ok({
    held,
    leaver: { userId: leaver.userId, name: leaver.name },
    newcomer,
    ...{ day, today },
    leaverKeeps: leaver.roles.filter((role) => role.id !== held.id && !endsBy(role, day)),
    newcomerLeaves: newcomer.roles.filter((role) => isSamePlace(role, held) && holdsOn(role, day)),
    moves: follows.filter((dossier) => !ownUnits.has(dossier.unitId)),
    unfollowed: follows.filter((dossier) => ownUnits.has(dossier.unitId)),
  });
}

/** Says whether the leaver's account has no way in any more from the day on. */
export function closesAccount(plan: Pick<HandoverPlan, "leaverKeeps">): boolean {
  return plan.leaverKeeps.length === 0;
}
