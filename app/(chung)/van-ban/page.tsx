import type { Metadata } from "next";
import { IssuedList } from "@/components/decision/issued-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { readIssuedDecisions } from "@/lib/queries/decision";
import { readFrame } from "@/lib/queries/frame";

export const metadata: Metadata = { title: "Văn bản" };

export default async function DocumentsPage() {
  const [{ decisions, seesBody }, { homeYear }] = await Promise.all([readIssuedDecisions(), readFrame()]);
  return (
    <>
      <PageHeader
        title="Văn bản"
        where={seesBody ? "Các quyết định đã ban hành." : "Các quyết định đã ban hành có tên đơn vị của đồng chí."}
        actions={
          <>
            <LinkButton href="/so-van-ban" variant="secondary" icon="book-open">
              Sổ văn bản
            </LinkButton>
            {seesBody && (
              <LinkButton href={`/${homeYear}/quyet-dinh`} variant="secondary" icon="gavel">
                Quyết định năm {homeYear}
              </LinkButton>
            )}
          </>
        }
      />
      {decisions.length > 0 ? (
        <IssuedList decisions={decisions} />
      ) : (
        <EmptyState icon="file-text">
          {seesBody
            ? "Chưa có quyết định nào được ban hành."
            : "Chưa có quyết định nào có tên đơn vị. Khi Ban Thường vụ ban hành, quyết định hiện ở đây."}
        </EmptyState>
      )}
    </>
  );
}
