"use client";

import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";
import "./globals.css";

/** Replaces the whole document when even the frame fails; the way back is a plain link, which needs no script. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="vi">
      <head>
        <title>Hệ thống đang gặp sự cố · 3 Chủ Động</title>
      </head>
      <body>
        <MessagePage
          icon="triangle-alert"
          title="Hệ thống đang gặp sự cố"
          actions={
            <>
              <Button onClick={() => retry()}>Thử lại</Button>
              <a className="link self-center py-2" href="/">
                Về trang đầu
              </a>
            </>
          }
        >
          <p>Dữ liệu đã lưu và các bản đã nộp vẫn còn nguyên. Xin thử lại sau ít phút.</p>
          <p>Nếu sự cố kéo dài, đồng chí báo người quản trị và cho biết giờ xảy ra.</p>
        </MessagePage>
      </body>
    </html>
  );
}
