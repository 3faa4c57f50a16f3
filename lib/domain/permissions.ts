/** Who may do what: roles with scope in the tree, and conflict of interest. Pure; the same functions answer pages and use cases. */

export const ROLES = ["unitOfficer", "monitor", "btvMember", "btvSecretary", "admin", "viewer"] as const;
export type Role = (typeof ROLES)[number];

export const POSITIONS = ["secretary", "deputySecretary", "member", "officer"] as const;
export type Position = (typeof POSITIONS)[number];

export interface ActorMembership {
  unitId: string;
  role: Role;
  position: Position;
}

/** The signed-in person with the roles in force today. `unitScope`: every unit of the body, or the units they may see. */
export interface Actor {
  userId: string;
  bodyId: string;
  rootUnitId: string;
  name: string;
  memberships: readonly ActorMembership[];
  unitScope: "all" | readonly string[];
}

/** Roles at the body that see every unit of it. */
const BODY_ROLES: readonly Role[] = ["monitor", "btvMember", "btvSecretary", "admin", "viewer"];
/** Says whether a role is held at the governing body itself; the other one, unitOfficer, is held at a unit of it. */
export function isBodyRole(role: Role): boolean {
  return BODY_ROLES.includes(role);
}

const REVIEWERS: readonly Role[] = ["monitor", "btvMember", "btvSecretary"];

/** What may be done outside the workflow of one dossier, and by which roles of the body. */
const ACTION_ROLES = {
  seeBody: BODY_ROLES,
  review: REVIEWERS,
  assignMonitor: ["btvSecretary", "admin"],
  manageUnits: ["admin", "btvSecretary"],
  managePeople: ["admin"],
  manageCriteria: ["admin", "btvSecretary"],
  manageCycles: ["admin", "btvSecretary"],
  manageScoring: ["admin", "btvSecretary"],
  publishResults: ["btvSecretary"],
  importData: ["admin", "btvSecretary"],
  holdMeeting: ["btvSecretary"],
  issueDecision: ["btvSecretary"],
  seeAudit: ["admin", "btvSecretary", "viewer"],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof ACTION_ROLES;
export const ACTIONS = Object.keys(ACTION_ROLES) as Action[];

/** Says whether the actor holds one of the roles that `action` asks for. */
export function can(actor: Pick<Actor, "memberships">, action: Action): boolean {
  const roles: readonly Role[] = ACTION_ROLES[action];
  return actor.memberships.some((membership) => roles.includes(membership.role));
}

/** Gives the roles that may do `action`, for the sentence to those who may not. */
export function rolesFor(action: Action): readonly Role[] {
  return ACTION_ROLES[action];
}

/** Says whether the actor holds `role` anywhere. */
export function holds(actor: Pick<Actor, "memberships">, role: Role): boolean {
  return actor.memberships.some((membership) => membership.role === role);
}

/** Says whether the actor sees the whole body rather than single units. */
export function seesBody(actor: Pick<Actor, "memberships">): boolean {
  return can(actor, "seeBody");
}

/** Says whether the actor works for the unit as Bí thư, Phó Bí thư or Ủy viên. */
export function isOfficerOf(actor: Pick<Actor, "memberships">, unitId: string): boolean {
  return actor.memberships.some((membership) => membership.role === "unitOfficer" && membership.unitId === unitId);
}

/** Says whether the actor may see records of the unit. */
export function canSeeUnit(actor: Pick<Actor, "unitScope">, unitId: string): boolean {
  return actor.unitScope === "all" || actor.unitScope.includes(unitId);
}

/** Nobody appraises or votes on the unit in which they hold a role (architecture.md, statuses). */
export function hasConflict(actor: Pick<Actor, "memberships" | "rootUnitId">, unitId: string): boolean {
  return actor.memberships.some((membership) => membership.unitId === unitId && membership.unitId !== actor.rootUnitId);
}

/** Says whether the actor reviews the dossier: BTV, its secretary, or the monitor it is assigned to (any monitor when none is). */
export function isReviewerOf(actor: Actor, dossier: { monitorUserId: string | null }): boolean {
  if (holds(actor, "btvMember") || holds(actor, "btvSecretary")) return true;
  return holds(actor, "monitor") && (dossier.monitorUserId === null || dossier.monitorUserId === actor.userId);
}
