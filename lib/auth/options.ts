import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { now } from "../clock";
import { env } from "../env";
import { signIn } from "../use-cases/sign-in";

function header(headers: Record<string, unknown> | undefined, name: string): string {
  const value = headers?.[name];
  return typeof value === "string" ? value : "";
}

/** next-auth as a thin shell: our password check and session table; the JWT carries only the session's id. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: 14 * 86_400 },
    pages: { signIn: "/dang-nhap", error: "/dang-nhap" },
    providers: [
      CredentialsProvider({
        credentials: { login: {}, password: {} },
        async authorize(credentials, request) {
          const address = header(request.headers, "x-forwarded-for").split(",")[0]?.trim() || "local";
          const result = await signIn({
            login: credentials?.login ?? "",
            password: credentials?.password ?? "",
            address,
            device: header(request.headers, "user-agent"),
            now: now(),
          });
          if (!result.ok) throw new Error(result.error.code);
          return { id: result.value.sessionId };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      session: ({ token }) => ({ sid: token.sid, expires: "" }) as never,
    },
  };
}
