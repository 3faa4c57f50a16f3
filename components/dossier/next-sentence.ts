import { TURN_LABEL } from "@/lib/domain/labels";
import type { SubmissionKind } from "@/lib/domain/submission";
import type { Turn } from "@/lib/domain/workflow";
import { formatDate } from "@/lib/format";

/** What happens after a version was received. */
export function nextSentence(
  kind: SubmissionKind,
  waiting: boolean,
  turn: Turn,
  dates: { approvalDueAt: Date; appraisalDueAt: Date },
): string {
  if (kind === "adjustment") return "Chỉ tiêu mới có hiệu lực từ khi Đoàn Khối duyệt; chỉ tiêu cũ vẫn được giữ trong hồ sơ.";
  if (!waiting) return `Bản này đã được xử lý; hồ sơ đang đến lượt ${TURN_LABEL[turn]}.`;
  if (kind === "registration") {
    return `Đoàn Khối duyệt đăng ký chậm nhất ngày ${formatDate(dates.approvalDueAt)}. Nếu cần sửa, Đoàn Khối trả lại từng tiêu chí kèm ý kiến.`;
  }
  return `Đoàn Khối thẩm định chậm nhất ngày ${formatDate(dates.appraisalDueAt)}, sau đó trình Ban Thường vụ. Nếu thiếu minh chứng, Đoàn Khối trả lại từng tiêu chí kèm ý kiến.`;
}
