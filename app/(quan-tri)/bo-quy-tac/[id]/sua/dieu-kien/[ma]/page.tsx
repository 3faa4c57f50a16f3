import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { DropForm } from "@/components/schemes/drop-form";
import { EditPage } from "@/components/schemes/edit-page";
import { QuestionFields } from "@/components/schemes/question-fields";
import { saveSchemeQuestion } from "@/lib/actions/schemes";
import { questionsOf } from "@/lib/domain/scheme";
import { readSchemeDraft } from "@/lib/queries/schemes";

export const metadata: Metadata = { title: "Sửa điều kiện" };

export default async function SchemeQuestionPage({ params }: { params: Promise<{ id: string; ma: string }> }) {
  const { id, ma } = await params;
  const draft = await readSchemeDraft(id);
  const { scheme } = draft;
  const question = questionsOf(scheme).find((candidate) => candidate.code === ma);
  if (!question) notFound();
  const seen = { id, revision: draft.revision };
  return (
    <EditPage draft={draft} title={`Điều kiện ${ma}`}>
      <ActionForm action={saveSchemeQuestion.bind(null, seen, ma, scheme.purpose === "classification")} className="space-y-5">
        <QuestionFields scheme={scheme} question={question} code={ma} />
        <SubmitButton pendingText="Đang lưu…">Lưu điều kiện</SubmitButton>
      </ActionForm>
      <DropForm seen={seen} what="question" code={ma} word="điều kiện" />
    </EditPage>
  );
}
