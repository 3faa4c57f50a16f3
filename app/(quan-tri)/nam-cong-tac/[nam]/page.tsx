import type { Metadata } from "next";
import { CycleStatusForm } from "@/components/cycles/cycle-status";
import { CalendarCard, ReferencesCard, RuleCard, SetsCard } from "@/components/cycles/cycle-summary";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { readCycleSettings } from "@/lib/queries/cycle-settings";
import { yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Năm công tác" };

export default async function CyclePage({ params }: { params: Promise<{ nam: string }> }) {
  const cycle = await readCycleSettings(yearOf((await params).nam));
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/nam-cong-tac", label: "Năm công tác" }]} />}
        title={`Năm công tác ${cycle.year}`}
        where={`${cycle.phase} · ${cycle.dossierCount} hồ sơ`}
        actions={
          cycle.mayEdit &&
          !cycle.past && (
            <>
              <LinkButton href={`/nam-cong-tac/${cycle.year}/dot`} variant="secondary" icon="chart-column">
                Đợt xếp loại, thi đua
              </LinkButton>
              <LinkButton href={`/nam-cong-tac/${cycle.year}/gia-han`} variant="secondary" icon="calendar-clock">
                {`Gia hạn (${cycle.extensionCount})`}
              </LinkButton>
              <LinkButton href={`/${cycle.year}/chay-thu?thu=quy-tac`} variant="secondary">
                Chạy thử quy tắc
              </LinkButton>
              <LinkButton href={`/nam-cong-tac/${cycle.year}/sua`} variant="secondary" icon="pencil">
                Sửa
              </LinkButton>
            </>
          )
        }
      />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        {cycle.mayEdit && (
          <Card title="Trạng thái" edge={cycle.status === "draft" ? "warn" : undefined} className="xl:col-span-2">
            <CycleStatusForm {...cycle} />
          </Card>
        )}
        {!cycle.past && <CalendarCard cycle={cycle} />}
        <RuleCard rule={cycle.rule} />
        <SetsCard sets={cycle.sets} />
        <ReferencesCard references={cycle.references} />
      </div>
    </>
  );
}
