import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { ExcelButton } from "@/components/export/excel-button";
import { InspectionList } from "@/components/review/inspection-list";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { INSPECTION_VIEWS } from "@/lib/queries/inspection-lines";
import { readInspections } from "@/lib/queries/inspections";
import { choiceParam, pageParam, type SearchParams, yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Kiểm tra" };

type Props = { params: Promise<{ nam: string }>; searchParams: SearchParams };

export default async function InspectionsPage({ params, searchParams }: Props) {
  const year = yearOf((await params).nam);
  const found = await searchParams;
  const [view, page] = [choiceParam(found, "xem", INSPECTION_VIEWS), pageParam(found)];
  const { inspections, counts, pageCount, mayReview } = await readInspections(year, view, page);
  const path = `/${year}/kiem-tra`;
  const chips = [
    { href: path, label: "Tất cả", count: counts.all, current: !view },
    { href: `${path}?xem=con-khac-phuc`, label: "Còn phải khắc phục", count: counts.toDo, current: view === "con-khac-phuc" },
    { href: `${path}?xem=qua-han`, label: "Quá hạn khắc phục", count: counts.late, current: view === "qua-han" },
  ];
  const record = mayReview && (
    <LinkButton href={`${path}/moi`} icon="plus">
      Ghi biên bản kiểm tra
    </LinkButton>
  );
  const actions = (
    <>
      <ExcelButton list="kiem-tra" params={{ nam: year, xem: view }} />
      {record}
    </>
  );
  return (
    <div className="max-w-4xl">
      <PageHeader title="Kiểm tra" kicker={`Năm công tác ${year}`} actions={counts.all > 0 && actions} />
      {counts.all === 0 ? (
        <EmptyState action={record}>Năm {year} chưa ghi lần kiểm tra nào.</EmptyState>
      ) : (
        <div className="space-y-4">
          <FilterChips label="Lọc biên bản" items={chips} />
          {inspections.length > 0 ? (
            <InspectionList year={year} inspections={inspections} />
          ) : (
            <EmptyState>Không có biên bản nào trong phần đang lọc.</EmptyState>
          )}
          <Pagination page={page} pageCount={pageCount} hrefFor={(to) => addressOf(path, { xem: view, trang: to })} />
        </div>
      )}
    </div>
  );
}
