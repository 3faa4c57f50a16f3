import type { Metadata } from "next";
import { AwardForm } from "@/components/ranking/award-form";
import { StandingCard } from "@/components/ranking/standing-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { readRankedUnit } from "@/lib/queries/ranking";
import { choiceParam, type SearchParams } from "@/lib/queries/search-params";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Xếp hạng thi đua ${(await params).nam}` };
}

/** One unit of the ranking: how it stands, and which awards are proposed for it. */
export default async function RankedUnitPage({ params, searchParams }: Props) {
  const query = await searchParams;
  const unit = await readRankedUnit(await params, query);
  return (
    <div className="max-w-form space-y-5">
      <PageHeader
        title={unit.unitName}
        kicker={unit.round}
        where={unit.line.under}
        breadcrumb={<Breadcrumb items={[{ href: unit.ranking, label: "Xếp hạng thi đua" }]} />}
      />
      {choiceParam(query, "da", ["khen-thuong"] as const) && (
        <Notice tone="good" live>
          Đã lưu đề nghị khen thưởng.
        </Notice>
      )}
      <StandingCard title="Điểm và hạng" standing={unit.standing} compared={unit.line.compared} clusterCompared={unit.clusterCompared} />
      <LinkButton href={unit.sheet} variant="secondary">
        Xem phiếu chấm
      </LinkButton>
      <Card title="Đề nghị khen thưởng">
        {unit.closed ? (
          <Notice tone="info" icon="lock">
            {unit.closed}
          </Notice>
        ) : (
          <AwardForm {...unit} />
        )}
      </Card>
    </div>
  );
}
