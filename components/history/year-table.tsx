import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";

interface YearTableProps {
  unitName: string;
  years: readonly {
    year: number;
    href: string | null;
    unitName: string;
    outcome: string;
    tone: Tone;
    counted: string;
    compared: string;
    lineage: string;
    level: string;
    clusterRank: number | null;
    bodyRank: number | null;
  }[];
}

/** One row a year, newest first, under the name of then where it was another: how far, the outcome, xếp loại and thi đua. */
export function YearTable({ unitName, years }: YearTableProps) {
  return (
    <Table label={`${unitName} qua các năm`} stack>
      <thead>
        <tr>
          <th scope="col">Năm</th>
          <th scope="col">Tiêu chí đạt</th>
          <th scope="col">So với năm trước</th>
          <th scope="col">Kết quả</th>
          <th scope="col">Xếp loại</th>
          <th scope="col">Hạng cụm</th>
          <th scope="col">Hạng Khối</th>
        </tr>
      </thead>
      <tbody>
        {[...years].reverse().map((line) => (
          <tr key={`${line.year}/${line.href}`}>
            <th scope="row" data-label="Năm">
              {line.href ? (
                <Link href={line.href} prefetch={false} className="link -my-2.5 inline-flex min-h-11 items-center">
                  {line.year}
                </Link>
              ) : (
                line.year
              )}
              {line.unitName !== unitName && line.unitName && (
                <span className="block font-normal text-[0.9375rem] text-muted">{line.unitName}</span>
              )}
            </th>
            <td data-label="Tiêu chí đạt">{line.counted}</td>
            <td data-label="So với năm trước">
              {line.compared}
              {line.lineage && <span className="block text-[0.9375rem] text-muted">{line.lineage}</span>}
            </td>
            <td data-label="Kết quả">{line.outcome ? <Badge tone={line.tone}>{line.outcome}</Badge> : null}</td>
            <td data-label="Xếp loại">{line.level}</td>
            <td data-label="Hạng cụm">{line.clusterRank}</td>
            <td data-label="Hạng Khối">{line.bodyRank}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
