import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";

interface ImportListProps {
  /** Where uploads are opened. */
  base?: string;
  imports: readonly {
    id: string;
    fileName: string;
    status: "preview" | "applied" | "undone";
    by: string;
    uploadedAt: string;
    appliedAt: string;
    undoneAt: string;
    counts: { new: number; changed: number; unchanged: number; refused: number } | null;
  }[];
}

const STATUS = {
  preview: { tone: "warn", label: "Chưa nhập" },
  applied: { tone: "good", label: "Đã nhập" },
  undone: { tone: "neutral", label: "Đã hoàn tác" },
} as const;

/** Earlier uploads, the newest first. */
export function ImportList({ imports, base = "/nhap-du-lieu" }: ImportListProps) {
  if (imports.length === 0) return <EmptyState icon="file-spreadsheet">Chưa có lần nhập nào. Tải tệp đầu tiên ở trên.</EmptyState>;
  return (
    <Table label="Các lần nhập" stack>
      <thead>
        <tr>
          <th scope="col">Tệp</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Kết quả</th>
          <th scope="col">Người tải lên</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((one) => (
          <tr key={one.id}>
            <td data-label="Tệp">
              <Link href={`${base}/${one.id}`} prefetch={false} className="link inline-flex min-h-11 items-center break-all">
                {one.fileName}
              </Link>
            </td>
            <td data-label="Tình trạng">
              <Badge tone={STATUS[one.status].tone}>{STATUS[one.status].label}</Badge>
            </td>
            <td data-label="Kết quả">{one.counts ? summary(one.counts) : null}</td>
            <td data-label="Người tải lên">
              {one.by}
              <span className="block text-muted">{one.undoneAt || one.appliedAt || one.uploadedAt}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function summary(counts: { new: number; changed: number; unchanged: number; refused: number }): string {
  return `${counts.new} mới · ${counts.changed} đổi · ${counts.unchanged} giữ nguyên · ${counts.refused} từ chối`;
}
