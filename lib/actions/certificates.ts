"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "../forms/form-state";
import { composeDocument } from "../queries/compose-document";
import { issueCertificates } from "../use-cases/issue-certificates";
import type { DecisionKey } from "./decision";
import { doneState, refusedState, withActor } from "./door";
import { verificationAddress } from "./site-address";

/** Issues the certificates of a decision that are not there yet. */
export async function certifyUnits(key: DecisionKey, _: FormState, formData: FormData): Promise<FormState> {
  const verifiedAt = await verificationAddress();
  const result = await withActor((actor, now) => issueCertificates(actor, key.id, now, composeDocument, verifiedAt));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  return doneState(`Đã cấp ${result.value.count} giấy chứng nhận.`);
}
