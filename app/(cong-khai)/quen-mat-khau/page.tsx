import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { PlainPage } from "@/components/layout/plain-page";
import { askReset } from "@/lib/actions/sign-in";

export const metadata: Metadata = { title: "Quên mật khẩu" };

export default function ForgottenPasswordPage() {
  return (
    <PlainPage title="Quên mật khẩu" where="Hệ thống gửi liên kết đặt mật khẩu mới đến thư điện tử của tài khoản, dùng được trong 1 giờ.">
      <ActionForm action={askReset} warnOnLeave={false} className="space-y-5">
        <TextInput name="login" label="Tên đăng nhập hoặc thư điện tử" autoComplete="username" required />
        <SubmitButton pendingText="Đang gửi…">Gửi liên kết</SubmitButton>
      </ActionForm>
      <p className="mt-6">
        <Link href="/dang-nhap" className="inline-flex min-h-11 items-center text-accent underline">
          Về trang đăng nhập
        </Link>
      </p>
    </PlainPage>
  );
}
