import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { TaskList } from "@/components/ui/task-list";
import { type Action, can } from "@/lib/domain/permissions";
import { readFrame } from "@/lib/queries/frame";

export const metadata: Metadata = { title: "Quản trị" };

const ROOMS: { href: string; label: string; hint: string; action: Action }[] = [
  { href: "/nam-cong-tac", label: "Năm công tác", hint: "Thời hạn, quy tắc công nhận, căn cứ, gia hạn", action: "manageCycles" },
  { href: "/bo-tieu-chi", label: "Bộ tiêu chí", hint: "Phiên bản theo loại hình đơn vị", action: "manageCriteria" },
  {
    href: "/bo-quy-tac",
    label: "Bộ quy tắc xếp loại, thi đua",
    hint: "Bảng điểm, điều kiện, mức, số suất, xếp hạng; phiên bản theo loại hình",
    action: "manageScoring",
  },
  { href: "/don-vi", label: "Đơn vị", hint: "Danh sách, tên gọi và thông tin theo thời gian", action: "manageUnits" },
  {
    href: "/ban-giao",
    label: "Bàn giao",
    hint: "Giao chức vụ cho người mới, từng người hoặc từ Excel sau đại hội",
    action: "assignMonitor",
  },
  { href: "/nguoi-dung", label: "Tài khoản", hint: "Người dùng, vai trò, phiếu cấp tài khoản", action: "managePeople" },
  { href: "/nhap-du-lieu", label: "Nhập từ Excel", hint: "Đơn vị, đăng ký năm trước, kết quả", action: "importData" },
  { href: "/co-quan", label: "Cơ quan điều hành", hint: "Tên, tiêu đề văn bản, nhiệm kỳ", action: "manageUnits" },
  { href: "/nhat-ky", label: "Nhật ký", hint: "Ai đã làm gì, khi nào", action: "seeAudit" },
];

export default async function AdministrationPage() {
  const { actor } = await readFrame();
  const rooms = ROOMS.filter((room) => can(actor, room.action));
  if (rooms.length === 0) notFound();
  return (
    <div className="max-w-form">
      <PageHeader title="Quản trị" />
      <TaskList label="Các phần quản trị" tasks={rooms.map((room) => ({ ...room, id: room.href.slice(1) }))} />
    </div>
  );
}
