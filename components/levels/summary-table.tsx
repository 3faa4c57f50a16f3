import { Table } from "@/components/ui/table";

interface SummaryRow {
  name: string;
  total: number;
  none: number;
  counts: readonly number[];
  shares: readonly string[];
}

/** Units by type and level, each with its number and share; all together last. */
export function SummaryTable({
  label,
  levels,
  rows,
  all,
}: {
  label: string;
  levels: readonly string[];
  rows: readonly SummaryRow[];
  all: SummaryRow;
}) {
  return (
    <Table label={label} stack dense printWide>
      <thead>
        <tr>
          <th scope="col">Loại hình</th>
          <th scope="col" className="mid whitespace-normal">
            Số đơn vị
          </th>
          {levels.map((level) => (
            <th key={level} scope="col" className="mid whitespace-normal">
              {level}
            </th>
          ))}
          <th scope="col" className="mid whitespace-normal">
            Chưa có mức
          </th>
        </tr>
      </thead>
      <tbody>
        {[...rows, all].map((row) => (
          <tr key={row.name}>
            <th scope="row" className="sm:min-w-44">
              {row.name}
            </th>
            <td data-label="Số đơn vị" className="mid">
              {row.total}
            </td>
            {levels.map((level, index) => (
              <td key={level} data-label={level} className="mid">
                {row.counts[index] || null}
                {row.shares[index] && <span className="block text-[0.9375rem] text-muted">{row.shares[index]}</span>}
              </td>
            ))}
            <td data-label="Chưa có mức" className="mid">
              {row.none || null}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
