import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { confirmSoftware } from "@/lib/actions/software-import";

interface ConfirmFormProps {
  year: number;
  id: string;
  seal: string;
  counts: { new: number; changed: number; refused: number };
}

/** Says what will be written and what is left out; the seal stands for the preview that was seen. */
export function SoftwareConfirmForm({ year, id, seal, counts }: ConfirmFormProps) {
  const units = counts.new + counts.changed;
  return (
    <Card title="5 Xác nhận">
      <ActionForm action={confirmSoftware.bind(null, { year, id })} warnOnLeave={false} label="Xác nhận nhập">
        <input type="hidden" name="seen" value={seal} />
        <p className="mb-4">
          Sẽ ghi kết quả của {units} đơn vị ({counts.new} mới, {counts.changed} đổi)
          {counts.refused > 0 && `; ${counts.refused} dòng bị từ chối được bỏ qua`}. Phần đơn vị tự khai giữ nguyên. Hoặc ghi tất cả, hoặc
          không ghi gì; sau đó vẫn hoàn tác được.
        </p>
        <SubmitButton icon="check" pendingText="Đang nhập…">
          {`Nhập ${units} đơn vị`}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
