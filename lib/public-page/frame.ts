import { type Html, html, printHtml } from "./html";

interface Framed {
  title: string;
  /** Of the security policy (proxy.ts). */
  nonce: string;
  /** The page has something for its script to do. */
  scripted?: boolean;
  body: Html;
}

/** Gives a whole public page: its own small stylesheet and script, no client runtime. */
export function framed({ title, nonce, scripted = false, body }: Framed): string {
  const page = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="format-detection" content="telephone=no, date=no, email=no, address=no">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#17202c">
<title>${title} · 3 Chủ Động</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/verify.css">
${scripted && html`<script type="module" src="/verify.js" nonce="${nonce}"></script>`}
</head>
<body>
<main>
<p class="brand">3 Chủ Động</p>
${body}
</main>
</body>
</html>
`;
  return printHtml(page);
}
