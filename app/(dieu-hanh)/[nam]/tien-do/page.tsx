import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { ExcelButton } from "@/components/export/excel-button";
import { YearArchiveCard } from "@/components/export/year-archive-card";
import { ProgressChips } from "@/components/review/progress-chips";
import { ProgressFilter } from "@/components/review/progress-filter";
import { ProgressList } from "@/components/review/progress-list";
import { ReconciliationLink } from "@/components/software/reconciliation-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { readBodyDossiers } from "@/lib/queries/body-dossiers";
import { dossierFilterOf, dossierFilterParams } from "@/lib/queries/dossier-filter";
import { type SearchParams, yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Tiến độ" };

type Props = { params: Promise<{ nam: string }>; searchParams: SearchParams };

export default async function ProgressPage({ params, searchParams }: Props) {
  const year = yearOf((await params).nam);
  const filter = dossierFilterOf(await searchParams);
  const list = await readBodyDossiers(year, filter);
  const path = `/${year}/tien-do`;
  const kept = dossierFilterParams(filter);
  return (
    <>
      <PageHeader
        title="Tiến độ"
        kicker={`Năm công tác ${year}`}
        where={list.cycle.past ? "Năm đã qua" : `Đăng ký ${list.cycle.registrationPhrase} · Báo cáo ${list.cycle.reportPhrase}`}
        actions={
          <>
            <ReconciliationLink year={year} />
            <ExcelButton list="tien-do" params={{ nam: year, ...kept }} filtered />
          </>
        }
      />
      <ProgressChips path={path} filter={filter} kept={kept} counts={list.counts} everything={list.everything} lateCount={list.lateCount} />
      <ProgressFilter action={path} filter={filter} stage={kept.buoc} clusters={list.clusters} monitors={list.monitors} />
      {list.sameMoment && <p className="mb-3">{list.sameMoment}</p>}
      {list.dossiers.length === 0 ? (
        <EmptyState>
          {list.unfiltered === 0
            ? `Năm ${year} chưa có hồ sơ nào. Hồ sơ được lập khi năm công tác mở và có Đoàn cơ sở.`
            : "Không có đơn vị nào khớp với điều kiện lọc. Tìm được cả khi gõ không dấu."}
        </EmptyState>
      ) : (
        <ProgressList year={year} compared={filter.compared} {...list} />
      )}
      <Pagination
        page={list.page}
        pageCount={list.pageCount}
        total={`${list.total} đơn vị`}
        hrefFor={(page) => addressOf(path, { ...kept, trang: page })}
      />
      <YearArchiveCard year={year} />
    </>
  );
}
