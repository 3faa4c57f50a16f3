import type { ReactNode } from "react";
import { FilterChips } from "@/components/ui/filter-chips";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { PreviewRows } from "./preview-rows";
import { RemarkTable } from "./remark-table";
import { SheetCounts } from "./sheet-counts";

const FILTER_LABEL = { moi: "Mới", doi: "Đổi", "giu-nguyen": "Giữ nguyên", "tu-choi": "Ô bị từ chối", "luu-y": "Lưu ý" } as const;
type Filter = keyof typeof FILTER_LABEL;

interface ImportPreviewProps {
  /** The confirmation, between the counts and the rows: nobody scrolls past hundreds of rows to find it. */
  children: ReactNode;
  path: string;
  /** What a row is about, where it is not a criterion of a unit. */
  subject?: string;
  preview: {
    filter: Filter;
    counts: Record<Filter, number>;
    bySheet: Parameters<typeof SheetCounts>[0]["sheets"];
    rows: Parameters<typeof PreviewRows>[0]["rows"];
    remarks: Parameters<typeof RemarkTable>[0]["remarks"];
    page: number;
    pageCount: number;
    days: string[];
  };
}

/** What an upload would do: counts by sheet, then the rows by kind of outcome. */
export function ImportPreview({ path, preview, subject, children }: ImportPreviewProps) {
  const { filter, counts } = preview;
  const hrefFor = (page: number) => `${path}?loc=${filter}&trang=${page}`;
  const filters = (Object.keys(FILTER_LABEL) as Filter[]).map((one) => ({
    href: `${path}?loc=${one}`,
    label: FILTER_LABEL[one],
    count: counts[one],
    current: one === filter,
  }));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <SheetCounts sheets={preview.bySheet} />
      {preview.days.length > 0 && (
        <Notice tone="warn" title="Ngày đăng ký sẽ đổi">
          {preview.days.join("; ")}
        </Notice>
      )}
      {children}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <FilterChips label="Lọc các dòng" items={filters} />
        {counts["tu-choi"] + counts["luu-y"] > 0 && (
          <LinkButton href={`${path}/bang-loi`} variant="secondary" icon="download" download>
            Tải bảng lỗi
          </LinkButton>
        )}
      </div>
      {preview.remarks.length > 0 && <RemarkTable label={FILTER_LABEL[filter]} remarks={preview.remarks} />}
      {preview.rows.length > 0 && <PreviewRows label={FILTER_LABEL[filter]} rows={preview.rows} subject={subject} />}
      {preview.rows.length + preview.remarks.length === 0 && <p className="text-muted">Không có dòng nào ở mục này.</p>}
      <Pagination page={preview.page} pageCount={preview.pageCount} hrefFor={hrefFor} total={`${counts[filter]} dòng`} />
    </div>
  );
}
