"use client";

import { MessagePage } from "@/components/layout/message-page";
import { buttonStyle } from "@/components/ui/button-style";

interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

/** Stands beside every page, so it is kept light: a plain link (a fresh load is right after a failure) instead of next/link's own copy of the router's code. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const code = errorCode(error);
  return (
    <MessagePage
      icon="triangle-alert"
      title="Trang này đang gặp sự cố"
      actions={
        <>
          <button type="button" className={buttonStyle()} onClick={() => retry()}>
            Thử lại
          </button>
          <a href="/" className={buttonStyle("secondary")}>
            Về việc cần làm
          </a>
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
