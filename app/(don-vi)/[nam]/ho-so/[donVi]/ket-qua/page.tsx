import type { Metadata } from "next";
import { DossierHeader } from "@/components/dossier/dossier-header";
import { OutcomeCard } from "@/components/dossier/outcome-card";
import { ResultSheet } from "@/components/dossier/result-sheet";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { readResultSheet } from "@/lib/queries/result-sheet";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Phiếu kết quả ${(await params).nam}` };
}

export default async function ResultSheetPage({ params }: Props) {
  const { head, status, decided, groups, meetings, decisions } = await readResultSheet(await params);
  return (
    <div className="max-w-page space-y-6">
      <DossierHeader head={head} title={`Phiếu kết quả năm ${head.year}`} />
      {decided ? (
        <>
          <OutcomeCard status={status} meetings={meetings} decisions={decisions} />
          <ResultSheet groups={groups} />
          <PrintButton />
        </>
      ) : (
        <Notice tone="info" icon="lock">
          Phiếu kết quả có sau khi Ban Thường vụ biểu quyết và ban hành quyết định.
        </Notice>
      )}
    </div>
  );
}
