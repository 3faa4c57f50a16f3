import type { Metadata } from "next";
import { CopySet } from "@/components/criteria/set-buttons";
import { SetChanges } from "@/components/criteria/set-changes";
import { SetTable } from "@/components/criteria/set-table";
import { ExcelButton } from "@/components/export/excel-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { UNIT_TYPE_LABEL } from "@/lib/domain/labels";
import { formatDate } from "@/lib/format";
import { readCriteriaSet } from "@/lib/queries/criteria-sets";
import { readFrame } from "@/lib/queries/frame";

export const metadata: Metadata = { title: "Bộ tiêu chí" };

export default async function CriteriaSetPage({ params }: { params: Promise<{ id: string }> }) {
  const set = await readCriteriaSet((await params).id);
  const { homeYear } = await readFrame();
  const state = set.publishedAt ? `công bố ${formatDate(set.publishedAt)}` : "bản nháp";
  const years = set.years.length > 0 ? ` · dùng cho năm ${set.years.join(", ")}` : "";
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/bo-tieu-chi", label: "Bộ tiêu chí" }]} />}
        kicker={UNIT_TYPE_LABEL[set.unitType]}
        title={`${set.name}, bản ${set.version}`}
        where={`${state} · ${set.points} điểm${years}`}
        actions={
          <>
            <ExcelButton list="bo-tieu-chi" params={{ bo: set.id }} />
            {set.mayEdit && (
              <LinkButton href={`/${homeYear}/chay-thu?thu=${set.id}`} variant="secondary">
                Chạy thử trên năm cũ
              </LinkButton>
            )}
            {set.mayEdit && <CopySet id={set.id} isDraft={set.isDraft} />}
            {set.mayEdit && set.isDraft && (
              <LinkButton href={`/bo-tieu-chi/${set.id}/sua`} icon="pencil">
                Soạn tiếp, công bố
              </LinkButton>
            )}
          </>
        }
      />
      <div className="space-y-5">
        {set.source && <p className="text-muted">Nguồn: {set.source}</p>}
        {!set.content.uploadsAllowed && <Notice tone="info">Minh chứng chỉ là số, ngày văn bản và xác nhận; không đính kèm tệp.</Notice>}
        {set.base && <SetChanges base={set.base} />}
        <SetTable content={set.content} />
      </div>
    </>
  );
}
