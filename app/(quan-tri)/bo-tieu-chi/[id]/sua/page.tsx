import type { Metadata } from "next";
import { DraftList } from "@/components/criteria/draft-list";
import { FinishDraft } from "@/components/criteria/set-buttons";
import { SetChanges } from "@/components/criteria/set-changes";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { UNIT_TYPE_LABEL } from "@/lib/domain/labels";
import { readDraft } from "@/lib/queries/criteria-sets";

export const metadata: Metadata = { title: "Soạn bộ tiêu chí" };

export default async function DraftPage({ params }: { params: Promise<{ id: string }> }) {
  const set = await readDraft((await params).id);
  const title = `${set.name}, bản ${set.version}`;
  const items = [
    { href: "/bo-tieu-chi", label: "Bộ tiêu chí" },
    { href: `/bo-tieu-chi/${set.id}`, label: title },
  ];
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={items} />}
        kicker={UNIT_TYPE_LABEL[set.unitType]}
        title={`Soạn: ${title}`}
        where={`Bản nháp · ${set.points} điểm`}
        actions={
          <LinkButton href={`/bo-tieu-chi/${set.id}/sua/thong-tin`} variant="secondary" icon="pencil">
            Tên, nguồn, tên nội dung
          </LinkButton>
        }
      />
      <div className="grid items-start gap-5 xl:grid-cols-[2fr_1fr]">
        <DraftList id={set.id} revision={set.revision} content={set.content} />
        <div className="space-y-5">
          {set.base && <SetChanges base={set.base} />}
          <Card title="Công bố">
            <FinishDraft id={set.id} revision={set.revision} />
          </Card>
        </div>
      </div>
    </>
  );
}
