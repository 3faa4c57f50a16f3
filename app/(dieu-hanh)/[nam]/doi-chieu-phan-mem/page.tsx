import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { ExcelButton } from "@/components/export/excel-button";
import { ReconciliationFilter } from "@/components/software/reconciliation-filter";
import { ReconciliationTable } from "@/components/software/reconciliation-table";
import { UnmatchedList } from "@/components/software/unmatched-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { reconciliationRows } from "@/lib/queries/reconciled-units";
import { readReconciliation, reconciliationFilterOf } from "@/lib/queries/reconciliation";
import { type SearchParams, yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Đối chiếu với Phần mềm" };

type Props = { params: Promise<{ nam: string }>; searchParams: SearchParams };

export default async function ReconciliationPage({ params, searchParams }: Props) {
  const year = yearOf((await params).nam);
  const filter = reconciliationFilterOf(await searchParams);
  const view = await readReconciliation(year, filter);
  const { file, units } = view;
  const path = `/${year}/doi-chieu-phan-mem`;
  const kept = { loc: filter.show, cum: filter.cluster, tim: filter.search };
  const { rows, page, pageCount } = reconciliationRows(units, filter.page);
  const unmatched = file?.unmatched ?? [];
  return (
    <>
      <PageHeader
        title="Đối chiếu với Phần mềm"
        kicker={`Năm công tác ${year}`}
        where={file ? `Đọc gần nhất lúc ${file.at} từ tệp ${file.fileName}` : "Chưa đọc tệp nào xuất từ Phần mềm Quản lý đoàn viên."}
        actions={
          <>
            {view.mayImport && <LinkButton href={`/${year}/phan-mem`}>Nhập từ Phần mềm</LinkButton>}
            <ExcelButton list="doi-chieu-phan-mem" params={{ nam: year, ...kept }} filtered />
          </>
        }
      />
      <ReconciliationFilter path={path} filter={filter} {...view} everything={view.narrowed} unmatched={unmatched.length} />
      {filter.show === "khong-ghep" ? (
        <UnmatchedList fileName={file?.fileName ?? ""} rows={unmatched} />
      ) : rows.length === 0 ? (
        <EmptyState>Không có đơn vị nào khớp với điều kiện lọc. Tìm được cả khi gõ không dấu.</EmptyState>
      ) : (
        <ReconciliationTable year={year} units={rows} />
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        total={`${units.length} đơn vị`}
        hrefFor={(to) => addressOf(path, { ...kept, trang: to })}
      />
    </>
  );
}
