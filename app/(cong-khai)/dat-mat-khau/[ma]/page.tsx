import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { PlainPage } from "@/components/layout/plain-page";
import { Notice } from "@/components/ui/notice";
import { setPassword } from "@/lib/actions/sign-in";
import { readPersonOfLink } from "@/lib/queries/password-link";

export const metadata: Metadata = { title: "Đặt mật khẩu" };

export default async function SetPasswordPage({ params }: PageProps<"/dat-mat-khau/[ma]">) {
  const { ma } = await params;
  const person = await readPersonOfLink(ma);
  if (!person) {
    return (
      <PlainPage title="Liên kết không còn hiệu lực">
        <Notice tone="warn">Liên kết đã được dùng hoặc đã hết hạn. Đồng chí liên hệ quản trị để được cấp liên kết mới.</Notice>
      </PlainPage>
    );
  }
  return (
    <PlainPage title="Đặt mật khẩu" where={`${person.name} · tên đăng nhập: ${person.username}`}>
      <ActionForm action={setPassword.bind(null, ma)} warnOnLeave={false} className="space-y-5">
        <TextInput
          name="password"
          label="Mật khẩu mới"
          hint="Ít nhất 8 ký tự; nên là một câu dễ nhớ."
          type="password"
          autoComplete="new-password"
          required
        />
        <TextInput name="repeated" label="Nhập lại mật khẩu" type="password" autoComplete="new-password" required />
        <SubmitButton pendingText="Đang lưu…">Đặt mật khẩu</SubmitButton>
      </ActionForm>
    </PlainPage>
  );
}
