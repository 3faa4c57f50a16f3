import { POSITION_LABEL, ROLE_LABEL } from "@/lib/domain/labels";
import { POSITIONS, type Position, ROLES, type Role } from "@/lib/domain/permissions";

export const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: ROLE_LABEL[value] }));
export const POSITION_OPTIONS = POSITIONS.map((value) => ({ value, label: POSITION_LABEL[value] }));

/** "Bí thư · Đoàn cơ sở Sở Y tế", "Cán bộ theo dõi": a role in one line. */
export function roleLine(membership: { role: Role; position: Position; unitName: string }): string {
  return membership.role === "unitOfficer"
    ? `${POSITION_LABEL[membership.position]} · ${membership.unitName}`
    : ROLE_LABEL[membership.role];
}
