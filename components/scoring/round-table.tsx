import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";

interface RoundLine {
  code: string;
  name: string;
  under: string;
  href: string;
  status: string;
  tone: Tone;
  sent: string;
  late: number;
  own: string;
  final: string;
  level: string;
  last: string;
  failing: string;
}

interface RoundTableProps {
  label: string;
  lines: readonly RoundLine[];
  /** Xếp loại shows levels, thi đua who is not ranked. */
  levels: boolean;
}

/** The sheets of a round, one row each: status, when sent, points by the unit and by the Khối, level or why it is not ranked. */
export function RoundTable({ label, lines, levels }: RoundTableProps) {
  return (
    <Table label={label} stack dense printWide>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Nộp</th>
          <th scope="col" className="num">
            Tự chấm
          </th>
          <th scope="col" className="num">
            Thẩm định
          </th>
          <th scope="col">{levels ? "Mức xếp loại" : "Điều kiện"}</th>
          {levels && <th scope="col">Năm trước</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <th scope="row" className="sm:min-w-52">
              <Link href={line.href} prefetch={false} className="link inline-block py-1 font-semibold">
                {line.name}
              </Link>
              <span className="block text-[0.9375rem] text-muted">{line.under}</span>
            </th>
            <td data-label="Tình trạng">
              <Badge tone={line.tone} className="sm:whitespace-nowrap">
                {line.status}
              </Badge>
            </td>
            <td data-label="Nộp">
              {line.sent || "Chưa nộp"}{" "}
              {line.late > 0 && (
                <span className={`whitespace-nowrap ${line.sent ? "text-warn" : "text-bad"}`}>
                  {line.sent ? "trễ" : "quá hạn"} {line.late} ngày
                </span>
              )}
            </td>
            <td data-label="Tự chấm" className="num whitespace-nowrap">
              {line.own}
            </td>
            <td data-label="Thẩm định" className="num whitespace-nowrap">
              {line.final}
            </td>
            <td data-label={levels ? "Mức xếp loại" : "Điều kiện"}>
              {line.level}
              {line.failing && (
                <span className="block text-bad">{levels ? `Không thỏa ${line.failing}` : `Không xét: ${line.failing}`}</span>
              )}
            </td>
            {levels && <td data-label="Năm trước">{line.last}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
