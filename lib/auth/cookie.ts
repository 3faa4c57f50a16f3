import "server-only";
import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "../env";
import { SESSION_SECONDS } from "./options";

function isSecure(): boolean {
  return env().NEXTAUTH_URL?.startsWith("https://") ?? false;
}

function cookieName(): string {
  return isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** Sets the session cookie that next-auth reads; the form of sign-in works without scripts because an action sets it. */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const token = await encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
  (await cookies()).set(cookieName(), token, { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(), maxAge: SESSION_SECONDS });
}

/** Removes the session cookie. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete(cookieName());
}
