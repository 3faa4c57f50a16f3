import type { Metadata } from "next";
import { RoundCard } from "@/components/rounds/round-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { readRounds } from "@/lib/queries/score-rounds";
import { yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Đợt xếp loại, thi đua" };

export default async function RoundsPage({ params }: { params: Promise<{ nam: string }> }) {
  const { year, rounds, isOpen, mayEdit } = await readRounds(yearOf((await params).nam));
  const items = [
    { href: "/nam-cong-tac", label: "Năm công tác" },
    { href: `/nam-cong-tac/${year}`, label: `Năm ${year}` },
  ];
  const mayOpen = mayEdit && isOpen;
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={items} />}
        title={`Đợt xếp loại, thi đua năm ${year}`}
        where="Mỗi đợt có hạn nộp, bộ quy tắc cố định và một phiếu chấm cho mỗi đơn vị"
        actions={
          mayOpen && (
            <>
              <LinkButton href={`/nam-cong-tac/${year}/dot/moi?viec=classification`} icon="calendar-plus">
                Mở đợt xếp loại
              </LinkButton>
              <LinkButton href={`/nam-cong-tac/${year}/dot/moi?viec=emulation`} icon="calendar-plus">
                Mở đợt thi đua
              </LinkButton>
            </>
          )
        }
      />
      <div className="max-w-form space-y-5">
        {!isOpen && <Notice tone="info">Năm công tác chưa mở hoặc đã đóng nên không mở thêm đợt, không đổi hạn được.</Notice>}
        {rounds.length === 0 && <EmptyState>Năm {year} chưa có đợt nào.</EmptyState>}
        {rounds.map((round) => (
          <RoundCard key={round.id} year={year} round={round} mayEdit={mayOpen} />
        ))}
      </div>
    </>
  );
}
