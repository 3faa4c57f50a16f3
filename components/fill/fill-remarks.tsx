import { RemarkTable } from "@/components/imports/remark-table";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";

interface FillRemarksProps {
  id: string;
  wrong: readonly { id: string; subject: string; cell: string; reason: string }[];
  strays: Parameters<typeof RemarkTable>[0]["remarks"];
  lost: readonly string[];
  counts: { wrong: number; strays: number; lost: number };
}

/** Everything of a file that is not written, and why: wrong rows, what stands outside the cells to fill in, rows that are gone. */
export function FillRemarks({ id, wrong, strays, lost, counts }: FillRemarksProps) {
  return (
    <>
      {counts.wrong + counts.strays > 0 && (
        <Notice
          tone="warn"
          title={counts.wrong > 0 ? `${counts.wrong} dòng lỗi chưa ghi` : "Có nội dung ngoài chỗ điền"}
          actions={
            <LinkButton href={`/api/dien-excel/${id}`} variant="secondary" icon="download" download>
              Tải lại tệp này, có cột “Lỗi”
            </LinkButton>
          }
        >
          Mọi nội dung đã gõ còn nguyên trong tệp. Đồng chí sửa theo cột “Lỗi” rồi tải lên lại.
        </Notice>
      )}
      {wrong.length > 0 && (
        <Table label="Dòng lỗi" stack>
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              <th scope="col">Vì sao</th>
              <th scope="col">Trong tệp</th>
            </tr>
          </thead>
          <tbody>
            {wrong.map((row) => (
              <tr key={row.id}>
                <th scope="row" data-label="Tiêu chí">
                  {row.subject}
                </th>
                <td data-label="Vì sao" className="whitespace-pre-line">
                  {row.reason}
                </td>
                <td data-label="Trong tệp" className="text-muted">
                  {row.cell}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {strays.length > 0 && (
        <div>
          <h2 className="mb-2 font-semibold text-lg">Nội dung ngoài chỗ điền, không ghi</h2>
          <RemarkTable label="Ngoài chỗ điền" remarks={strays} />
        </div>
      )}
      {counts.lost > 0 && (
        <Notice tone="warn" title={`${counts.lost} dòng của tệp tải về không còn trong tệp này`}>
          Nội dung đang lưu của các dòng đó giữ nguyên: {lost.join(", ")}
          {counts.lost > lost.length && "…"}.
        </Notice>
      )}
    </>
  );
}
