import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";

/** A position was taken over and not confirmed yet: the way to what the newcomer should know. */
export function TookOverNotice() {
  return (
    <Notice
      tone="info"
      title="Đồng chí vừa được bàn giao chức vụ"
      actions={
        <LinkButton href="/nhan-ban-giao" variant="secondary" iconAfter="arrow-right">
          Nhận bàn giao
        </LinkButton>
      }
    >
      Xem đơn vị đã đăng ký gì, Đoàn Khối trả lại gì, việc gì đến hạn, rồi xác nhận đã nhận.
    </Notice>
  );
}
