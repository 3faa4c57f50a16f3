import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CriterionFields } from "@/components/criteria/criterion-fields";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { saveCriterion } from "@/lib/actions/criteria-sets";
import { nextCriterionCode } from "@/lib/domain/edit-criteria";
import { readDraft } from "@/lib/queries/criteria-sets";
import { type SearchParams, textParam } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Thêm tiêu chí" };

interface NewCriterionPageProps {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function NewCriterionPage({ params, searchParams }: NewCriterionPageProps) {
  const { id } = await params;
  const { revision, name, version, content } = await readDraft(id);
  const wanted = textParam(await searchParams, "nd");
  const group = content.groups.find((candidate) => candidate.code === wanted) ?? content.groups[0];
  if (!group) notFound();
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: `/bo-tieu-chi/${id}/sua`, label: `${name}, bản ${version}` }]} />}
        title="Thêm tiêu chí"
        where={`Nội dung ${group.code}: ${group.name}`}
      />
      <ActionForm action={saveCriterion.bind(null, { id, revision }, null)} className="max-w-form space-y-5">
        <CriterionFields code={nextCriterionCode(group)} />
        <SubmitButton pendingText="Đang lưu…">Thêm tiêu chí</SubmitButton>
      </ActionForm>
    </>
  );
}
