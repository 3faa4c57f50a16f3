import { Table } from "@/components/ui/table";

interface SentRow {
  code: string;
  name: string;
  target: string;
  plan: string;
  result: string;
  notes: string;
}

/** Every criterion as it was sent. */
export function SentRows({ rows, results }: { rows: readonly SentRow[]; results: boolean }) {
  return (
    <Table label="Nội dung đã nộp" stack printWide>
      <thead>
        <tr>
          <th scope="col">Tiêu chí</th>
          <th scope="col">Chỉ tiêu</th>
          {results && <th scope="col">Kết quả</th>}
          <th scope="col">{results ? "Lý do, giải trình" : "Giải pháp, thời gian, phụ trách"}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <td>
              <span className="font-semibold text-accent">{row.code}</span> {row.name}
            </td>
            <td data-label="Chỉ tiêu">{row.target}</td>
            {results && (
              <td data-label="Kết quả" className="whitespace-pre-line">
                {row.result}
              </td>
            )}
            <td data-label={results ? "Lý do, giải trình" : "Giải pháp, thời gian, phụ trách"} className="whitespace-pre-line">
              {results ? row.notes : row.plan}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
