import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { CriterionFields } from "@/components/schemes/criterion-fields";
import { DropForm } from "@/components/schemes/drop-form";
import { EditPage } from "@/components/schemes/edit-page";
import { saveSchemeCriterion } from "@/lib/actions/schemes";
import { groupOfCriterion } from "@/lib/domain/edit-scheme";
import { groupChoices } from "@/lib/domain/next-code";
import { tableOf } from "@/lib/domain/scheme";
import { readSchemeDraft } from "@/lib/queries/schemes";

export const metadata: Metadata = { title: "Sửa tiêu chí" };

export default async function SchemeCriterionPage({ params }: { params: Promise<{ id: string; ma: string }> }) {
  const { id, ma } = await params;
  const draft = await readSchemeDraft(id);
  const group = groupOfCriterion(tableOf(draft.scheme), ma);
  const criterion = group?.criteria.find((candidate) => candidate.code === ma);
  if (!group || !criterion) notFound();
  const seen = { id, revision: draft.revision };
  return (
    <EditPage draft={draft} title={`Tiêu chí ${ma}`}>
      <ActionForm action={saveSchemeCriterion.bind(null, seen, ma)} className="space-y-5">
        <CriterionFields criterion={criterion} code={ma} groups={groupChoices(draft.scheme)} group={group.code} />
        <SubmitButton pendingText="Đang lưu…">Lưu tiêu chí</SubmitButton>
      </ActionForm>
      <DropForm seen={seen} what="criterion" code={ma} word="tiêu chí" />
    </EditPage>
  );
}
