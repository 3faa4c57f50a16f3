import type { Metadata } from "next";
import { ExcelButton } from "@/components/export/excel-button";
import { RehearsalForm } from "@/components/rehearsal/rehearsal-form";
import { RehearsalTable } from "@/components/rehearsal/rehearsal-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { readRehearsal } from "@/lib/queries/rehearsal";
import { rehearsalAsked, rehearsalParams } from "@/lib/queries/rehearsal-filter";
import { rehearsalSentence } from "@/lib/queries/rehearsed";
import { type SearchParams, yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Chạy thử quy tắc" };

type Props = { params: Promise<{ nam: string }>; searchParams: SearchParams };

export default async function RehearsalPage({ params, searchParams }: Props) {
  const year = yearOf((await params).nam);
  const asked = rehearsalAsked(await searchParams);
  const view = await readRehearsal(year, asked);
  const { ran, problems, left, lines, counts } = view;
  return (
    <>
      <PageHeader
        title="Chạy thử quy tắc"
        kicker={`Năm công tác ${year}`}
        where="Xem ai sẽ thay đổi kết quả nếu áp dụng quy tắc mới. Kết quả đã công bố của năm không thay đổi."
        actions={ran && counts.all > 0 && <ExcelButton list="chay-thu" params={{ ...rehearsalParams(asked), nam: year }} />}
      />
      <RehearsalForm path={`/${year}/chay-thu`} {...asked} choices={view.choices} />
      {problems.length > 0 && (
        <Notice tone="warn" title="Bản nháp còn phải sửa trước khi chạy thử">
          {problems.join("; ")}.
        </Notice>
      )}
      {ran && problems.length === 0 && (
        <section aria-label="Kết quả chạy thử" className="space-y-4">
          <Notice tone="info" title={counts.all > 0 ? rehearsalSentence(view) : "Năm này chưa có kết quả để chạy thử."}>
            {left.length > 0 && `Mục mới chưa có số liệu của năm ${year} nên không tính: ${left.join(", ")}.`}
          </Notice>
          {lines.length > 0 && <RehearsalTable year={year} lines={lines} />}
        </section>
      )}
      {!ran && <EmptyState>Chọn bộ tiêu chí, bộ quy tắc hoặc trị số cần thử rồi bấm “Chạy thử”.</EmptyState>}
    </>
  );
}
