import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { EditPage } from "@/components/schemes/edit-page";
import { GroupFields } from "@/components/schemes/group-fields";
import { saveSchemeGroup } from "@/lib/actions/schemes";
import { nextGroupCode } from "@/lib/domain/next-code";
import { readSchemeDraft } from "@/lib/queries/schemes";

export const metadata: Metadata = { title: "Thêm nhóm" };

export default async function NewSchemeGroupPage({ params }: { params: Promise<{ id: string }> }) {
  const draft = await readSchemeDraft((await params).id);
  const { id, revision } = draft;
  return (
    <EditPage draft={draft} title="Thêm nhóm">
      <ActionForm action={saveSchemeGroup.bind(null, { id, revision }, null)} className="space-y-5">
        <GroupFields code={nextGroupCode(draft.scheme)} />
        <SubmitButton pendingText="Đang lưu…">Thêm nhóm</SubmitButton>
      </ActionForm>
    </EditPage>
  );
}
