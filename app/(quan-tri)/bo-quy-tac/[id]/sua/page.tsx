import type { Metadata } from "next";
import { DraftQuestions, DraftRules } from "@/components/schemes/draft-rules";
import { DraftTable } from "@/components/schemes/draft-table";
import { FinishScheme } from "@/components/schemes/scheme-buttons";
import { SchemeChanges } from "@/components/schemes/scheme-changes";
import { ToMend } from "@/components/schemes/to-mend";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { tableOf } from "@/lib/domain/scheme";
import { schemeKicker } from "@/lib/domain/scoring-labels";
import { readSchemeDraft } from "@/lib/queries/schemes";

export const metadata: Metadata = { title: "Soạn bộ quy tắc" };

export default async function SchemeDraftPage({ params }: { params: Promise<{ id: string }> }) {
  const draft = await readSchemeDraft((await params).id);
  const { id, revision, scheme, toMend } = draft;
  const seen = { id, revision };
  const items = [
    { href: "/bo-quy-tac", label: "Bộ quy tắc" },
    { href: `/bo-quy-tac/${id}`, label: draft.title },
  ];
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={items} />}
        kicker={schemeKicker({ ...draft, ...scheme })}
        title={`Soạn: ${draft.title}`}
        where={`Bản nháp · ${draft.points} điểm`}
        actions={
          <LinkButton href={`/bo-quy-tac/${id}/sua/thong-tin`} variant="secondary" icon="pencil">
            Tên, nguồn
          </LinkButton>
        }
      />
      {toMend.length > 0 && <ToMend id={id} items={toMend} />}
      <div className="grid items-start gap-5 xl:grid-cols-[2fr_1fr]">
        <div className="min-w-0 space-y-5">
          <DraftTable seen={seen} table={tableOf(scheme)} />
          <DraftQuestions seen={seen} scheme={scheme} />
          <DraftRules seen={seen} scheme={scheme} />
        </div>
        <div className="min-w-0 space-y-5">
          {draft.base && <SchemeChanges base={draft.base} />}
          <Card title="Công bố">
            <FinishScheme {...seen} mayPublish={toMend.length === 0} />
          </Card>
        </div>
      </div>
    </>
  );
}
