import type { Metadata } from "next";
import { FillConfirm } from "@/components/fill/fill-confirm";
import { FillCounts } from "@/components/fill/fill-counts";
import { FillRemarks } from "@/components/fill/fill-remarks";
import { FillReportNotice, NothingToWrite } from "@/components/fill/fill-report";
import { PreviewRows } from "@/components/imports/preview-rows";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { readFillPreview } from "@/lib/queries/fill-preview";
import { pageParam, type SearchParams } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Xem trước tệp đã điền" };

export default async function FillPreviewPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const view = await readFillPreview((await params).id, pageParam(await searchParams));
  const { id, counts, report } = view;
  const open = view.problem === null && report === null;
  return (
    <div className="space-y-5">
      <PageHeader
        title={view.fileName}
        kicker={view.kicker}
        where={view.appliedAt ? `Đã ghi lúc ${view.appliedAt}` : `Tải lên lúc ${view.uploadedAt} · chưa ghi`}
        breadcrumb={<Breadcrumb items={[{ href: view.back, label: "Điền trên Excel" }]} />}
      />
      {view.problem && (
        <Notice tone="bad" title="Không so sánh được nữa">
          {view.problem}
        </Notice>
      )}
      {report && <FillReportNotice report={report} next={view.next} />}
      {view.problem === null && <FillCounts counts={counts} />}
      <FillRemarks id={id} wrong={view.wrong} strays={view.strays} lost={view.lost} counts={counts} />
      {open && counts.changed + counts.conflict > 0 && <FillConfirm id={id} seal={view.seal} counts={counts} conflicts={view.conflicts} />}
      {open && counts.changed + counts.conflict === 0 && <NothingToWrite wrong={counts.wrong} />}
      {open && view.changed.length > 0 && (
        <div>
          <h2 className="mb-2 font-semibold text-lg">Sẽ thay đổi</h2>
          <PreviewRows label="Sẽ thay đổi" rows={view.changed} />
          <Pagination page={view.page} pageCount={view.pageCount} hrefFor={(page) => `/dien-excel/${id}?trang=${page}`} />
        </div>
      )}
    </div>
  );
}
