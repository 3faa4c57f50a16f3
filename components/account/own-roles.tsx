import Link from "next/link";
import { roleLine } from "@/components/people/options";
import type { Position, Role } from "@/lib/domain/permissions";
import { formatDay } from "@/lib/format";

interface OwnRolesProps {
  roles: readonly { id: string; role: Role; position: Position; unitName: string; validTo: string | null; mayHandOver: boolean }[];
}

/** One's own roles, each with the way to hand it over where one may; and what was handed to oneself. */
export function OwnRoles({ roles }: OwnRolesProps) {
  const link = "link inline-flex min-h-11 items-center";
  return (
    <>
      <ul className="divide-y divide-line">
        {roles.map((role) => (
          <li key={role.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
            <span>
              {roleLine(role)}
              {role.validTo && <span className="block text-muted">Thôi giữ từ 00:00 ngày {formatDay(role.validTo)}</span>}
            </span>
            {role.mayHandOver && (
              <Link href={`/ban-giao/${role.id}`} prefetch={false} className={link}>
                Bàn giao<span className="sr-only">: {roleLine(role)}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-5">
        <Link href="/nhan-ban-giao" prefetch={false} className={link}>
          Nhận bàn giao
        </Link>
        <Link href="/tai-khoan/du-lieu" prefetch={false} className={link}>
          Phần mềm lưu gì về tôi
        </Link>
      </p>
    </>
  );
}
