import { Table } from "@/components/ui/table";

interface PrintedLine {
  code: string;
  name: string;
  figure: string;
  points: string;
  note: string;
  /** Where it is filled in. */
  href?: string;
}

/** Lines of a sheet with figure, points and note, as they are sent. */
export function LineTable({ label, lines }: { label: string; lines: readonly PrintedLine[] }) {
  return (
    <Table label={label} stack dense>
      <thead>
        <tr>
          <th scope="col">Mục</th>
          <th scope="col">Kết quả</th>
          <th scope="col" className="num">
            Điểm
          </th>
          <th scope="col">Ghi chú</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ code, name, figure, points, note, href }) => (
          <tr key={code}>
            <th scope="row" className="sm:w-1/2">
              {href ? (
                <a href={href} className="link font-semibold">
                  {code}
                </a>
              ) : (
                code
              )}
              . <span className="font-normal">{name}</span>
            </th>
            <td data-label="Kết quả">{figure || <span className="text-muted">Bỏ trống</span>}</td>
            <td data-label="Điểm" className="num whitespace-nowrap">
              {points}
            </td>
            <td data-label="Ghi chú" className="whitespace-pre-line">
              {note}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
