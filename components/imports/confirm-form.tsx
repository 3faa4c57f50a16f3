import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { confirmImport } from "@/lib/actions/import";

interface ConfirmFormProps {
  id: string;
  seal: string;
  counts: { moi: number; doi: number };
  refusedRows: number;
}

/** Says what will be written and what is left out; the seal stands for the preview that was seen. */
export function ConfirmForm({ id, seal, counts, refusedRows }: ConfirmFormProps) {
  const rows = counts.moi + counts.doi;
  return (
    <Card title="4 Xác nhận">
      <ActionForm action={confirmImport.bind(null, id)} warnOnLeave={false} label="Xác nhận nhập">
        <input type="hidden" name="seen" value={seal} />
        <p className="mb-4">
          Sẽ ghi {counts.moi} dòng mới và {counts.doi} dòng đổi
          {refusedRows > 0 && `; ${refusedRows} dòng bị từ chối được bỏ qua`}. Hoặc ghi tất cả, hoặc không ghi gì; sau đó vẫn hoàn tác được.
        </p>
        <SubmitButton icon="check" pendingText="Đang nhập…">
          {rows > 0 ? `Nhập ${rows} dòng` : "Nhập ngày đăng ký"}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
