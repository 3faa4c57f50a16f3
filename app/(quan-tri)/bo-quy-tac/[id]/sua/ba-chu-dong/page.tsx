import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { EditPage } from "@/components/schemes/edit-page";
import { RecognitionFields } from "@/components/schemes/rule-fields";
import { saveSchemeRecognition } from "@/lib/actions/schemes";
import { readSchemeDraft } from "@/lib/queries/schemes";

export const metadata: Metadata = { title: "Kết quả “3 chủ động”" };

export default async function SchemeRecognitionPage({ params }: { params: Promise<{ id: string }> }) {
  const draft = await readSchemeDraft((await params).id);
  const { id, revision, scheme } = draft;
  if (scheme.purpose !== "classification") notFound();
  return (
    <EditPage
      draft={draft}
      title="Kết quả “3 chủ động”"
      where="Kết quả công nhận Đoàn cơ sở “3 chủ động” ảnh hưởng thế nào đến mức xếp loại"
    >
      <ActionForm action={saveSchemeRecognition.bind(null, { id, revision })} className="space-y-5">
        <RecognitionFields rules={scheme.rules} />
        <SubmitButton pendingText="Đang lưu…">Lưu</SubmitButton>
      </ActionForm>
    </EditPage>
  );
}
