import { Table } from "@/components/ui/table";

interface ProblemTableProps {
  problems: readonly { code: string; status: number; title: string }[];
}

/** The codes of refusals; each row is where the `type` of a problem+json points to. */
export function ProblemTable({ problems }: ProblemTableProps) {
  return (
    <Table label="Mã từ chối" dense>
      <thead>
        <tr>
          <th scope="col">Mã</th>
          <th scope="col" className="num">
            HTTP
          </th>
          <th scope="col">Nghĩa</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ code, status, title }) => (
          <tr key={code} id={`loi-${code}`}>
            <td className="font-mono">{code}</td>
            <td className="num">{status}</td>
            <td>{title}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
