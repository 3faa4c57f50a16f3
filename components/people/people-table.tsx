import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { Position, Role } from "@/lib/domain/permissions";
import { formatDate } from "@/lib/format";
import { roleLine } from "./options";

interface PersonRow {
  id: string;
  name: string;
  username: string;
  email: string | null;
  roles: readonly { id: string; role: Role; position: Position; unitName: string }[];
  hasPassword: boolean;
  isDisabled: boolean;
  isAnonymised: boolean;
  /** When the person asked to be anonymised; null where no request is open. */
  asked: Date | null;
}

/** The state of an account in one badge. */
export function AccountBadge({ hasPassword, isDisabled, isAnonymised }: Pick<PersonRow, "hasPassword" | "isDisabled" | "isAnonymised">) {
  if (isAnonymised) return <Badge tone="neutral">Đã ẩn danh</Badge>;
  if (isDisabled) return <Badge tone="bad">Đã khóa</Badge>;
  return hasPassword ? <Badge tone="good">Đang dùng</Badge> : <Badge tone="warn">Chưa đặt mật khẩu</Badge>;
}

/** Accounts with the roles in force. */
export function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  return (
    <Table label="Danh sách tài khoản" stack>
      <thead>
        <tr>
          <th scope="col">Họ tên, chức danh</th>
          <th scope="col">Tên đăng nhập</th>
          <th scope="col">Vai trò hiện nay</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Link href={`/nguoi-dung/${person.id}`} prefetch={false} className="link inline-block py-1">
                {person.name}
              </Link>
              {person.email && <span className="block font-normal text-muted">{person.email}</span>}
            </th>
            <td data-label="Tên đăng nhập">{person.username}</td>
            <td data-label="Vai trò">
              {person.roles.length === 0 && <span className="text-muted">Không giữ vai trò nào</span>}
              {person.roles.map((role) => (
                <span key={role.id} className="block">
                  {roleLine(role)}
                </span>
              ))}
            </td>
            <td>
              <AccountBadge {...person} />
              {person.asked && <span className="mt-1 block text-[0.9375rem]">Đề nghị ẩn danh {formatDate(person.asked)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
