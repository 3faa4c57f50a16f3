import type { Metadata } from "next";
import { FinaliseForm } from "@/components/levels/finalise-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { readLevelConfirmation } from "@/lib/queries/level-proposal";
import type { SearchParams } from "@/lib/queries/search-params";

interface Props {
  params: Promise<{ nam: string; dot: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Chốt mức xếp loại ${(await params).nam}` };
}

export default async function FinaliseLevelsPage({ params, searchParams }: Props) {
  const { title, subject, back, left, problems, lines, place } = await readLevelConfirmation(await params, await searchParams);
  return (
    <div className="max-w-page space-y-5">
      <PageHeader title={title} kicker={subject} breadcrumb={<Breadcrumb items={[back]} />} where={`${lines.length} đơn vị sẽ được chốt`} />
      {left.length > 0 && (
        <Notice tone="info" icon="lock" title="Để đồng chí khác chốt">
          Đồng chí đang giữ vai trò ở {left.join(", ")} nên không chốt mức của đơn vị đó.
        </Notice>
      )}
      {problems.length > 0 ? (
        <Notice tone="bad" title="Chưa chốt được" actions={<LinkButton href={back.href}>Sửa mức xếp loại</LinkButton>}>
          <ul className="list-disc space-y-1 pl-5">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      ) : lines.length === 0 ? (
        <EmptyState>Không có đơn vị nào đã thẩm định mà chưa chốt.</EmptyState>
      ) : (
        <FinaliseForm place={place} lines={lines} />
      )}
    </div>
  );
}
