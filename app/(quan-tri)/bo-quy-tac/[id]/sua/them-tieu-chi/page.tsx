import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { CriterionFields } from "@/components/schemes/criterion-fields";
import { EditPage } from "@/components/schemes/edit-page";
import { saveSchemeCriterion } from "@/lib/actions/schemes";
import { groupChoices, nextScoreCode } from "@/lib/domain/next-code";
import { tableOf } from "@/lib/domain/scheme";
import { readSchemeDraft } from "@/lib/queries/schemes";
import { type SearchParams, textParam } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Thêm tiêu chí" };

interface NewCriterionPageProps {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function NewSchemeCriterionPage({ params, searchParams }: NewCriterionPageProps) {
  const draft = await readSchemeDraft((await params).id);
  const { id, revision, scheme } = draft;
  const wanted = textParam(await searchParams, "nhom");
  const { groups } = tableOf(scheme);
  const group = groups.find((candidate) => candidate.code === wanted) ?? groups[0];
  if (!group) notFound();
  return (
    <EditPage draft={draft} title="Thêm tiêu chí" where={`Nhóm ${group.code}: ${group.name}`}>
      <ActionForm action={saveSchemeCriterion.bind(null, { id, revision }, null)} className="space-y-5">
        <CriterionFields code={nextScoreCode(group)} groups={groupChoices(scheme)} group={group.code} />
        <SubmitButton pendingText="Đang lưu…">Thêm tiêu chí</SubmitButton>
      </ActionForm>
    </EditPage>
  );
}
