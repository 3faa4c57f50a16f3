import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { UnitType } from "@/lib/domain/criteria";
import { UNIT_TYPE_LABEL } from "@/lib/domain/labels";

interface SetsListProps {
  sets: readonly {
    id: string;
    name: string;
    version: number;
    unitType: UnitType;
    status: "draft" | "published";
    count: number;
    points: string;
    years: readonly number[];
  }[];
}

function SetBadge({ isPublished }: { isPublished: boolean }) {
  if (isPublished) return <Badge tone="good">Đã công bố</Badge>;
  return (
    <Badge tone="warn" icon="pencil">
      Bản nháp
    </Badge>
  );
}

/** Criteria sets by unit type and version, with the years that work by them. */
export function SetsList({ sets }: SetsListProps) {
  return (
    <Table label="Các bộ tiêu chí" stack>
      <thead>
        <tr>
          <th scope="col">Bộ tiêu chí</th>
          <th scope="col">Loại hình</th>
          <th scope="col">Tình trạng</th>
          <th scope="col" className="num">
            Tiêu chí
          </th>
          <th scope="col" className="num">
            Điểm
          </th>
          <th scope="col">Năm công tác dùng</th>
        </tr>
      </thead>
      <tbody>
        {sets.map((set) => (
          <tr key={set.id}>
            <th scope="row">
              <Link href={`/bo-tieu-chi/${set.id}`} prefetch={false} className="link inline-block py-1">
                {set.name}, bản {set.version}
              </Link>
            </th>
            <td data-label="Loại hình">{UNIT_TYPE_LABEL[set.unitType]}</td>
            <td className="sm:min-w-40">
              <SetBadge isPublished={set.status === "published"} />
            </td>
            <td data-label="Tiêu chí" className="num">
              {set.count}
            </td>
            <td data-label="Điểm" className="num">
              {set.points}
            </td>
            <td data-label="Năm công tác dùng">{set.years.join(", ")}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
