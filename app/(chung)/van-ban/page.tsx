import type { Metadata } from "next";
import { IssuedList } from "@/components/decision/issued-list";
import { ExcelButton } from "@/components/export/excel-button";
import { DocumentTable } from "@/components/papers/document-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { readIssuedDecisions } from "@/lib/queries/decision";
import { readIssuedDocuments } from "@/lib/queries/document-lists";
import { readFrame } from "@/lib/queries/frame";

export const metadata: Metadata = { title: "Văn bản" };

export default async function DocumentsPage() {
  const [{ decisions, seesBody }, documents, { homeYear }] = await Promise.all([readIssuedDecisions(), readIssuedDocuments(), readFrame()]);
  return (
    <>
      <PageHeader
        title="Văn bản"
        where={seesBody ? "Các quyết định, văn bản đã ban hành." : "Các quyết định có tên đơn vị của đồng chí và văn bản của đơn vị."}
        actions={
          <>
            {decisions.length + documents.length > 0 && <ExcelButton list="van-ban" />}
            <LinkButton href="/so-van-ban" variant="secondary" icon="book-open">
              Sổ văn bản
            </LinkButton>
            {seesBody && (
              <>
                <LinkButton href={`/${homeYear}/soan-van-ban`} variant="secondary" icon="file-text">
                  Soạn văn bản năm {homeYear}
                </LinkButton>
                <LinkButton href={`/${homeYear}/quyet-dinh`} variant="secondary" icon="gavel">
                  Quyết định năm {homeYear}
                </LinkButton>
              </>
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
      {documents.length > 0 && <DocumentTable documents={documents} />}
    </>
  );
}
