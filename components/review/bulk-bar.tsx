import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { PhoneFold } from "@/components/ui/phone-fold";

interface BulkBarProps {
  mayReview: boolean;
  /** Null where the actor may not assign. */
  monitors: readonly { id: string; name: string }[] | null;
}

/** What may be done to the ticked units at once. */
export function BulkBar({ mayReview, monitors }: BulkBarProps) {
  return (
    <PhoneFold summary="Việc cho các đơn vị đã chọn">
      <div className="flex flex-wrap items-end gap-3 pb-3 print:hidden">
        {mayReview && (
          <SubmitButton name="viec" value="duyet" variant="secondary" icon="check" pendingText="Đang duyệt…">
            Duyệt đăng ký đã chọn
          </SubmitButton>
        )}
        {monitors && (
          <>
            <Select
              name="can-bo"
              label="Phân công đơn vị đã chọn cho"
              placeholder="Chọn cán bộ theo dõi"
              options={[...monitors.map(({ id, name }) => ({ value: id, label: name })), { value: "bo", label: "Bỏ phân công" }]}
              fieldClassName="w-full sm:w-auto sm:min-w-56"
            />
            <SubmitButton name="viec" value="phan-cong" variant="secondary" icon="user-round" pendingText="Đang phân công…">
              Phân công
            </SubmitButton>
          </>
        )}
      </div>
    </PhoneFold>
  );
}
