import type { Metadata } from "next";
import { BodyCard } from "@/components/home/body-card";
import { PeopleCard } from "@/components/home/people-card";
import { RecentEvents } from "@/components/home/recent-events";
import { SetUpCard } from "@/components/home/set-up-card";
import { SheetsCard } from "@/components/home/sheets-card";
import { TookOverNotice } from "@/components/home/took-over-notice";
import { UnitCard } from "@/components/home/unit-card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/domain/permissions";
import { readHome } from "@/lib/queries/home";

export const metadata: Metadata = { title: "Việc cần làm" };

export default async function HomePage() {
  const { actor, units, sheets, body, anonymise, recent } = await readHome();
  const isNew = units.length + body.length === 0;
  const several = new Set(units.map((unit) => unit.unitCode)).size > 1;
  return (
    <div className="max-w-page space-y-6">
      <PageHeader title="Việc cần làm" />
      {actor.tookOver && <TookOverNotice />}
      {isNew && can(actor, "manageCycles") && <SetUpCard />}
      {isNew && !can(actor, "manageCycles") && (
        <EmptyState>
          Hiện chưa có năm công tác nào mở cho đơn vị của đồng chí. Khi Đoàn Khối mở đăng ký, việc cần làm sẽ hiện ở đây.
        </EmptyState>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {units.map((unit, index) => (
          <UnitCard key={`${unit.year}-${unit.unitCode}`} {...unit} unitName={several ? unit.unitName : undefined} first={index === 0} />
        ))}
        {sheets.map(({ year, unitCode, unitName, tasks }) => (
          <SheetsCard key={`${year}-${unitCode}`} year={year} unitName={several ? unitName : undefined} tasks={tasks} />
        ))}
        {body.map((card) => (
          <BodyCard key={card.year} {...card} />
        ))}
        {anonymise.asked > 0 && <PeopleCard {...anonymise} />}
      </div>
      <RecentEvents events={recent} />
    </div>
  );
}
