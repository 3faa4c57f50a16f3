import Link from "next/link";
import { Table } from "@/components/ui/table";

interface BodyYearsProps {
  years: readonly {
    year: number;
    units: number;
    reported: number;
    late: number;
    decided: number;
    recognised: number;
    share: number | null;
    levels: readonly { name: string; units: number }[];
  }[];
}

/** One row a year, newest first: units, reports, recognitions, levels. */
export function BodyYears({ years }: BodyYearsProps) {
  return (
    <Table label="Qua các năm" stack>
      <thead>
        <tr>
          <th scope="col">Năm</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Đã báo cáo</th>
          <th scope="col">Trễ hạn</th>
          <th scope="col">Công nhận</th>
          <th scope="col">Xếp loại</th>
        </tr>
      </thead>
      <tbody>
        {[...years].reverse().map((line) => (
          <tr key={line.year}>
            <th scope="row" data-label="Năm">
              <Link href={`/${line.year}/danh-sach`} prefetch={false} className="link -my-2.5 inline-flex min-h-11 items-center">
                {line.year}
              </Link>
            </th>
            <td data-label="Đơn vị">{line.units}</td>
            <td data-label="Đã báo cáo">{line.reported}</td>
            <td data-label="Trễ hạn">{line.late}</td>
            <td data-label="Công nhận">{line.decided === 0 ? "Chưa xét" : `${line.recognised}/${line.reported}`}</td>
            <td data-label="Xếp loại">
              {line.levels.map(({ name, units }) => (
                <span key={name} className="block">
                  {name}: {units}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
