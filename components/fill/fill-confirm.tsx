import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { confirmFill } from "@/lib/actions/fill";
import { FillConflicts } from "./fill-conflicts";

interface FillConfirmProps {
  id: string;
  /** Address of the preview, where what was written is told. */
  path: string;
  seal: string;
  counts: { wrong: number; changed: number };
  conflicts: Parameters<typeof FillConflicts>[0]["rows"];
}

/** Conflicts to decide, then what will be written; the seal stands for the preview that was seen. */
export function FillConfirm({ id, path, seal, counts, conflicts }: FillConfirmProps) {
  return (
    <ActionForm action={confirmFill.bind(null, id, path)} warnOnLeave={false} label="Xác nhận ghi" className="space-y-5">
      <input type="hidden" name="seen" value={seal} />
      {conflicts.length > 0 && (
        <section aria-labelledby="can-chon" className="space-y-3">
          <h2 id="can-chon" className="font-semibold text-lg">
            Cần chọn: đã có người sửa trên web sau khi tải tệp
          </h2>
          <FillConflicts rows={conflicts} />
        </section>
      )}
      <Card title="Xác nhận">
        <p className="mb-4">
          Sẽ ghi {counts.changed} thay đổi
          {conflicts.length > 0 && ` và các nội dung đồng chí chọn ở ${conflicts.length} dòng trên`}
          {counts.wrong > 0 && `; ${counts.wrong} dòng lỗi chưa ghi, còn nguyên trong tệp trả về`}. Hoặc ghi tất cả, hoặc không ghi gì.
        </p>
        <SubmitButton icon="check" pendingText="Đang ghi…">
          {conflicts.length > 0 ? "Ghi vào hệ thống" : `Ghi ${counts.changed} thay đổi`}
        </SubmitButton>
      </Card>
    </ActionForm>
  );
}
