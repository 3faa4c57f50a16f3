import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { setCycleStatus } from "@/lib/actions/cycles";
import type { CycleStatus } from "@/lib/domain/workflow";

const WORDS: Record<CycleStatus, { say: string; button: string; next: "open" | "closed" }> = {
  draft: {
    say: "Năm công tác chưa mở: đơn vị chưa nhìn thấy. Khi mở, mỗi Đoàn cơ sở có một hồ sơ và bộ tiêu chí được giữ cố định.",
    button: "Mở năm công tác",
    next: "open",
  },
  open: {
    say: "Năm công tác đang mở. Khi đóng, không ai nộp, thẩm định hay biểu quyết được nữa; mọi người vẫn xem được. Có thể mở lại.",
    button: "Đóng năm công tác",
    next: "closed",
  },
  closed: { say: "Năm công tác đã đóng: chỉ xem.", button: "Mở lại năm công tác", next: "open" },
};

/** Opens or closes a cycle, and says what that does. */
export function CycleStatusForm({ id, status, past }: { id: string; status: CycleStatus; past: boolean }) {
  if (past) return <p>Năm đã qua, ghi lại từ Excel: chỉ để xem, so sánh và xuất. Không mở được; hoàn tác ở trang Nhập từ Excel.</p>;
  const { say, button, next } = WORDS[status];
  return (
    <ActionForm action={setCycleStatus.bind(null, id, next)} warnOnLeave={false} className="space-y-3">
      <p>{say}</p>
      <SubmitButton variant={status === "draft" ? "primary" : "secondary"} pendingText="Đang thực hiện…">
        {button}
      </SubmitButton>
    </ActionForm>
  );
}
