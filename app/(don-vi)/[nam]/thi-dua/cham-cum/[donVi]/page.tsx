import type { Metadata } from "next";
import { DeskLines } from "@/components/scoring/desk-lines";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { pointsText } from "@/lib/domain/score-text";
import { readClusterSheet } from "@/lib/queries/cluster-scores";
import type { SearchParams } from "@/lib/queries/search-params";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Cụm chấm điểm thi đua ${(await params).nam}` };
}

/** One sheet of the cụm: the unit's figures, and the cụm's beside them. */
export default async function ClusterSheetPage({ params, searchParams }: Props) {
  const desk = await readClusterSheet(await params, await searchParams);
  const { head, own, locked } = desk;
  return (
    <div className="max-w-page space-y-5">
      <PageHeader title="Cụm chấm điểm" kicker={head.unitName} where={head.round} breadcrumb={<Breadcrumb items={[desk.list]} />} />
      {locked && (
        <Notice tone="info" icon="lock">
          {locked}
        </Notice>
      )}
      <p>
        Đơn vị tự chấm: <strong>{pointsText(own.points)}</strong> trên {pointsText(own.maximum)}
      </p>
      <DeskLines {...desk} stage="cluster" keys={{ sheetId: head.sheetId, stamp: head.stamp, userId: desk.draftOf }} />
    </div>
  );
}
