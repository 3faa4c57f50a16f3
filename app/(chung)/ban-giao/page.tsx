import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { FilterForm } from "@/components/admin/filter-form";
import { TextInput } from "@/components/form/text-input";
import { HandoverList } from "@/components/handover/handover-list";
import { PositionList } from "@/components/handover/position-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { readHandovers } from "@/lib/queries/handover";
import { pageParam, type SearchParams, textParam } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Bàn giao" };

export default async function HandoversPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const [search, page] = [textParam(params, "tim"), pageParam(params)];
  const { positions, total, pageCount, recent, isAnywhere } = await readHandovers(search, page);
  return (
    <>
      <PageHeader
        title="Bàn giao chức vụ"
        where="Quyền gắn với chức vụ: đến ngày bàn giao, người cũ hết quyền và người mới làm tiếp trên đúng hồ sơ của đơn vị."
      />
      {isAnywhere && (
        <FilterForm action="/ban-giao" isFiltered={search !== ""}>
          <TextInput type="search" name="tim" label="Người, chức vụ, đơn vị" defaultValue={search} placeholder="so y te" />
        </FilterForm>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Card title="Chức vụ bàn giao được">
          {positions.length > 0 ? (
            <PositionList positions={positions} />
          ) : (
            <EmptyState>
              {search
                ? "Không có chức vụ nào khớp. Tìm được cả khi gõ không dấu."
                : "Đồng chí không có chức vụ nào để bàn giao. Bí thư của đơn vị hoặc quản trị Đoàn Khối thực hiện việc này."}
            </EmptyState>
          )}
          <Pagination
            page={page}
            pageCount={pageCount}
            hrefFor={(trang) => addressOf("/ban-giao", { tim: search, trang })}
            total={`${total} chức vụ`}
          />
        </Card>
        <Card title="Các lần bàn giao gần đây">
          <HandoverList handovers={recent} />
        </Card>
      </div>
    </>
  );
}
