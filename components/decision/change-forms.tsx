import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Details } from "@/components/ui/details";
import { type DecisionKey, replaceDecision, voidDecision } from "@/lib/actions/decision";

interface ChangeFormsProps {
  decision: DecisionKey;
  numberText: string;
  /** Why it cannot be voided or replaced; null where it can. */
  changes: { noVoid: string | null; noReplace: string | null };
}

/** What its secretary may do to an issued decision: replace it, or void it while it is not signed. */
export function ChangeForms({ decision, numberText, changes }: ChangeFormsProps) {
  const key = { id: decision.id, year: decision.year };
  return (
    <>
      <Details summary="Thay thế bằng quyết định khác" card className="mt-6 print:hidden">
        {changes.noReplace ? (
          <p>{changes.noReplace}</p>
        ) : (
          <ActionForm action={replaceDecision.bind(null, key)} label="Thay thế quyết định" warnOnLeave={false} className="grid gap-4">
            <p>
              Dùng khi quyết định đã ký có chỗ sai. Dự thảo mới lấy lại lời văn và danh sách, tên đơn vị theo thông tin hiện nay; số{" "}
              {numberText} còn hiệu lực đến khi quyết định mới được ban hành.
            </p>
            <div>
              <SubmitButton variant="secondary" icon="file-text" pendingText="Đang soạn…">
                Soạn quyết định thay thế
              </SubmitButton>
            </div>
          </ActionForm>
        )}
      </Details>
      <Details summary="Hủy khi chưa ký" card className="mt-6 print:hidden">
        {changes.noVoid ? (
          <p>{changes.noVoid}</p>
        ) : (
          <ActionForm
            action={voidDecision.bind(null, key)}
            label="Hủy quyết định"
            idPrefix="huy"
            warnOnLeave={false}
            className="grid max-w-form gap-4"
          >
            <p>
              Dùng khi quyết định chưa ký đã thấy sai. Số {numberText} giữ nguyên trong sổ và ghi là đã hủy, không cấp lại; các đơn vị trở
              về bước trước quyết định này.
            </p>
            <Textarea name="reason" label="Lý do hủy" required maxLength={1000} rows={2} />
            <div>
              <SubmitButton variant="danger" icon="ban" pendingText="Đang hủy…">
                Hủy quyết định
              </SubmitButton>
            </div>
          </ActionForm>
        )}
      </Details>
    </>
  );
}
