import "server-only";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth/next";
import { cache } from "react";
import { now } from "../clock";
import { actorOfSession, type SignedIn } from "../db/actors";
import { isoDay } from "../format";
import { authOptions } from "./options";

/** Gives the id of the session that the request's cookie names, or null. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const session: unknown = await getServerSession(authOptions());
  const sid = session && typeof session === "object" && "sid" in session ? session.sid : null;
  return typeof sid === "string" ? sid : null;
});

/** Gives the signed-in person, or null when nobody is (or the session was ended). */
export const currentActor = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await currentSessionId();
  return sessionId ? actorOfSession(sessionId, isoDay(now())) : null;
});

/** Gives the signed-in person, or sends to the sign-in page. */
export async function requireActor(): Promise<SignedIn> {
  return (await currentActor()) ?? redirect("/dang-nhap");
}
