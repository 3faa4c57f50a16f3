import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { HistoryFilter } from "@/components/unit-change/history-filter";
import { HistoryTable } from "@/components/unit-change/history-table";
import { Lineage } from "@/components/unit-change/lineage";
import { OPERATION_SLUG } from "@/lib/domain/unit-change-words";
import { formatWhole } from "@/lib/format";
import { pageParam, type SearchParams } from "@/lib/queries/search-params";
import { changeFilterOf, readUnitHistory } from "@/lib/queries/unit-history";

export const metadata: Metadata = { title: "Lịch sử thay đổi tổ chức" };

export default async function UnitHistoryPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const page = pageParam(params);
  const filter = changeFilterOf(params);
  const { changes, years, total, pageCount, codes, mayChange } = await readUnitHistory(filter, page);
  const inForce = changes.filter(({ undone }) => undone === null).reverse();
  const query = { tim: filter.search, viec: filter.operation && OPERATION_SLUG[filter.operation], nam: filter.year };
  const hrefFor = (trang: number) => addressOf("/don-vi/lich-su", { ...query, trang });
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/don-vi", label: "Đơn vị" }]} />}
        title="Lịch sử thay đổi tổ chức"
        where={`${formatWhole(total)} quyết định`}
        actions={
          <>
            {total > 0 && (
              <LinkButton href={addressOf("/api/tai-ve/thay-doi-to-chuc", query)} variant="secondary" icon="download" download>
                Tải danh sách đang lọc
              </LinkButton>
            )}
            {mayChange && <LinkButton href="/don-vi/thay-doi">Thay đổi tổ chức</LinkButton>}
          </>
        }
      />
      <HistoryFilter {...filter} years={years} />
      <HistoryTable changes={changes} />
      <Pagination page={page} pageCount={pageCount} hrefFor={hrefFor} total={`${formatWhole(total)} quyết định`} />
      {inForce.length > 0 && (
        <Card title="Phả hệ" subtitle="Từ trên xuống theo thời gian; hình thoi là quyết định, vòng tròn là đơn vị." className="mt-5">
          <Lineage changes={inForce} codes={codes} linked label="Phả hệ các đơn vị" />
        </Card>
      )}
    </>
  );
}
