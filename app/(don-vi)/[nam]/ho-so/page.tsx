import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TaskList } from "@/components/ui/task-list";
import { STATUS_FOR_UNIT, STATUS_TONE } from "@/lib/domain/labels";
import { readOwnDossiers } from "@/lib/queries/own-units";

interface Props {
  params: Promise<{ nam: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Hồ sơ ${(await params).nam}` };
}

export default async function OwnDossiersPage({ params }: Props) {
  const { year, dossiers } = await readOwnDossiers((await params).nam);
  return (
    <div className="max-w-form">
      <PageHeader title={`Hồ sơ năm ${year}`} />
      {dossiers.length === 0 ? (
        <EmptyState icon="folder-open">
          Đồng chí không giữ nhiệm vụ tại đơn vị nào có hồ sơ năm {year}. Hồ sơ được lập khi Đoàn Khối mở năm công tác cho đơn vị.
        </EmptyState>
      ) : (
        <TaskList
          label="Hồ sơ của các đơn vị"
          tasks={dossiers.map((dossier) => ({
            id: dossier.href,
            label: dossier.name,
            href: dossier.href,
            status: { tone: STATUS_TONE[dossier.status], label: STATUS_FOR_UNIT[dossier.status] },
            hint: dossier.done > 0 ? `Đã điền ${dossier.done}/${dossier.total} tiêu chí` : undefined,
          }))}
        />
      )}
    </div>
  );
}
