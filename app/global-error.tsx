"use client";

import "./globals.css";

/** Replaces the whole document when even the frame fails; the way back is a plain link, which needs no script. Its code comes with every page, so it borrows no component. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="vi">
      <head>
        <title>Hệ thống đang gặp sự cố · 3 Chủ Động</title>
      </head>
      <body>
        <main className="mx-auto flex min-h-[70dvh] max-w-form flex-col justify-center gap-4 px-4 py-12">
          <h1 className="font-semibold text-2xl">Hệ thống đang gặp sự cố</h1>
          <p className="text-muted">Dữ liệu đã lưu và các bản đã nộp vẫn còn nguyên. Xin thử lại sau ít phút.</p>
          <p className="text-muted">Nếu sự cố kéo dài, đồng chí báo người quản trị và cho biết giờ xảy ra.</p>
          <p className="flex gap-6">
            <button type="button" className="link min-h-11" onClick={() => retry()}>
              Thử lại
            </button>
            <a className="link self-center py-2" href="/">
              Về trang đầu
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
