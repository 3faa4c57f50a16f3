import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { EditPage } from "@/components/schemes/edit-page";
import { RankingFields } from "@/components/schemes/ranking-fields";
import { saveSchemeRanking } from "@/lib/actions/schemes";
import { readSchemeDraft } from "@/lib/queries/schemes";

export const metadata: Metadata = { title: "Xếp hạng, khen thưởng" };

export default async function SchemeRankingPage({ params }: { params: Promise<{ id: string }> }) {
  const draft = await readSchemeDraft((await params).id);
  const { id, revision, scheme } = draft;
  if (scheme.purpose !== "emulation") notFound();
  return (
    <EditPage draft={draft} title="Xếp hạng, khen thưởng" where="Xếp hạng theo tỷ lệ điểm trên điểm tối đa của các tiêu chí áp dụng">
      <ActionForm action={saveSchemeRanking.bind(null, { id, revision })} className="space-y-5">
        <RankingFields rules={scheme.rules} />
        <SubmitButton pendingText="Đang lưu…">Lưu</SubmitButton>
      </ActionForm>
    </EditPage>
  );
}
