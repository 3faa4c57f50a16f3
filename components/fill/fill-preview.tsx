import { PreviewRows } from "@/components/imports/preview-rows";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { FillConfirm } from "./fill-confirm";
import { FillCounts } from "./fill-counts";
import { FillRemarks } from "./fill-remarks";
import { FillReportNotice, NothingToWrite } from "./fill-report";

interface FillPreviewProps {
  view: Parameters<typeof FillRemarks>[0] & {
    fileName: string;
    kicker: string;
    /** Address of this page. */
    path: string;
    back: string;
    next: { href: string; label: string };
    uploadedAt: string;
    appliedAt: string;
    /** Why the file cannot be compared any more. */
    problem: string | null;
    report: Parameters<typeof FillReportNotice>[0]["report"] | null;
    seal: string;
    counts: Parameters<typeof FillCounts>[0]["counts"];
    conflicts: Parameters<typeof FillConfirm>[0]["conflicts"];
    changed: Parameters<typeof PreviewRows>[0]["rows"];
    page: number;
    pageCount: number;
  };
}

/** What a filled-in workbook would change: counts, what is not written and why, conflicts to decide, the confirmation, every change. */
export function FillPreview({ view }: FillPreviewProps) {
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
      {open && counts.changed + counts.conflict > 0 && (
        <FillConfirm id={id} path={view.path} seal={view.seal} counts={counts} conflicts={view.conflicts} />
      )}
      {open && counts.changed + counts.conflict === 0 && <NothingToWrite wrong={counts.wrong} />}
      {open && view.changed.length > 0 && (
        <div>
          <h2 className="mb-2 font-semibold text-lg">Sẽ thay đổi</h2>
          <PreviewRows label="Sẽ thay đổi" rows={view.changed} />
          <Pagination page={view.page} pageCount={view.pageCount} hrefFor={(page) => `${view.path}?trang=${page}`} />
        </div>
      )}
    </div>
  );
}
