import Link from "next/link";
import { Table } from "@/components/ui/table";
import { detailTexts } from "@/lib/domain/audit-details";
import { formatReceipt } from "@/lib/format";

interface AuditTableProps {
  events: readonly {
    seq: number;
    at: Date;
    actorName: string;
    label: string;
    unit?: { code: string; name: string };
    details: readonly { key: string; value: unknown }[];
  }[];
}

/** Events of the log, newest first. */
export function AuditTable({ events }: AuditTableProps) {
  return (
    <Table label="Nhật ký" stack>
      <thead>
        <tr>
          <th scope="col" className="num">
            Số
          </th>
          <th scope="col">Lúc</th>
          <th scope="col">Ai</th>
          <th scope="col">Việc</th>
          <th scope="col">Đơn vị</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.seq}>
            <td data-label="Số" className="num text-muted">
              {event.seq}
            </td>
            <td data-label="Lúc" className="sm:min-w-32">
              {formatReceipt(event.at)}
            </td>
            <td data-label="Ai" className="sm:min-w-36">
              {event.actorName || "Hệ thống"}
            </td>
            <td>
              <span className="font-medium">{event.label}</span>
              {event.details.length > 0 && (
                <span className="wrap-anywhere block text-[0.9375rem] text-muted">{detailTexts(event.details).join(" · ")}</span>
              )}
            </td>
            <td data-label="Đơn vị" className={event.unit ? undefined : "max-sm:hidden"}>
              {event.unit ? (
                <Link href={`/don-vi/${event.unit.code}`} prefetch={false} className="link">
                  {event.unit.name}
                </Link>
              ) : (
                "—"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
