import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { anonymisePerson } from "@/lib/actions/people";

interface AnonymiseFormProps {
  person: { id: string; username: string; whyNotAnonymise: string | null };
}

/** Makes a leaver's account nobody's; no way back, so the user name is typed. */
export function AnonymiseForm({ person }: AnonymiseFormProps) {
  if (person.whyNotAnonymise) return <p className="text-muted">{person.whyNotAnonymise}</p>;
  return (
    <ActionForm action={anonymisePerson.bind(null, person.id)} idPrefix="an-danh" warnOnLeave={false} className="space-y-4">
      <ul className="list-disc space-y-1 pl-5">
        <li>Họ tên thay bằng “Cán bộ đã nghỉ” và một mã ngắn, cả trong nhật ký.</li>
        <li>Thư điện tử, điện thoại, tên đăng nhập, mật khẩu, phiên đăng nhập, thiết bị và mã truy cập bị xóa.</li>
        <li>Ai đã làm gì vẫn nhất quán: cùng một mã, nhật ký kiểm tra vẫn đúng.</li>
        <li>
          Văn bản đã ban hành, biên bản, bản nộp và tệp đính kèm giữ nguyên tên người ký, người nộp: đó là hồ sơ chính thức. Tệp Hồ sơ năm
          đã tải về không thay đổi theo.
        </li>
      </ul>
      <p className="font-semibold">Không có cách nào lấy lại.</p>
      <TextInput
        name="username"
        label="Gõ tên đăng nhập để xác nhận"
        hint={`Tên đăng nhập: ${person.username}`}
        required
        autoComplete="off"
        autoCapitalize="none"
        maxLength={60}
      />
      <SubmitButton variant="danger" icon="ban" pendingText="Đang ẩn danh…">
        Ẩn danh tài khoản
      </SubmitButton>
    </ActionForm>
  );
}
