import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { copyScheme, deleteSchemeDraft, publishScheme } from "@/lib/actions/schemes";

/** Copies a scheme to a new draft. */
export function CopyScheme({ id }: { id: string }) {
  return (
    <ActionForm action={copyScheme.bind(null, id)} idPrefix="sao-chep" warnOnLeave={false}>
      <SubmitButton variant="secondary" icon="copy" pendingText="Đang sao chép…">
        Sao chép thành bản nháp
      </SubmitButton>
    </ActionForm>
  );
}

/** Publishes or deletes a draft; both say what cannot be taken back. A draft with something to mend has no button to publish. */
export function FinishScheme({ id, revision, mayPublish }: { id: string; revision: number; mayPublish: boolean }) {
  return (
    <div className="space-y-3">
      <p>Sau khi công bố, bộ quy tắc không sửa được nữa và dùng được cho các đợt. Muốn đổi thì sao chép thành bản mới.</p>
      {mayPublish ? (
        <ActionForm action={publishScheme.bind(null, { id, revision })} idPrefix="cong-bo" warnOnLeave={false}>
          <SubmitButton icon="check" pendingText="Đang công bố…">
            Công bố bộ quy tắc
          </SubmitButton>
        </ActionForm>
      ) : (
        <p className="font-semibold">Sửa xong các điểm nêu ở trên thì công bố được.</p>
      )}
      <Details summary="Xóa bản nháp">
        <ActionForm action={deleteSchemeDraft.bind(null, { id, revision })} idPrefix="xoa" warnOnLeave={false} className="space-y-3">
          <p>Bản nháp bị xóa hẳn, không lấy lại được.</p>
          <SubmitButton variant="danger" icon="trash-2" pendingText="Đang xóa…">
            Xóa bản nháp này
          </SubmitButton>
        </ActionForm>
      </Details>
    </div>
  );
}
