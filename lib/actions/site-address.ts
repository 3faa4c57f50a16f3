import "server-only";
import { headers } from "next/headers";
import type { Verification } from "../domain/document";
import { printVerificationCode } from "../domain/verification-code";
import { env } from "../env";

/** Gives the absolute address of a path: by NEXTAUTH_URL, else by the host that the (same-origin) request names. */
export async function siteAddress(path: string): Promise<string> {
  const configured = env().NEXTAUTH_URL;
  if (configured) return new URL(path, configured).href;
  const list = await headers();
  const protocol = list.get("x-forwarded-proto") ?? "http";
  return new URL(path, `${protocol}://${list.get("x-forwarded-host") ?? list.get("host") ?? "localhost"}`).href;
}

/** Gives what an issued document prints of its code: the code in groups, and the absolute address of its public page. */
export async function verificationAddress(): Promise<(code: string) => Verification> {
  const base = await siteAddress("/xac-minh/");
  return (code) => ({ code: printVerificationCode(code), url: `${base}${printVerificationCode(code)}` });
}
