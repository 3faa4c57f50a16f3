import { Card } from "@/components/ui/card";
import { TaskList } from "@/components/ui/task-list";

/** What people ask of the administrator about their data. */
export function PeopleCard({ asked, ready }: { asked: number; ready: number }) {
  const hint =
    ready > 0 ? `${ready} người đã thôi giữ mọi chức vụ: ẩn danh được ngay.` : "Ẩn danh được khi người đề nghị thôi giữ mọi chức vụ.";
  const status = { tone: ready > 0 ? ("warn" as const) : ("info" as const), label: String(asked) };
  return (
    <Card title="Tài khoản">
      <TaskList
        label="Việc về tài khoản"
        tasks={[{ id: "an-danh", label: "Trả lời đề nghị ẩn danh", href: "/nguoi-dung?tinh-trang=asked", hint, status }]}
      />
    </Card>
  );
}
