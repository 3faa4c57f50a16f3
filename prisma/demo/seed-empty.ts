import { randomUUID } from "node:crypto";
import { now } from "../../lib/clock";
import { createBody } from "../../lib/use-cases/create-body";
import { proposedCriteriaSets } from "./criteria-sets";

/** Founds a body without data, to be named by its administrator; gives the path of the administrator's one-time link. */
export async function seedEmpty(): Promise<string> {
  const at = now();
  const year = at.getUTCFullYear();
  const { secret } = await createBody(
    {
      name: "Cơ quan điều hành",
      shortName: "Cơ quan điều hành",
      headerUpper: "",
      headerName: "",
      documentCode: "ĐTN",
      place: "",
      term: `${year}-${year + 5}`,
      admin: { name: "Quản trị", username: "quantri", email: null },
      criteriaSets: proposedCriteriaSets(),
    },
    { publish: false, now: at, bodyId: randomUUID() },
  );
  return `/dat-mat-khau/${secret}`;
}
