import type { Metadata } from "next";
import { DossierHeader } from "@/components/dossier/dossier-header";
import { LiveProgress } from "@/components/dossier/live-progress";
import { PartCard } from "@/components/dossier/part-card";
import { UploadProblem } from "@/components/dossier/upload-problem";
import { LinkButton } from "@/components/ui/link-button";
import { readParts } from "@/lib/queries/assessment";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
  searchParams: Promise<{ tep?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Biên bản, ý kiến cấp ủy, phần mềm ${(await params).nam}` };
}

export default async function PartsPage({ params, searchParams }: Props) {
  const { head, due, draftOf, completeness, uploadsAllowed, parts } = await readParts(await params);
  const base = `${head.base}/tu-danh-gia`;
  return (
    <div className="max-w-form">
      <DossierHeader
        head={head}
        title="Biên bản, ý kiến cấp ủy, phần mềm"
        kicker={`Tự đánh giá ${head.year}`}
        where={due}
        between={[{ href: base, label: "Tự đánh giá" }]}
      />
      <UploadProblem message={(await searchParams).tep} />
      <LiveProgress liveKey={`${head.dossierId}:result`} initial={{ ...completeness, stamp: head.stamp }} group="" base={base} />
      <div className="space-y-4">
        {parts.map((part) => (
          <PartCard
            key={part.part}
            {...part}
            dossierId={head.dossierId}
            stamp={head.stamp}
            userId={draftOf}
            uploadsAllowed={uploadsAllowed}
          />
        ))}
      </div>
      <nav aria-label="Các phần" className="mt-6 flex flex-wrap justify-between gap-3 print:hidden">
        <LinkButton href={base} variant="secondary" icon="arrow-left">
          Danh sách việc
        </LinkButton>
        <LinkButton href={`${base}/xem-lai`} iconAfter="arrow-right">
          Xem lại và nộp
        </LinkButton>
      </nav>
    </div>
  );
}
