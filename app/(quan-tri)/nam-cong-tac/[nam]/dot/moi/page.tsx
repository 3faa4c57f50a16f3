import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { RoundFields } from "@/components/rounds/round-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { openScoreRound } from "@/lib/actions/score-rounds";
import { PURPOSES } from "@/lib/domain/score-sheet";
import { PURPOSE_LABEL } from "@/lib/domain/scoring-labels";
import { readNewRound } from "@/lib/queries/score-rounds";
import { choiceParam, type SearchParams, yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Mở đợt" };

interface NewRoundPageProps {
  params: Promise<{ nam: string }>;
  searchParams: SearchParams;
}

export default async function NewRoundPage({ params, searchParams }: NewRoundPageProps) {
  const year = yearOf((await params).nam);
  const purpose = choiceParam(await searchParams, "viec", PURPOSES) ?? "classification";
  const { isOpen, periods, subjects } = await readNewRound(year, purpose);
  const name = PURPOSE_LABEL[purpose].toLowerCase();
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: `/nam-cong-tac/${year}/dot`, label: `Đợt năm ${year}` }]} />}
        title={`Mở đợt ${name} năm ${year}`}
        where="Khi mở, mỗi đơn vị có phiếu chấm theo bộ quy tắc của loại hình mình"
      />
      <div className="max-w-form">
        {!isOpen && <Notice tone="warn">Năm công tác chưa mở hoặc đã đóng nên chưa mở đợt được.</Notice>}
        {isOpen && periods.length === 0 && (
          <Notice tone="info">
            Cả năm và bốn quý của năm {year} đều đã có đợt {name}.
          </Notice>
        )}
        {isOpen && periods.length > 0 && (
          <ActionForm action={openScoreRound.bind(null, year, purpose)} className="space-y-8">
            <RoundFields periods={periods} subjects={subjects} />
            <SubmitButton pendingText="Đang mở đợt…">Mở đợt {name}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </>
  );
}
