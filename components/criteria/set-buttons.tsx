import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { copyCriteriaSet, deleteCriteriaDraft, publishCriteriaSet } from "@/lib/actions/criteria-sets";

/** Copies a set to a new draft. */
export function CopySet({ id, isDraft }: { id: string; isDraft: boolean }) {
  return (
    <ActionForm action={copyCriteriaSet.bind(null, id)} idPrefix="sao-chep" warnOnLeave={false}>
      <SubmitButton variant="secondary" icon="copy" pendingText="Đang sao chép…">
        {isDraft ? "Sao chép bản nháp" : "Sao chép thành bản nháp mới"}
      </SubmitButton>
    </ActionForm>
  );
}

/** Publishes or deletes a draft; both say what cannot be taken back. */
export function FinishDraft({ id, revision }: { id: string; revision: number }) {
  return (
    <div className="space-y-3">
      <ActionForm action={publishCriteriaSet.bind(null, { id, revision })} idPrefix="cong-bo" warnOnLeave={false} className="space-y-3">
        <p>Sau khi công bố, bộ tiêu chí không sửa được nữa và dùng được cho năm công tác. Muốn đổi thì sao chép thành bản mới.</p>
        <SubmitButton icon="check" pendingText="Đang công bố…">
          Công bố bộ tiêu chí
        </SubmitButton>
      </ActionForm>
      <Details summary="Xóa bản nháp">
        <ActionForm action={deleteCriteriaDraft.bind(null, { id, revision })} idPrefix="xoa" warnOnLeave={false} className="space-y-3">
          <p>Bản nháp bị xóa hẳn, không lấy lại được.</p>
          <SubmitButton variant="danger" icon="trash-2" pendingText="Đang xóa…">
            Xóa bản nháp này
          </SubmitButton>
        </ActionForm>
      </Details>
    </div>
  );
}
