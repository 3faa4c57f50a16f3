import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { DOCUMENT_STATUS_LABEL, DOCUMENT_STATUS_TONE, type DocumentStatus } from "@/lib/domain/labels";

interface DocumentTableProps {
  documents: readonly { id: string; name: string; year: number; day: string; status: DocumentStatus }[];
}

/** Issued documents beside the decisions, newest first. */
export function DocumentTable({ documents }: DocumentTableProps) {
  return (
    <div className="mt-8 space-y-3">
      <h2 className="font-semibold text-lg">Văn bản khác</h2>
      <Table label="Văn bản khác" stack>
        <thead>
          <tr>
            <th scope="col">Văn bản</th>
            <th scope="col">Năm</th>
            <th scope="col">Ngày</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {documents.map(({ id, name, year, day, status }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/van-ban/${id}`} prefetch={false} className="link inline-block py-1 font-semibold">
                  {name}
                </Link>
              </th>
              <td data-label="Năm">{year}</td>
              <td data-label="Ngày">{day}</td>
              <td data-label="Tình trạng">
                <Badge tone={DOCUMENT_STATUS_TONE[status]}>{DOCUMENT_STATUS_LABEL[status]}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
