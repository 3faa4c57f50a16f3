import type { Metadata } from "next";
import { ExportList } from "@/components/export/export-list";
import { RefreshWhile } from "@/components/export/refresh-while";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { EXPORT_DAYS } from "@/lib/domain/export";
import { readExports } from "@/lib/queries/exports";

export const metadata: Metadata = { title: "Tệp đã xuất" };

export default async function ExportsPage() {
  const { files, onTheirWay } = await readExports();
  return (
    <>
      <PageHeader
        title="Tệp đã xuất"
        where={`Các tệp lớn đồng chí đã yêu cầu. Mỗi tệp được giữ ${EXPORT_DAYS} ngày; chỉ đồng chí tải được.`}
        actions={
          onTheirWay && (
            <LinkButton href="/tep-xuat" variant="secondary">
              Xem lại tiến độ
            </LinkButton>
          )
        }
      />
      {files.length > 0 ? (
        <ExportList files={files} />
      ) : (
        <EmptyState icon="download">
          Đồng chí chưa yêu cầu tệp nào. Bảng lớn và hồ sơ năm được lập ở trang của chúng; khi xong, tệp hiện ở đây để tải về.
        </EmptyState>
      )}
      <RefreshWhile active={onTheirWay} />
    </>
  );
}
