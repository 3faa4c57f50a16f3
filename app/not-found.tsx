import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Không tìm thấy trang" };

export default function NotFound() {
  return (
    <MessagePage icon="search" title="Không tìm thấy trang này" actions={<LinkButton href="/">Về việc cần làm</LinkButton>}>
      <p>Đường dẫn có thể bị gõ sai, trang đã chuyển chỗ, hoặc hồ sơ này không thuộc phạm vi của đồng chí.</p>
      <p>Dữ liệu đồng chí đã lưu trước đó vẫn còn nguyên.</p>
    </MessagePage>
  );
}
