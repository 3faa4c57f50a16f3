import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { POSITION_LABEL, ROLE_LABEL, STATUS_FOR_BODY, STATUS_TONE } from "@/lib/domain/labels";
import type { UnitAttributes } from "@/lib/domain/organisation";
import type { Position, Role } from "@/lib/domain/permissions";
import { attributeText, UNIT_ATTRIBUTE_LABEL } from "@/lib/domain/unit-attributes";
import type { Status } from "@/lib/domain/workflow";

/** The attributes in force. */
export function AttributesCard({ attributes, parentName }: { attributes: UnitAttributes; parentName?: string }) {
  const keys = Object.keys(UNIT_ATTRIBUTE_LABEL) as (keyof UnitAttributes)[];
  const items = keys.map((key) => ({ term: UNIT_ATTRIBUTE_LABEL[key], value: attributeText(attributes, key) || "—" }));
  if (parentName) items.splice(2, 0, { term: "Trực thuộc", value: parentName });
  return (
    <Card title="Thông tin đang có hiệu lực">
      <DefinitionList items={items} />
    </Card>
  );
}

interface PeopleCardProps {
  people: readonly {
    id: string;
    userId: string;
    name: string;
    role: Role;
    position: Position;
    phone: string;
    email: string;
    isDisabled: boolean;
    mayHandOver: boolean;
  }[];
  mayOpen: boolean;
}

/** Who holds a role at the unit today. */
export function PeopleCard({ people, mayOpen }: PeopleCardProps) {
  return (
    <Card title="Cán bộ">
      {people.length === 0 && <p className="text-muted">Chưa có ai giữ vai trò tại đơn vị này.</p>}
      <ul className="divide-y divide-line">
        {people.map((person) => (
          <li key={person.id} className="py-2.5">
            <p className="font-medium">
              {mayOpen ? (
                <Link href={`/nguoi-dung/${person.userId}`} prefetch={false} className="link">
                  {person.name}
                </Link>
              ) : (
                person.name
              )}
              {person.isDisabled && <span className="text-muted"> (tài khoản đã khóa)</span>}
            </p>
            <p className="text-muted">
              {person.role === "unitOfficer" ? POSITION_LABEL[person.position] : ROLE_LABEL[person.role]}
              {person.phone && ` · ${person.phone}`}
              {person.email && ` · ${person.email}`}
            </p>
            {person.mayHandOver && (
              <Link href={`/ban-giao/${person.id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
                Bàn giao<span className="sr-only"> chức vụ của {person.name}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The unit's dossiers by year. */
export function DossiersCard({ code, dossiers }: { code: string; dossiers: readonly { year: number; status: Status }[] }) {
  return (
    <Card title="Hồ sơ các năm">
      {dossiers.length === 0 && <p className="text-muted">Đơn vị chưa có hồ sơ năm nào.</p>}
      <ul className="divide-y divide-line">
        {dossiers.map((dossier) => (
          <li key={dossier.year} className="flex flex-wrap items-center justify-between gap-2 py-1">
            <Link href={`/${dossier.year}/ho-so/${code}`} prefetch={false} className="link inline-flex min-h-11 items-center">
              Năm {dossier.year}
            </Link>
            <Badge tone={STATUS_TONE[dossier.status]}>{STATUS_FOR_BODY[dossier.status]}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The units directly under this one. */
export function ChildrenCard({ units }: { units: readonly { code: string; name: string }[] }) {
  return (
    <Card title="Đơn vị trực thuộc">
      <ul>
        {units.map((unit) => (
          <li key={unit.code}>
            <Link href={`/don-vi/${unit.code}`} prefetch={false} className="link inline-flex min-h-11 items-center">
              {unit.name}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
