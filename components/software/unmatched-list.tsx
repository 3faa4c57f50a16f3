import { Table } from "@/components/ui/table";

/** Rows of the last file that belong to no unit of the body. */
export function UnmatchedList({ fileName, rows }: { fileName: string; rows: readonly { code: string; name: string; row: number }[] }) {
  if (rows.length === 0) return <p className="text-muted">Mọi dòng của tệp gần nhất đều thuộc một đơn vị ở đây.</p>;
  return (
    <Table label="Dòng của tệp không có đơn vị ở đây" stack>
      <thead>
        <tr>
          <th scope="col">Dòng trong tệp</th>
          <th scope="col">Mã</th>
          <th scope="col">Tên trên Phần mềm</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, row }) => (
          <tr key={row}>
            <th scope="row" data-label="Dòng trong tệp">{`${fileName}, dòng ${row}`}</th>
            <td data-label="Mã">{code}</td>
            <td data-label="Tên trên Phần mềm">{name}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
