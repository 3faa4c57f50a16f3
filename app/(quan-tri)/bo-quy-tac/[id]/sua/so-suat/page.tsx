import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { EditPage } from "@/components/schemes/edit-page";
import { QuotaFields } from "@/components/schemes/rule-fields";
import { saveSchemeQuota } from "@/lib/actions/schemes";
import { readSchemeDraft } from "@/lib/queries/schemes";

export const metadata: Metadata = { title: "Số suất của mức cao nhất" };

export default async function SchemeQuotaPage({ params }: { params: Promise<{ id: string }> }) {
  const draft = await readSchemeDraft((await params).id);
  const { id, revision, scheme } = draft;
  if (scheme.purpose !== "classification") notFound();
  return (
    <EditPage
      draft={draft}
      title="Số suất của mức cao nhất"
      where="Bao nhiêu đơn vị được xếp mức cao nhất; trang xếp loại cho biết đã dùng bao nhiêu suất"
    >
      <ActionForm action={saveSchemeQuota.bind(null, { id, revision })} className="space-y-5">
        <QuotaFields rules={scheme.rules} />
        <SubmitButton pendingText="Đang lưu…">Lưu</SubmitButton>
      </ActionForm>
    </EditPage>
  );
}
