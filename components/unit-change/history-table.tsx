import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { LineageChange } from "@/lib/domain/lineage";
import { OPERATION_LABEL } from "@/lib/domain/unit-change-words";
import { formatDay } from "@/lib/format";

interface HistoryTableProps {
  changes: readonly (LineageChange & { decidedOn: string; undone: object | null })[];
}

/** The decisions by which units changed, one row each; a sentence where there is none. */
export function HistoryTable({ changes }: HistoryTableProps) {
  if (changes.length === 0) return <EmptyState>Chưa có thay đổi tổ chức nào khớp với điều kiện tìm.</EmptyState>;
  const names = (units: LineageChange["predecessors"]) => units.map(({ name }) => name).join("; ");
  return (
    <Table label="Lịch sử thay đổi tổ chức" stack>
      <thead>
        <tr>
          <th scope="col">Việc</th>
          <th scope="col">Hiệu lực từ</th>
          <th scope="col">Quyết định</th>
          <th scope="col">Đơn vị trước</th>
          <th scope="col">Đơn vị sau</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.id}>
            <th scope="row">
              <Link href={`/don-vi/lich-su/${change.id}`} prefetch={false} className="link inline-block whitespace-nowrap py-1">
                {OPERATION_LABEL[change.operation]}
              </Link>
              {change.undone && <Badge tone="neutral">Đã hoàn tác</Badge>}
            </th>
            <td data-label="Hiệu lực từ">{formatDay(change.effectiveOn)}</td>
            <td data-label="Quyết định">
              {change.decisionNumber} ngày {formatDay(change.decidedOn)}
            </td>
            <td data-label="Đơn vị trước">{names(change.predecessors)}</td>
            <td data-label="Đơn vị sau">{names(change.successors)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
