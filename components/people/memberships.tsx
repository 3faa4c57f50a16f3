import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { DateInput } from "@/components/form/date-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { Details } from "@/components/ui/details";
import { endMembership } from "@/lib/actions/people";
import type { Position, Role } from "@/lib/domain/permissions";
import { formatDay } from "@/lib/format";
import { roleLine } from "./options";

interface MembershipsProps {
  memberships: readonly {
    id: string;
    role: Role;
    position: Position;
    unitName: string;
    validFrom: string;
    validTo: string | null;
    isInForce: boolean;
    isFuture: boolean;
  }[];
  today: string;
}

/** The roles of a person, past ones too, each with its way to end it. */
export function Memberships({ memberships, today }: MembershipsProps) {
  return (
    <ul className="divide-y divide-line">
      {memberships.map((membership) => (
        <li key={membership.id} className="py-2.5">
          <div className="flex flex-wrap items-start justify-between gap-2">
            <div>
              <p className="font-medium">{roleLine(membership)}</p>
              <p className="text-muted">
                Từ {formatDay(membership.validFrom)}
                {membership.validTo && `, thôi giữ từ ${formatDay(membership.validTo)}`}
              </p>
            </div>
            <Badge tone={membership.isInForce ? "good" : "neutral"}>
              {membership.isInForce ? "Đang giữ" : membership.isFuture ? "Chưa đến ngày" : "Đã thôi"}
            </Badge>
          </div>
          {membership.isInForce && membership.validTo === null && (
            <Link href={`/ban-giao/${membership.id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
              Bàn giao cho người khác
            </Link>
          )}
          {(membership.isInForce || membership.isFuture) && (
            <Details summary="Kết thúc vai trò">
              <ActionForm
                action={endMembership.bind(null, membership.id)}
                idPrefix={membership.id}
                warnOnLeave={false}
                className="space-y-3"
              >
                <DateInput
                  name="validTo"
                  label="Thôi giữ từ ngày"
                  hint="Từ ngày này không còn quyền của vai trò"
                  required
                  defaultValue={today}
                />
                <SubmitButton variant="secondary">Kết thúc vai trò</SubmitButton>
              </ActionForm>
            </Details>
          )}
        </li>
      ))}
    </ul>
  );
}
