import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { UnitType } from "@/lib/domain/criteria";
import { UNIT_LEVEL_LABEL, UNIT_TYPE_LABEL } from "@/lib/domain/labels";
import type { UnitLevel } from "@/lib/domain/organisation";
import { formatWhole } from "@/lib/format";

export interface UnitRow {
  code: string;
  name: string;
  isDissolved: boolean;
  cluster: string;
  unitType: UnitType;
  level: UnitLevel;
  branchCount: number | null;
  memberCount: number | null;
}

function count(value: number | null): string {
  return value === null ? "—" : formatWhole(value);
}

/** A figure nobody has recorded takes no line on a phone. */
function shown(value: number | null): string {
  return value === null ? "num max-sm:hidden" : "num";
}

/** Units of the body, one row each; a sentence where none is found. */
export function UnitTable({ units }: { units: readonly UnitRow[] }) {
  if (units.length === 0) return <EmptyState>Không có đơn vị nào khớp với điều kiện tìm. Tìm được cả khi gõ không dấu.</EmptyState>;
  return (
    <Table label="Danh sách đơn vị" stack>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Mã</th>
          <th scope="col">Cấp</th>
          <th scope="col">Loại hình</th>
          <th scope="col">Cụm</th>
          <th scope="col" className="num">
            Chi đoàn
          </th>
          <th scope="col" className="num">
            Đoàn viên
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.code}>
            <th scope="row">
              <Link href={`/don-vi/${unit.code}`} prefetch={false} className="link inline-block py-1">
                {unit.name}
              </Link>
              {unit.isDissolved && <span className="text-muted"> (đã kết thúc hoạt động)</span>}
            </th>
            <td data-label="Mã">{unit.code}</td>
            <td data-label="Cấp" className="whitespace-nowrap">
              {UNIT_LEVEL_LABEL[unit.level]}
            </td>
            <td data-label="Loại hình">{UNIT_TYPE_LABEL[unit.unitType]}</td>
            <td data-label="Cụm" className={unit.cluster ? "whitespace-nowrap" : "max-sm:hidden"}>
              {unit.cluster || "—"}
            </td>
            <td data-label="Chi đoàn" className={shown(unit.branchCount)}>
              {count(unit.branchCount)}
            </td>
            <td data-label="Đoàn viên" className={shown(unit.memberCount)}>
              {count(unit.memberCount)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
