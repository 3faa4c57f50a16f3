import type { Metadata } from "next";
import { ExcelButton } from "@/components/export/excel-button";
import { QuestionsView, RulesView } from "@/components/schemes/rules-view";
import { CopyScheme } from "@/components/schemes/scheme-buttons";
import { SchemeChanges } from "@/components/schemes/scheme-changes";
import { ScoreTableView } from "@/components/schemes/score-table-view";
import { ToMend } from "@/components/schemes/to-mend";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { tableOf } from "@/lib/domain/scheme";
import { schemeKicker } from "@/lib/domain/scoring-labels";
import { formatDate } from "@/lib/format";
import { readFrame } from "@/lib/queries/frame";
import { readScheme } from "@/lib/queries/schemes";

export const metadata: Metadata = { title: "Bộ quy tắc" };

export default async function SchemePage({ params }: { params: Promise<{ id: string }> }) {
  const [view, { homeYear }] = await Promise.all([readScheme((await params).id), readFrame()]);
  const { id, scheme, isDraft, mayEdit } = view;
  const state = view.publishedAt ? `Công bố ${formatDate(view.publishedAt)}` : "Bản nháp";
  const rounds = view.rounds.length > 0 ? ` · dùng trong đợt ${view.rounds.join(", ")}` : "";
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/bo-quy-tac", label: "Bộ quy tắc" }]} />}
        kicker={schemeKicker({ ...view, ...scheme })}
        title={view.title}
        where={`${state} · ${view.points} điểm${rounds}`}
        actions={
          <>
            <ExcelButton list="bo-quy-tac" params={{ bo: id }} />
            <PrintButton />
            {mayEdit && (
              <LinkButton href={`/${homeYear}/chay-thu?thu=${id}`} variant="secondary">
                Chạy thử trên năm cũ
              </LinkButton>
            )}
            {mayEdit && <CopyScheme id={id} />}
            {mayEdit && isDraft && (
              <LinkButton href={`/bo-quy-tac/${id}/sua`} icon="pencil">
                Soạn tiếp, công bố
              </LinkButton>
            )}
          </>
        }
      />
      <div className="space-y-5">
        {view.source && <p className="text-muted">Nguồn: {view.source}</p>}
        {mayEdit && <ToMend id={id} items={view.toMend} />}
        {view.base && <SchemeChanges base={view.base} />}
        <ScoreTableView table={tableOf(scheme)} />
        <QuestionsView scheme={scheme} />
        <RulesView scheme={scheme} />
      </div>
    </>
  );
}
