import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { FilterForm } from "@/components/admin/filter-form";
import { TextInput } from "@/components/form/text-input";
import { HandoverList } from "@/components/handover/handover-list";
import { PositionList } from "@/components/handover/position-list";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
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
        actions={
          isAnywhere && (
            <LinkButton href="/ban-giao/excel" variant="secondary" icon="file-spreadsheet">
              Nhiều chức vụ từ Excel
            </LinkButton>
          )
        }
      />
      {isAnywhere && (
        <FilterForm action="/ban-giao" isFiltered={search !== ""}>
          <TextInput type="search" name="tim" label="Người, chức vụ, đơn vị" defaultValue={search} placeholder="so y te" />
        </FilterForm>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Card title="Chức vụ bàn giao được">
          <PositionList positions={positions} isSearched={search !== ""} />
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
