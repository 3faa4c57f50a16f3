import type { Metadata } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { readCycleList } from "@/lib/queries/cycle-settings";

export const metadata: Metadata = { title: "Năm công tác" };

const TONE = { draft: "neutral", open: "good", closed: "info" } as const;

export default async function CyclesPage() {
  const { cycles, mayEdit } = await readCycleList();
  const add = (
    <LinkButton href="/nam-cong-tac/moi" icon="calendar-plus">
      Thêm năm công tác
    </LinkButton>
  );
  return (
    <div className="max-w-form">
      <PageHeader title="Năm công tác" where="Thời hạn, quy tắc công nhận, bộ tiêu chí và căn cứ của từng năm" actions={mayEdit && add} />
      {cycles.length === 0 && <EmptyState>Chưa có năm công tác nào. Thêm một năm để đơn vị đăng ký và báo cáo.</EmptyState>}
      <ul className="space-y-4">
        {cycles.map((cycle) => (
          <li key={cycle.id}>
            <Card
              title={
                <Link href={`/nam-cong-tac/${cycle.year}`} prefetch={false} className="link">
                  Năm {cycle.year}
                </Link>
              }
              aside={<Badge tone={TONE[cycle.status]}>{cycle.phase}</Badge>}
            >
              <p className="text-muted">
                {cycle.past
                  ? "Số liệu ghi lại từ Excel, chỉ để xem và so sánh."
                  : `Đăng ký: ${cycle.registrationPhrase} · Báo cáo: ${cycle.reportPhrase}`}
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </div>
  );
}
