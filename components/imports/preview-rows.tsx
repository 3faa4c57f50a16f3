import { Table } from "@/components/ui/table";

interface PreviewRowsProps {
  /** What a row is about. */
  subject?: string;
  label: string;
  rows: readonly { id: string; where: string; subject: string; changes: { label: string; before: string; after: string }[] }[];
}

/** Rows of the file with what each would write, before and after. */
export function PreviewRows({ label, rows, subject = "Đơn vị, tiêu chí" }: PreviewRowsProps) {
  return (
    <Table label={label} stack>
      <thead>
        <tr>
          <th scope="col">{subject}</th>
          <th scope="col">Sẽ ghi</th>
          <th scope="col">Trong tệp</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" data-label={subject}>
              {row.subject}
            </th>
            <td data-label="Sẽ ghi">
              {row.changes.length === 0 ? (
                <span className="text-muted">Giống dữ liệu đang lưu</span>
              ) : (
                <ul className="space-y-0.5">
                  {row.changes.map((change) => (
                    <li key={change.label}>
                      <span className="text-muted">{change.label}: </span>
                      {change.before && (
                        <>
                          <del>{change.before}</del> →{" "}
                        </>
                      )}
                      {change.after}
                    </li>
                  ))}
                </ul>
              )}
            </td>
            <td data-label="Trong tệp" className="text-muted">
              {row.where}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
