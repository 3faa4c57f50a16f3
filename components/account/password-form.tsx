import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { changePassword } from "@/lib/actions/account";

/** Change of one's own password. */
export function PasswordForm() {
  return (
    <ActionForm action={changePassword} idPrefix="mat-khau" resetOnSuccess className="space-y-5">
      <TextInput name="current" type="password" label="Mật khẩu hiện tại" required autoComplete="current-password" />
      <TextInput
        name="password"
        type="password"
        label="Mật khẩu mới"
        hint="Ít nhất 8 ký tự; nên là một câu dễ nhớ."
        required
        autoComplete="new-password"
      />
      <TextInput name="repeated" type="password" label="Nhập lại mật khẩu mới" required autoComplete="new-password" />
      <SubmitButton variant="secondary" pendingText="Đang đổi…">
        Đổi mật khẩu
      </SubmitButton>
    </ActionForm>
  );
}
