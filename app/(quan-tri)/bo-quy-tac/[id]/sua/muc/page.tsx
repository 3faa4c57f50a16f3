import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { EditPage } from "@/components/schemes/edit-page";
import { LevelFields } from "@/components/schemes/level-fields";
import { saveSchemeLevels } from "@/lib/actions/schemes";
import { readSchemeDraft } from "@/lib/queries/schemes";

export const metadata: Metadata = { title: "Các mức xếp loại" };

export default async function SchemeLevelsPage({ params }: { params: Promise<{ id: string }> }) {
  const draft = await readSchemeDraft((await params).id);
  const { id, revision, scheme } = draft;
  if (scheme.purpose !== "classification") notFound();
  return (
    <EditPage
      draft={draft}
      title="Các mức xếp loại"
      where="Mức xét theo điểm được xếp từ cao xuống thấp; “Từ điểm” để trống là mức không xét theo điểm. Xóa hết các ô của một mức để bỏ mức đó."
    >
      <ActionForm action={saveSchemeLevels.bind(null, { id, revision })} className="space-y-5">
        <LevelFields levels={scheme.rules.levels} />
        <SubmitButton pendingText="Đang lưu…">Lưu</SubmitButton>
      </ActionForm>
    </EditPage>
  );
}
