import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "3 Chủ Động", template: "%s · 3 Chủ Động" },
  description: "Đăng ký, tự đánh giá, thẩm định và công nhận Đoàn cơ sở “3 chủ động”.",
  icons: { icon: "/icon.svg", apple: "/icon-180.png" },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, email: false, address: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#17202c" },
  ],
};

/** Every page is rendered per request: a prerendered one could not carry the nonce of the security policy. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  );
}
