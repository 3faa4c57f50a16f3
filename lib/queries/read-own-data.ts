import "server-only";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { ownDataOf } from "./own-data";

/** Gives everything that is kept about the signed-in person. */
export async function readOwnData() {
  return ownDataOf(await requireActor(), now());
}
