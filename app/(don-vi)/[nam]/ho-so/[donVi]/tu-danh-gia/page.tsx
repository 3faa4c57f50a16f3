import type { Metadata } from "next";
import { DossierHeader } from "@/components/dossier/dossier-header";
import { groupTasks, partTasks } from "@/components/dossier/group-tasks";
import { RefreshWhenNewer } from "@/components/dossier/refresh-when-newer";
import { ReturnedList } from "@/components/dossier/returned-list";
import { StartAssessment } from "@/components/dossier/start-assessment";
import { OtherWays } from "@/components/fill/other-ways";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { TaskList } from "@/components/ui/task-list";
import { readAssessment } from "@/lib/queries/assessment";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
  searchParams: Promise<{ "da-lay"?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Tự đánh giá ${(await params).nam}` };
}

export default async function AssessmentPage({ params, searchParams }: Props) {
  const { head, due, closed, returned, notesToTake, groups, missing } = await readAssessment(await params);
  const taken = (await searchParams)["da-lay"];
  const base = `${head.base}/tu-danh-gia`;
  const codes = returned.map(({ item }) => item);
  return (
    <div className="max-w-form space-y-5">
      <RefreshWhenNewer keys={[`${head.dossierId}:result`]} stamp={head.stamp} />
      <DossierHeader head={head} title={`Tự đánh giá năm ${head.year}`} where={due} />
      {taken && (
        <Notice tone="good" live>
          Đã lấy số liệu theo dõi của {taken} tiêu chí. Đồng chí đối chiếu với số liệu đến ngày chốt.
        </Notice>
      )}
      {closed && (
        <Notice tone="info" icon="lock">
          {closed}
        </Notice>
      )}
      <ReturnedList base={base} returned={returned} />
      {notesToTake > 0 && <StartAssessment base={head.base} dossierId={head.dossierId} count={notesToTake} />}
      <TaskList
        label="Các phần của bản tự đánh giá"
        tasks={[...groupTasks(base, groups, missing, true, codes), ...partTasks(base, missing, codes)]}
      />
      {!closed && <OtherWays base={base} />}
      {!closed && (
        <LinkButton href={`${base}/xem-lai`} iconAfter="arrow-right">
          Xem lại và nộp
        </LinkButton>
      )}
    </div>
  );
}
