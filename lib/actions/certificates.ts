"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "../forms/form-state";
import { wakeExportWorker } from "../jobs/export-worker";
import { composeDocument } from "../queries/compose-document";
import { issueCertificates } from "../use-cases/issue-certificates";
import { requestCertificates } from "../use-cases/request-certificates";
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

/** Asks for all certificates of a decision as one file, made in the background. */
export async function requestDecisionCertificates(key: DecisionKey, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => requestCertificates(actor, key.id, now));
  if (!result.ok) return refusedState(result.error, formData);
  wakeExportWorker();
  return doneState("Đang lập tệp giấy chứng nhận, xem ở Tệp đã xuất.");
}
