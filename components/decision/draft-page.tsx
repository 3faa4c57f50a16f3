import { Paper } from "@/components/documents/paper";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
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
      <div className="xl:[zoom:0.75] min-[110rem]:[zoom:1]">
        <Paper content={document} label="Xem trước quyết định" />
      </div>
    </section>
  );
  if (!mayIssue)
    return (
      <>
        <Notice tone="info" className="mb-5">
          Thư ký Ban Thường vụ soạn và ban hành quyết định này; đồng chí xem được bản dự thảo.
        </Notice>
        {preview}
      </>
    );
  return (
    <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <div className="min-w-0">
        <Card>
          <DraftForm decision={decision} />
        </Card>
        <Details summary="Xóa dự thảo" className="mt-4">
          <ActionForm action={deleteDraft.bind(null, { id, year }, version)} label="Xóa dự thảo" idPrefix="xoa" warnOnLeave={false}>
            <p className="mb-3">Chưa có số nào được cấp; các đơn vị giữ nguyên như trước khi soạn dự thảo.</p>
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
