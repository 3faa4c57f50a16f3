import Link from "next/link";
import { Table } from "@/components/ui/table";
import type { Standing } from "@/lib/domain/verification-code";
import { KIND_TITLE } from "./kind-title";
import { StandingBadge } from "./standing-badge";

interface DecisionLine {
  id: string;
  kind: "recognition" | "withdrawal";
  /** Null: a draft. */
  standing: Standing | null;
  numberText: string;
  day: string;
  units: readonly string[];
}

/** Decisions of a year with the units they name, drafts first. */
export function DecisionList({ year, decisions }: { year: number; decisions: readonly DecisionLine[] }) {
  return (
    <Table label={`Quyết định năm ${year}`} stack>
      <thead>
        <tr>
          <th scope="col">Quyết định</th>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Ngày ký</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <tr key={decision.id}>
            <th scope="row">
              <Link href={`/${year}/quyet-dinh/${decision.id}`} prefetch={false} className="link inline-block py-1 font-semibold">
                {KIND_TITLE[decision.kind]}
              </Link>
            </th>
            <td data-label="Số, ký hiệu" className="whitespace-nowrap">
              {decision.numberText || "Cấp khi ban hành"}
            </td>
            <td data-label="Ngày ký">{decision.day}</td>
            <td data-label="Đơn vị">{unitsText(decision.units)}</td>
            <td data-label="Tình trạng">
              <StandingBadge standing={decision.standing} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function unitsText(units: readonly string[]): string {
  const shown = units.slice(0, 3).join(", ");
  return units.length > 3 ? `${units.length} đơn vị: ${shown} …` : shown || "Chưa chọn đơn vị";
}
