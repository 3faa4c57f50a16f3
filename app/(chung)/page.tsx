import type { Metadata } from "next";
import { BodyCard } from "@/components/home/body-card";
import { PeopleCard } from "@/components/home/people-card";
import { SetUpCard } from "@/components/home/set-up-card";
import { SheetsCard } from "@/components/home/sheets-card";
import { TookOverNotice } from "@/components/home/took-over-notice";
import { UnitCard } from "@/components/home/unit-card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Timeline } from "@/components/ui/timeline";
import { can } from "@/lib/domain/permissions";
import { formatInstant } from "@/lib/format";
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
      {recent.length > 0 && (
        <section aria-labelledby="gan-day">
          <h2 id="gan-day" className="mb-3 font-semibold text-lg">
            Gần đây
          </h2>
          <Timeline
            label="Sự kiện gần đây"
            items={recent.map((event) => ({
              id: String(event.id),
              icon: "clock",
              title: event.label,
              date: formatInstant(event.at),
              who: event.actorName,
            }))}
          />
        </section>
      )}
    </div>
  );
}
