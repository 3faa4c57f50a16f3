"use client";

import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const code = errorCode(error);
  return (
    <MessagePage
      icon="triangle-alert"
      title="Trang này đang gặp sự cố"
      actions={
        <>
          <Button onClick={() => retry()}>Thử lại</Button>
          <LinkButton href="/" variant="secondary">
            Về việc cần làm
          </LinkButton>
        </>
      }
    >
      <p>Những gì đã báo “Đã lưu” và các bản đã nộp vẫn còn nguyên. Thao tác vừa rồi có thể chưa được ghi nhận.</p>
      <p>Đồng chí bấm “Thử lại”. Nếu vẫn gặp sự cố, xin báo người quản trị{code ? ` kèm mã ${code}` : ""}.</p>
    </MessagePage>
  );
}

/** The digest that also stands in the server's log; nothing else of the error is shown. */
function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}
