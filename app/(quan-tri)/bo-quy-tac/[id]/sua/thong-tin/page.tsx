import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { EditPage } from "@/components/schemes/edit-page";
import { saveSchemeDetails } from "@/lib/actions/schemes";
import { readSchemeDraft } from "@/lib/queries/schemes";

export const metadata: Metadata = { title: "Tên, nguồn của bộ quy tắc" };

export default async function SchemeDetailsPage({ params }: { params: Promise<{ id: string }> }) {
  const draft = await readSchemeDraft((await params).id);
  const { id, revision, name, source } = draft;
  return (
    <EditPage draft={draft} title="Tên, nguồn của bộ quy tắc">
      <ActionForm action={saveSchemeDetails.bind(null, { id, revision })} className="space-y-5">
        <TextInput name="name" label="Tên bộ quy tắc" required defaultValue={name} maxLength={200} />
        <Textarea name="source" label="Nguồn" hint="Hướng dẫn, công văn làm căn cứ" defaultValue={source} maxLength={500} />
        <SubmitButton pendingText="Đang lưu…">Lưu</SubmitButton>
      </ActionForm>
    </EditPage>
  );
}
