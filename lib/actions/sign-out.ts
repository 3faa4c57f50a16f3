"use server";

import { redirect } from "next/navigation";
import { currentActor, currentSessionId } from "../auth/actor";
import { clearSessionCookie } from "../auth/cookie";
import { now } from "../clock";
import { endSession } from "../use-cases/end-session";
import { isSameOrigin } from "./door";

/** Ends the session of this browser and goes to the sign-in page. */
export async function signOut(): Promise<void> {
  if (!(await isSameOrigin())) return;
  const [actor, sessionId] = [await currentActor(), await currentSessionId()];
  if (actor && sessionId) await endSession(actor, { sessionId }, now());
  await clearSessionCookie();
  redirect("/dang-nhap");
}
