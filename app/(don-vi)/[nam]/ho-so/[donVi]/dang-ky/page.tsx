import type { Metadata } from "next";
import { ComparisonNote } from "@/components/dossier/comparison-note";
import { DossierHeader } from "@/components/dossier/dossier-header";
import { groupTasks } from "@/components/dossier/group-tasks";
import { RefreshWhenNewer } from "@/components/dossier/refresh-when-newer";
import { ReturnedList } from "@/components/dossier/returned-list";
import { StartRegistration } from "@/components/dossier/start-registration";
import { OtherWays } from "@/components/fill/other-ways";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { TaskList } from "@/components/ui/task-list";
import { readRegistration } from "@/lib/queries/registration";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
  searchParams: Promise<{ "da-lay"?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Đăng ký ${(await params).nam}` };
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const { head, due, closed, returned, canStart, groups, missing, comparison } = await readRegistration(await params);
  const taken = (await searchParams)["da-lay"];
  const base = `${head.base}/dang-ky`;
  const codes = returned.map(({ item }) => item);
  return (
    <div className="max-w-form space-y-5">
      <RefreshWhenNewer keys={[`${head.dossierId}:target`]} stamp={head.stamp} />
      <DossierHeader head={head} title={`Đăng ký chỉ tiêu năm ${head.year}`} where={due} />
      {taken && (
        <Notice tone="good" live>
          Đã lấy nội dung của {taken} tiêu chí từ năm {head.year - 1}. Đồng chí xem và sửa từng chỉ tiêu trước khi nộp.
        </Notice>
      )}
      {closed && (
        <Notice tone="info" icon="lock">
          {closed}
        </Notice>
      )}
      <ComparisonNote sentence={comparison} />
      <ReturnedList base={base} returned={returned} />
      {!closed && canStart && <StartRegistration base={head.base} dossierId={head.dossierId} year={head.year} />}
      <TaskList label="Các nội dung đăng ký" tasks={groupTasks(base, groups, missing, false, codes)} />
      {!closed && <OtherWays base={base} />}
      {!closed && (
        <LinkButton href={`${base}/xem-lai`} iconAfter="arrow-right">
          Xem lại và nộp
        </LinkButton>
      )}
    </div>
  );
}
