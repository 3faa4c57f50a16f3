import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ChangeRecord } from "@/components/unit-change/change-record";
import { Lineage } from "@/components/unit-change/lineage";
import { OPERATION_LABEL } from "@/lib/domain/unit-change-words";
import { formatDay } from "@/lib/format";
import { type SearchParams, textParam } from "@/lib/queries/search-params";
import { readUnitChange } from "@/lib/queries/unit-history";

export const metadata: Metadata = { title: "Thay đổi tổ chức" };

interface ChangePageProps {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function RecordedChangePage({ params, searchParams }: ChangePageProps) {
  const { change, codes } = await readUnitChange((await params).id);
  const isDone = textParam(await searchParams, "xong") !== "";
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            items={[
              { href: "/don-vi", label: "Đơn vị" },
              { href: "/don-vi/lich-su", label: "Lịch sử thay đổi" },
            ]}
          />
        }
        title={`${OPERATION_LABEL[change.operation]} từ ngày ${formatDay(change.effectiveOn)}`}
      />
      <div className="max-w-form space-y-5">
        {isDone && (
          <Notice tone="good" live>
            Đã thực hiện xong theo Quyết định số {change.decisionNumber}.
          </Notice>
        )}
        <ChangeRecord change={change} codes={codes} />
        <Card title="Phả hệ">
          <Lineage changes={[change]} codes={codes} linked={false} label="Phả hệ của quyết định" />
        </Card>
      </div>
    </>
  );
}
