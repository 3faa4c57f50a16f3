import type { Metadata } from "next";
import { ComparisonNote } from "@/components/dossier/comparison-note";
import { DossierHeader } from "@/components/dossier/dossier-header";
import { EvidenceStrip } from "@/components/dossier/evidence-strip";
import { LiveProgress } from "@/components/dossier/live-progress";
import { Pager } from "@/components/dossier/pager";
import { ResultCard } from "@/components/dossier/result-card";
import { UploadProblem } from "@/components/dossier/upload-problem";
import { readAssessmentGroup } from "@/lib/queries/assessment";

interface Props {
  params: Promise<{ nam: string; donVi: string; noiDung: string }>;
  searchParams: Promise<{ tep?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { nam, noiDung } = await params;
  return { title: `Tự đánh giá ${nam} · Nội dung ${noiDung}` };
}

export default async function AssessmentGroupPage({ params, searchParams }: Props) {
  const data = await readAssessmentGroup(await params);
  const { head, group, groupCodes, due, draftOf, completeness, uploadsAllowed, cards, comparison } = data;
  const base = `${head.base}/tu-danh-gia`;
  const shared = { dossierId: head.dossierId, stamp: head.stamp, userId: draftOf };
  const live = { liveKey: `${head.dossierId}:result`, initial: { ...completeness, stamp: head.stamp } };
  return (
    <div className="max-w-form">
      <DossierHeader
        head={head}
        title={group.name}
        kicker={`Tự đánh giá ${head.year} · Nội dung ${group.code} trên ${groupCodes.length}`}
        where={due}
        between={[{ href: base, label: "Tự đánh giá" }]}
      />
      <UploadProblem message={(await searchParams).tep} />
      <ComparisonNote sentence={comparison} />
      <LiveProgress {...live} group={group.code} base={base} results />
      <div className="space-y-4">
        {cards.map((card) => (
          <ResultCard key={card.code} card={card} {...shared} proven={card.evidence.length > 0}>
            {!card.computed && (
              <EvidenceStrip
                dossierId={head.dossierId}
                item={card.code}
                evidence={card.evidence}
                editable={card.locked === null}
                uploadsAllowed={uploadsAllowed}
              />
            )}
          </ResultCard>
        ))}
      </div>
      <Pager base={base} codes={groupCodes} current={group.code} after={{ href: `${base}/kem-theo`, label: "Biên bản, ý kiến cấp ủy" }} />
    </div>
  );
}
