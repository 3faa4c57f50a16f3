import type { Actor, ActorMembership, Role } from "../../../lib/domain/permissions";
import type { CycleState, Status } from "../../../lib/domain/workflow";

export const UNIT = "unit";
export const ROOT = "root";

/** The calendar of 2024 in Vietnamese time. */
export const cycle: CycleState = {
  status: "open",
  registration: { opensAt: new Date("2023-10-17T00:00:00+07:00"), dueAt: new Date("2023-11-30T23:59:59+07:00") },
  report: { opensAt: new Date("2024-10-15T00:00:00+07:00"), dueAt: new Date("2024-11-07T23:59:59+07:00") },
};
export const reporting = new Date("2024-11-04T08:00:00+07:00");

export function actor(memberships: [Role, string][], unitScope: Actor["unitScope"] = "all"): Actor {
  const held: ActorMembership[] = memberships.map(([role, unitId]) => ({ role, unitId, position: "officer" }));
  return { userId: "me", bodyId: "body", rootUnitId: ROOT, name: "Người dùng", memberships: held, unitScope };
}

export function dossier(status: Status, monitorUserId: string | null = null) {
  return { unitId: UNIT, status, monitorUserId };
}
