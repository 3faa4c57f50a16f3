import "server-only";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { type Home, homeFor } from "./home-cards";

/** The home page of the signed-in person. */
export async function readHome(): Promise<Home> {
  return homeFor(await requireActor(), now());
}
