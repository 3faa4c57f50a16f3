import { randomUUID } from "node:crypto";
import { now } from "../../lib/clock";
import { inScope, whileSigningIn } from "../../lib/db/scope";
import { createBody } from "../../lib/use-cases/create-body";
import { writeLink } from "../../lib/use-cases/create-password-link";
import { proposedCriteriaSets } from "./criteria-sets";

const ADMIN = { name: "Quản trị", username: "quantri", email: null };

/**
 * Founds a body without data, to be named by its administrator. Gives what to tell the operator: the path of the administrator's one-time link.
 * Run again before anybody used it, it gives a new link; later it says that the administrator exists.
 */
export async function seedEmpty(): Promise<string> {
  const known = await whileSigningIn((tx) =>
    tx.user.findUnique({ where: { username: ADMIN.username }, select: { bodyId: true, id: true, passwordHash: true } }),
  );
  if (known?.passwordHash) return "The first administrator (quantri) has a password already: sign in.";
  const secret = known
    ? await inScope({ bodyId: known.bodyId, unitScope: "all" }, (tx) => writeLink(tx, known, "firstPassword"))
    : await found();
  return `One-time link of the first administrator (user name ${ADMIN.username}, 14 days): ${process.env.NEXTAUTH_URL ?? ""}/dat-mat-khau/${secret}`;
}

async function found(): Promise<string> {
  const at = now();
  const year = at.getUTCFullYear();
  const blank = { headerUpper: "", headerName: "", documentCode: "ĐTN", place: "" };
  const { secret } = await createBody(
    {
      name: "Cơ quan điều hành",
      shortName: "Cơ quan điều hành",
      ...blank,
      term: `${year}-${year + 5}`,
      admin: ADMIN,
      criteriaSets: proposedCriteriaSets(),
    },
    { publish: false, now: at, bodyId: randomUUID() },
  );
  return secret;
}
