import type { Metadata } from "next";
import { MeetingList } from "@/components/meeting/meeting-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { readMeetings } from "@/lib/queries/meeting";

export const metadata: Metadata = { title: "Phiên họp Ban Thường vụ" };

function waitingSentence(waiting: number): string {
  return waiting > 0 ? `${waiting} hồ sơ đã thẩm định đang chờ đưa ra phiên họp.` : "Không có hồ sơ nào chờ đưa ra phiên họp.";
}

export default async function MeetingsPage({ params }: { params: Promise<{ nam: string }> }) {
  const year = Number((await params).nam);
  const { meetings, waiting, closed, mayHold } = await readMeetings(year);
  const create = mayHold && (
    <LinkButton href={`/${year}/phien-hop/moi`} icon="plus">
      Lập phiên họp
    </LinkButton>
  );
  const where = closed ?? waitingSentence(waiting);
  return (
    <>
      <PageHeader title="Phiên họp Ban Thường vụ" kicker={`Năm công tác ${year}`} where={where} actions={meetings.length > 0 && create} />
      {meetings.length > 0 ? (
        <MeetingList year={year} meetings={meetings} />
      ) : (
        <EmptyState icon="vote" action={create}>
          {mayHold
            ? `Năm ${year} chưa có phiên họp nào. Lập phiên họp, đưa các hồ sơ đã thẩm định vào rồi ghi kết quả biểu quyết.`
            : `Năm ${year} chưa có phiên họp nào. Thư ký Ban Thường vụ lập phiên họp khi hồ sơ đã thẩm định.`}
        </EmptyState>
      )}
    </>
  );
}
