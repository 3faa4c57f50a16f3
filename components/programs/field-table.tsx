import { Table } from "@/components/ui/table";

/** One field of a request or an answer, by its path ("entries[].code"). */
export interface FieldRow {
  path: string;
  type: string;
  required: boolean;
  text: string;
}

interface FieldTableProps {
  /** What the fields belong to, read aloud. */
  label: string;
  fields: readonly FieldRow[];
}

/** Fields of a request, one per line. */
export function FieldTable({ label, fields }: FieldTableProps) {
  return (
    <Table label={label} dense stack>
      <thead>
        <tr>
          <th scope="col">Trường</th>
          <th scope="col">Kiểu</th>
          <th scope="col">Giải thích</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ path, type, required, text }, index) => (
          <tr key={`${path} ${type} ${fields.findIndex((field) => field.path === path) === index ? "" : index}`}>
            <td data-label="Trường" className="break-all font-mono">
              {path}
            </td>
            <td data-label="Kiểu" className="break-words">
              {type}
              {required && <strong> (cần)</strong>}
            </td>
            <td data-label="Giải thích">{text}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
