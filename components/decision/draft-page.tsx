import { Paper } from "@/components/documents/paper";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { LinkButton } from "@/components/ui/link-button";
import { deleteDraft } from "@/lib/actions/decision";
import type { DocumentContent } from "@/lib/domain/document";
import { DraftForm } from "./draft-form";

interface DraftPageProps {
  decision: Parameters<typeof DraftForm>[0]["decision"] & { document: DocumentContent; mayIssue: boolean };
}

/** A draft: left its form, right the preview as paper; people who do not write it see the preview alone. */
export function DraftPage({ decision }: DraftPageProps) {
  const { id, year, version, document, mayIssue } = decision;
  const preview = (
    <section aria-labelledby="xem-truoc" className="min-w-0 xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="xem-truoc" className="font-semibold text-lg">
          Bản xem trước
        </h2>
        <LinkButton href={`/api/tai-ve/quyet-dinh/${id}`} variant="secondary" icon="download" download>
          Tải dự thảo (DOCX)
        </LinkButton>
      </div>
      <Paper content={document} label="Xem trước quyết định" />
    </section>
  );
  if (!mayIssue) return preview;
  return (
    <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
      <div className="min-w-0">
        <Card>
          <DraftForm decision={decision} />
        </Card>
        <Details summary="Xóa dự thảo" className="mt-4">
          <ActionForm action={deleteDraft.bind(null, { id, year }, version)} label="Xóa dự thảo" idPrefix="xoa" warnOnLeave={false}>
            <p className="mb-3">Các đơn vị trở về chờ quyết định; chưa có số nào được cấp.</p>
            <SubmitButton variant="danger" icon="trash-2" pendingText="Đang xóa…">
              Xóa dự thảo
            </SubmitButton>
          </ActionForm>
        </Details>
      </div>
      {preview}
    </div>
  );
}
