import { Paper } from "@/components/documents/paper";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { deleteDocumentDraft } from "@/lib/actions/documents";
import type { DocumentContent } from "@/lib/domain/document";
import { DocumentForm } from "./document-form";
import { FileLinks } from "./file-links";

interface DocumentDraftProps {
  document: Parameters<typeof DocumentForm>[0]["document"] & { title: string; document: DocumentContent; back: { href: string } };
}

/** A draft: left its form, right the living preview as paper. */
export function DocumentDraft({ document }: DocumentDraftProps) {
  const { id, kind, version, title, back } = document;
  return (
    <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <div className="min-w-0">
        <Card>
          <DocumentForm document={document} />
        </Card>
        <Details summary="Xóa dự thảo" className="mt-4">
          <ActionForm
            action={deleteDocumentDraft.bind(null, { id, kind }, version, back.href)}
            label="Xóa dự thảo"
            idPrefix="xoa"
            warnOnLeave={false}
          >
            <p className="mb-3">Chữ đã ghi trong dự thảo sẽ mất; chưa có số nào được cấp.</p>
            <SubmitButton variant="danger" icon="trash-2" pendingText="Đang xóa…">
              Xóa dự thảo
            </SubmitButton>
          </ActionForm>
        </Details>
      </div>
      <section aria-labelledby="xem-truoc" className="min-w-0 xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 id="xem-truoc" className="font-semibold text-lg">
            Bản xem trước
          </h2>
          <FileLinks id={id} status="draft" />
        </div>
        <div className="xl:[zoom:0.75] min-[110rem]:[zoom:1]">
          <Paper content={document.document} label={`Xem trước ${title}`} />
        </div>
      </section>
    </div>
  );
}
