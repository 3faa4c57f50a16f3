import { type NextRequest, NextResponse } from "next/server";

/**
 * Sets one Content-Security-Policy per answer. The nonce goes on the request as well: Next reads it there
 * and puts it on its own scripts. Refuses addresses that nothing can read, and forms that another site sends: Next would answer those with a 500. Decides nothing about who may see what; lib/queries does.
 */
export function proxy(request: NextRequest): NextResponse {
  if (isUnreadable(request.nextUrl)) {
    return refuse(400, "Địa chỉ không hợp lệ.");
  }
  if (isForeign(request))
    return refuse(403, "Yêu cầu không đến từ trang của hệ thống. Hãy mở lại trang rồi thực hiện lại; chưa có gì thay đổi.");
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function refuse(status: number, sentence: string): NextResponse {
  return new NextResponse(sentence, { status, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });
}

/** Says whether a form comes from a page of another site: a browser names it in Origin ("null" where it hides it). Who names none is asked by the actions. */
function isForeign({ method, headers }: NextRequest): boolean {
  const origin = headers.get("origin");
  if (method === "GET" || method === "HEAD" || origin === null) return false;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** Says whether an address holds what no name of ours can: U+0000, which the database refuses, or bytes that are no UTF-8. */
function isUnreadable({ pathname, search }: { pathname: string; search: string }): boolean {
  if (/%00/.test(pathname + search)) return true;
  try {
    decodeURIComponent(pathname);
    return false;
  } catch {
    return true;
  }
}

/** Policy text; `relaxed` is for `next dev` only, whose overlay evaluates code and writes inline styles. */
function contentSecurityPolicy(nonce: string, relaxed: boolean): string {
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'${relaxed ? " 'unsafe-eval'" : ""}`;
  const style = relaxed ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${script}`,
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * Uploads (api/minh-chung, api/ban-ky, api/nhap-du-lieu, api/dien-excel) stay outside: Next cuts request bodies at 10 MB where a proxy runs.
 * api/v1 answers JSON only; static files need no policy; prefetches carry no document.
 */
export const config = {
  matcher: [
    {
      source:
        "/((?!_next/static|_next/image|api/minh-chung|api/ban-ky|api/nhap-du-lieu|api/dien-excel|api/v1|.*\\.(?:svg|png|ico|webmanifest)$).*)",
      missing: [
        { type: "header", key: "next-router-prefetch" },
        { type: "header", key: "purpose", value: "prefetch" },
      ],
    },
  ],
};
