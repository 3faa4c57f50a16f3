import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { DropForm } from "@/components/schemes/drop-form";
import { EditPage } from "@/components/schemes/edit-page";
import { GroupFields } from "@/components/schemes/group-fields";
import { saveSchemeGroup } from "@/lib/actions/schemes";
import { tableOf } from "@/lib/domain/scheme";
import { readSchemeDraft } from "@/lib/queries/schemes";

export const metadata: Metadata = { title: "Sửa nhóm" };

export default async function SchemeGroupPage({ params }: { params: Promise<{ id: string; ma: string }> }) {
  const { id, ma } = await params;
  const draft = await readSchemeDraft(id);
  const group = tableOf(draft.scheme).groups.find((candidate) => candidate.code === ma);
  if (!group) notFound();
  const seen = { id, revision: draft.revision };
  return (
    <EditPage draft={draft} title={`Nhóm ${group.code}`} where={`${group.criteria.length} tiêu chí`}>
      <ActionForm action={saveSchemeGroup.bind(null, seen, group.code)} className="space-y-5">
        <GroupFields group={group} code={group.code} />
        <SubmitButton pendingText="Đang lưu…">Lưu nhóm</SubmitButton>
      </ActionForm>
      <DropForm seen={seen} what="group" code={group.code} word="nhóm">
        {`Nhóm bị bỏ cùng ${group.criteria.length} tiêu chí của nhóm; các bản đã công bố không đổi.`}
      </DropForm>
    </EditPage>
  );
}
