import "server-only";
import { refusalSentence } from "../domain/labels";
import { fail } from "../domain/result";
import type { Refusal } from "../domain/workflow";
import { formatInstant } from "../format";

/** Makes a Result of a refused permission: out of scope is "không tìm thấy", the rest says why, whose turn it is and until when. */
export function refused(refusal: Refusal) {
  const sentence = refusalSentence(refusal, refusal.until ? formatInstant(refusal.until) : "");
  if (refusal.code === "outOfScope") return fail("notFound", sentence);
  return fail(refusal.code === "notYourPart" || refusal.code === "ownUnit" ? "notAllowed" : "notNow", sentence);
}
