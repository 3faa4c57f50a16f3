import "server-only";
import type { NextAuthOptions } from "next-auth";
import { env } from "../env";

export const SESSION_SECONDS = 14 * 86_400;

/** next-auth as a thin shell: it encrypts, names and reads the cookie; the JWT carries only the id of a row in our session table. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/dang-nhap", error: "/dang-nhap" },
    providers: [],
    callbacks: { session: ({ token }) => ({ sid: token.sid, expires: "" }) as never },
  };
}
