import { Table } from "@/components/ui/table";

interface Counts {
  new: number;
  changed: number;
  unchanged: number;
  refused: number;
}

/** How many rows of each sheet are new, changed, unchanged and refused. */
export function SheetCounts({ sheets }: { sheets: readonly { sheet: string; kindLabel: string; counts: Counts }[] }) {
  return (
    <Table label="Số dòng theo từng tờ" stack>
      <thead>
        <tr>
          <th scope="col">Tờ</th>
          <th scope="col">Nội dung</th>
          <th scope="col" className="num">
            Mới
          </th>
          <th scope="col" className="num">
            Đổi
          </th>
          <th scope="col" className="num">
            Giữ nguyên
          </th>
          <th scope="col" className="num">
            Từ chối
          </th>
        </tr>
      </thead>
      <tbody>
        {sheets.map(({ sheet, kindLabel, counts }) => (
          <tr key={sheet}>
            <th scope="row" data-label="Tờ">
              {sheet}
            </th>
            <td data-label="Nội dung">{kindLabel}</td>
            <td data-label="Mới" className="num">
              {counts.new}
            </td>
            <td data-label="Đổi" className="num">
              {counts.changed}
            </td>
            <td data-label="Giữ nguyên" className="num">
              {counts.unchanged}
            </td>
            <td data-label="Từ chối" className="num">
              {counts.refused}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
