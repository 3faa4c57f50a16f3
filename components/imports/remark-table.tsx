import { Table } from "@/components/ui/table";

/** Refusals or notices: where in the file, the value in quotes, and why. */
export function RemarkTable({
  label,
  remarks,
}: {
  label: string;
  remarks: readonly { id: string; cell: string; value: string; reason: string }[];
}) {
  return (
    <Table label={label} stack>
      <thead>
        <tr>
          <th scope="col">Ô trong tệp</th>
          <th scope="col">Giá trị</th>
          <th scope="col">Lý do</th>
        </tr>
      </thead>
      <tbody>
        {remarks.map((remark) => (
          <tr key={remark.id}>
            <th scope="row" data-label="Ô trong tệp" className="whitespace-nowrap">
              {remark.cell}
            </th>
            <td data-label="Giá trị" className="break-words">
              {remark.value === "" ? <span className="text-muted">(trống)</span> : `“${remark.value}”`}
            </td>
            <td data-label="Lý do">{remark.reason}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
