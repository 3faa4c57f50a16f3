import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { EditPage } from "@/components/schemes/edit-page";
import { QuestionFields } from "@/components/schemes/question-fields";
import { questionsTitle } from "@/components/schemes/rules-view";
import { saveSchemeQuestion } from "@/lib/actions/schemes";
import { nextQuestionCode } from "@/lib/domain/next-code";
import { readSchemeDraft } from "@/lib/queries/schemes";

export const metadata: Metadata = { title: "Thêm điều kiện" };

export default async function NewSchemeQuestionPage({ params }: { params: Promise<{ id: string }> }) {
  const draft = await readSchemeDraft((await params).id);
  const { id, revision, scheme } = draft;
  const hasLevels = scheme.purpose === "classification";
  return (
    <EditPage draft={draft} title="Thêm điều kiện" where={questionsTitle(scheme)}>
      <ActionForm action={saveSchemeQuestion.bind(null, { id, revision }, null, hasLevels)} className="space-y-5">
        <QuestionFields scheme={scheme} code={nextQuestionCode(scheme)} />
        <SubmitButton pendingText="Đang lưu…">Thêm điều kiện</SubmitButton>
      </ActionForm>
    </EditPage>
  );
}
