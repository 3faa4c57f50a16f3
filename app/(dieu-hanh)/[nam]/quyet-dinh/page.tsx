import type { Metadata } from "next";
import { DecisionList } from "@/components/decision/decision-list";
import { ExcelButton } from "@/components/export/excel-button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { readDecisions } from "@/lib/queries/decision-desk";

export const metadata: Metadata = { title: "Quyết định" };

export default async function DecisionsPage({ params }: { params: Promise<{ nam: string }> }) {
  const year = Number((await params).nam);
  const { decisions } = await readDecisions(year);
  const sessions = (
    <LinkButton href={`/${year}/phien-hop`} variant={decisions.length > 0 ? "secondary" : "primary"} icon="vote">
      Phiên họp Ban Thường vụ
    </LinkButton>
  );
  const actions = (
    <>
      {decisions.length > 0 && <ExcelButton list="so-quyet-dinh" params={{ nam: year }} />}
      <LinkButton href="/so-van-ban?loai=QĐ" variant="secondary" icon="book-open">
        Sổ văn bản
      </LinkButton>
      {decisions.length > 0 && sessions}
    </>
  );
  return (
    <>
      <PageHeader title="Quyết định" kicker={`Năm công tác ${year}`} actions={actions} />
      {decisions.length > 0 ? (
        <DecisionList year={year} decisions={decisions} />
      ) : (
        <EmptyState icon="gavel" action={sessions}>
          Năm {year} chưa có quyết định nào. Quyết định công nhận được soạn từ một phiên họp đã hoàn tất.
        </EmptyState>
      )}
    </>
  );
}
