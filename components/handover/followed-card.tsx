import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { STATUS_FOR_BODY, STATUS_TONE } from "@/lib/domain/labels";
import type { Status } from "@/lib/domain/workflow";

interface FollowedCardProps {
  followed: readonly { id: string; year: number; unitCode: string; unitName: string; status: Status }[];
}

/** The dossiers that a new monitor follows. */
export function FollowedCard({ followed }: FollowedCardProps) {
  if (followed.length === 0) return null;
  return (
    <Card title={`${followed.length} hồ sơ đồng chí theo dõi`}>
      <ul className="divide-y divide-line">
        {followed.map(({ id, year, unitCode, unitName, status }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-1">
            <Link href={`/${year}/ho-so/${unitCode}`} prefetch={false} className="link inline-flex min-h-11 items-center">
              {unitName} · {year}
            </Link>
            <Badge tone={STATUS_TONE[status]}>{STATUS_FOR_BODY[status]}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
