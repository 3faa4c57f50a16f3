import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import { RECONCILIATION_LABEL, type Reconciliation } from "@/lib/domain/software-reconciliation";
import { formatDay } from "@/lib/format";

const TONE: Record<Reconciliation, Tone> = {
  onlyThere: "warn",
  onlyHere: "bad",
  result: "bad",
  date: "warn",
  notRead: "neutral",
  neither: "info",
  agrees: "good",
};

interface ReconciliationTableProps {
  year: number;
  units: readonly {
    code: string;
    name: string;
    kinds: readonly Reconciliation[];
    statedOn: string | null;
    statedComplete: boolean;
    outcome: string;
    completedOn: string | null;
    /** File and row. */
    source: string;
    proposal: string;
  }[];
}

/** One row per unit: what it states, what the software says, how the two stand. */
export function ReconciliationTable({ year, units }: ReconciliationTableProps) {
  return (
    <Table label={`Đối chiếu năm ${year}`} stack>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Đơn vị khai</th>
          <th scope="col">Phần mềm ghi</th>
          <th scope="col">Đề xuất</th>
          <th scope="col">Đối chiếu</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.code}>
            <th scope="row" data-label="Đơn vị">
              <Link
                href={`/${year}/ho-so/${encodeURIComponent(unit.code)}`}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                {unit.name}
              </Link>
            </th>
            <td data-label="Đơn vị khai">{statedWords(unit)}</td>
            <td data-label="Phần mềm ghi">
              {unit.outcome}
              {unit.completedOn && `, ${formatDay(unit.completedOn)}`}
              {unit.source && <span className="block break-words text-[0.9375rem] text-muted">{unit.source}</span>}
            </td>
            <td data-label="Đề xuất">{unit.proposal}</td>
            <td data-label="Đối chiếu">
              <span className="inline-flex flex-wrap gap-1">
                {unit.kinds.map((kind) => (
                  <Badge key={kind} tone={TONE[kind]}>
                    {RECONCILIATION_LABEL[kind]}
                  </Badge>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function statedWords({ statedOn, statedComplete }: ReconciliationTableProps["units"][number]): string {
  if (!statedOn) return "Chưa khai";
  return statedComplete ? formatDay(statedOn) : `${formatDay(statedOn)}, chưa có cách xác nhận`;
}
