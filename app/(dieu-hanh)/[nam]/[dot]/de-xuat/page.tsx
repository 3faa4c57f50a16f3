import type { Metadata } from "next";
import { ExcelButton } from "@/components/export/excel-button";
import { ProposalForm } from "@/components/levels/proposal-form";
import { PublishResults } from "@/components/levels/publish-results";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { readLevelProposal } from "@/lib/queries/level-proposal";
import { choiceParam, type SearchParams } from "@/lib/queries/search-params";

interface Props {
  params: Promise<{ nam: string; dot: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Đề xuất mức xếp loại ${(await params).nam}` };
}

export default async function LevelProposalPage({ params, searchParams }: Props) {
  const { nam, dot } = await params;
  const query = await searchParams;
  const view = await readLevelProposal({ nam, dot }, query);
  const { total, final, waiting, round, vote } = view;
  return (
    <div className="space-y-5">
      <PageHeader
        title={view.title}
        breadcrumb={<Breadcrumb items={[view.list]} />}
        where={`${final}/${total} phiếu đã chốt${waiting > 0 ? ` · ${waiting} phiếu chưa thẩm định xong, chưa tính vào số suất` : ""}`}
        actions={
          <>
            <LinkButton href={view.summaryHref} variant="secondary" icon="table">
              Bảng tổng hợp
            </LinkButton>
            {total > 0 && <ExcelButton list="de-xuat-xep-loai" params={{ nam, dot, ...view.query }} />}
          </>
        }
      />
      {choiceParam(query, "da", ["chot"]) && (
        <Notice tone="good" live>
          Đã chốt mức xếp loại. Đơn vị chỉ thấy kết quả sau khi công bố.
        </Notice>
      )}
      <FilterChips label="Đối tượng" items={view.subjects} />
      {view.periods.length > 1 && <FilterChips label="Kỳ" items={view.periods} />}
      {vote && <p>{vote}.</p>}
      {total === 0 ? <EmptyState>Đợt này chưa có phiếu xếp loại nào.</EmptyState> : <ProposalForm {...view} />}
      {round && <PublishResults title="Công bố kết quả xếp loại" round={round} mayPublish={view.mayPublish} primary={!view.mayDecide} />}
    </div>
  );
}
