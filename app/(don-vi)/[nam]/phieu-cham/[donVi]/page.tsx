import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TaskList } from "@/components/ui/task-list";
import { readUnitSheets } from "@/lib/queries/unit-sheets";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Phiếu chấm ${(await params).nam}` };
}

export default async function UnitSheetsPage({ params }: Props) {
  const { year, unitName, tasks } = await readUnitSheets(await params);
  return (
    <div className="max-w-form">
      <PageHeader title={`Phiếu chấm xếp loại, thi đua năm ${year}`} kicker={unitName} />
      {tasks.length === 0 ? (
        <EmptyState>Đoàn Khối chưa mở đợt xếp loại, thi đua nào của năm {year}. Khi mở, phiếu của đơn vị hiện ở đây.</EmptyState>
      ) : (
        <TaskList label="Phiếu chấm của đơn vị" tasks={tasks} />
      )}
    </div>
  );
}
