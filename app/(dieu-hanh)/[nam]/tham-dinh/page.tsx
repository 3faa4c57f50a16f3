import type { Metadata } from "next";
import { UnitSide } from "@/components/review/desk/unit-side";
import { PageHeader } from "@/components/ui/page-header";
import { deskFilterOf } from "@/lib/queries/desk-filter";
import { readDeskList } from "@/lib/queries/desk-list";
import { type SearchParams, yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Bàn thẩm định" };

interface Props {
  params: Promise<{ nam: string }>;
  searchParams: SearchParams;
}

export default async function DeskQueuePage({ params, searchParams }: Props) {
  const year = yearOf((await params).nam);
  const { filter, query } = deskFilterOf(await searchParams);
  const { list, appraisalDue } = await readDeskList(year, filter);
  return (
    <div className="max-w-form">
      <PageHeader title="Bàn thẩm định" kicker={`Năm công tác ${year}`} where={`Hạn thẩm định: ${appraisalDue}`} />
      <UnitSide list={list} year={year} query={query} view={filter.view} open={null} />
    </div>
  );
}
