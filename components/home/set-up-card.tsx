import { Card } from "@/components/ui/card";
import { TaskList } from "@/components/ui/task-list";

const STEPS = [
  {
    id: "co-quan",
    label: "Đặt tên cơ quan điều hành",
    hint: "Tên, hai dòng tiêu đề văn bản, ký hiệu, nơi ban hành, nhiệm kỳ",
    href: "/co-quan",
  },
  {
    id: "bo-tieu-chi",
    label: "Rà soát và công bố bộ tiêu chí",
    hint: "Năm bộ đề xuất theo loại hình đang là bản nháp",
    href: "/bo-tieu-chi",
  },
  {
    id: "nam-cong-tac",
    label: "Thêm và mở năm công tác",
    hint: "Thời hạn theo công văn, quy tắc công nhận, căn cứ",
    href: "/nam-cong-tac/moi",
  },
  {
    id: "nhap-du-lieu",
    label: "Nhập danh sách đơn vị từ Excel",
    hint: "Kèm được cả bản đăng ký trên giấy của năm trước",
    href: "/nhap-du-lieu",
  },
  { id: "nguoi-dung", label: "Cấp tài khoản", hint: "Thư ký Ban Thường vụ, cán bộ theo dõi, bí thư các đơn vị", href: "/nguoi-dung" },
];

/** What an administrator does first in a body that has no open year. */
export function SetUpCard() {
  return (
    <Card title="Thiết lập ban đầu" subtitle="Làm theo thứ tự; mỗi bước sửa lại được về sau.">
      <TaskList label="Các bước thiết lập" tasks={STEPS} />
    </Card>
  );
}
