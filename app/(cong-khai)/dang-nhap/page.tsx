import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { PlainPage } from "@/components/layout/plain-page";
import { signIn } from "@/lib/actions/sign-in";

export const metadata: Metadata = { title: "Đăng nhập" };

export default async function SignInPage({ searchParams }: PageProps<"/dang-nhap">) {
  const { ten } = await searchParams;
  const login = typeof ten === "string" ? ten : "";
  return (
    <PlainPage title="Đăng nhập" where="Đăng ký, tự đánh giá và công nhận Đoàn cơ sở “3 chủ động”">
      <ActionForm action={signIn} warnOnLeave={false} className="space-y-5">
        <TextInput name="login" label="Tên đăng nhập hoặc thư điện tử" autoComplete="username" defaultValue={login} required />
        <TextInput name="password" label="Mật khẩu" type="password" autoComplete="current-password" required />
        <SubmitButton pendingText="Đang đăng nhập…">Đăng nhập</SubmitButton>
      </ActionForm>
      <p className="mt-6">
        <Link href="/quen-mat-khau" className="inline-flex min-h-11 items-center text-accent underline">
          Quên mật khẩu
        </Link>
      </p>
    </PlainPage>
  );
}
