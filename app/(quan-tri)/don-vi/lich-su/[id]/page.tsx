import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ChangeRecord } from "@/components/unit-change/change-record";
import { Lineage } from "@/components/unit-change/lineage";
import { UndoneNotice } from "@/components/unit-change/undone-notice";
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
  const { change, codes, mayUndo } = await readUnitChange((await params).id);
  const isDone = textParam(await searchParams, "xong") !== "" && change.undone === null;
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
        actions={
          mayUndo && (
            <LinkButton href={`/don-vi/lich-su/${change.id}/hoan-tac`} variant="secondary" icon="undo-2">
              Hoàn tác thay đổi
            </LinkButton>
          )
        }
      />
      <div className="max-w-form space-y-5">
        {isDone && (
          <Notice tone="good" live>
            Đã thực hiện xong theo Quyết định số {change.decisionNumber}.
          </Notice>
        )}
        {change.undone && <UndoneNotice undone={change.undone} />}
        <ChangeRecord change={change} codes={codes} />
        <Card title="Phả hệ">
          <Lineage changes={[change]} codes={codes} linked={false} label="Phả hệ của quyết định" />
        </Card>
      </div>
    </>
  );
}
