import type { Metadata } from "next";
import { ReadingNotice } from "@/components/dossier/reading-notice";
import { RefreshWhenNewer } from "@/components/dossier/refresh-when-newer";
import { ReturnedList } from "@/components/dossier/returned-list";
import { Story } from "@/components/dossier/story";
import { SuccessionNotice } from "@/components/dossier/succession-notice";
import { YearArchiveCard } from "@/components/export/year-archive-card";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { STATUS_FOR_UNIT, STATUS_TONE } from "@/lib/domain/labels";
import { readStory } from "@/lib/queries/dossier";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { nam, donVi } = await params;
  return { title: `Hồ sơ ${nam} · ${decodeURIComponent(donVi)}` };
}

export default async function DossierPage({ params }: Props) {
  const story = await readStory(await params);
  const { head, status, chapter, returned } = story;
  return (
    <div className="max-w-form">
      <RefreshWhenNewer keys={[`${head.dossierId}:target`, `${head.dossierId}:result`]} stamp={head.stamp} />
      <PageHeader
        title={`Hồ sơ “3 chủ động” năm ${head.year}`}
        kicker={head.unitName}
        where={<Badge tone={STATUS_TONE[status]}>{STATUS_FOR_UNIT[status]}</Badge>}
        actions={
          <>
            <LinkButton href={`${head.base}/van-ban`} variant="secondary" icon="file-text">
              Văn bản
            </LinkButton>
            <LinkButton href={`${head.base}/qua-cac-nam`} variant="secondary">
              Qua các năm
            </LinkButton>
            <LinkButton href={`${head.base}/chep-sang-phan-mem`} variant="secondary" icon="copy">
              Chép sang Phần mềm
            </LinkButton>
          </>
        }
      />
      <SuccessionNotice {...story.succession} />
      <ReturnedList base={`${head.base}/${chapter === "registration" ? "dang-ky" : "tu-danh-gia"}`} returned={returned} />
      {story.reading && <ReadingNotice reading={story.reading} />}
      <Story {...story} />
      <YearArchiveCard year={head.year} unitCode={head.unitCode} />
    </div>
  );
}
