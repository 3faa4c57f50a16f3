import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/format";

/** That a change was undone: by whom, when, and why. */
export function UndoneNotice({ undone }: { undone: { by: string; at: Date; reason: string } }) {
  return (
    <Notice tone="warn" title="Đã hoàn tác">
      <p>
        {undone.by} hoàn tác lúc {formatInstant(undone.at)}. Lý do: {undone.reason}
      </p>
      <p>Dưới đây là thay đổi như khi được ghi; phả hệ và so sánh với năm trước không tính đến nữa.</p>
    </Notice>
  );
}
