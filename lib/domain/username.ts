/** User names made from people's names. */
import { fold } from "./text";

/** Gives a user name for a person's name: "Trần Thị Bích" → "tran.thi.bich"; 3–50 characters that a user name may have. */
export function usernameOf(name: string): string {
  const base = fold(name)
    .replace(/[^a-z0-9]+/g, ".")
    .replace(/^\.+|\.+$/g, "")
    .slice(0, 50);
  return base.length < 3 ? `can.bo${base && `.${base}`}` : base;
}
