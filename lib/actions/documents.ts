"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { DOCUMENT_KIND, type DocumentFields, type DocumentKind } from "../domain/document-kinds";
import type { Result } from "../domain/result";
import { formatTime } from "../format";
import { documentFieldsSchema, documentSeenSchema, voidSchema } from "../forms/document";
import type { FormState } from "../forms/form-state";
import { composeDocument } from "../queries/compose-document";
import { usualFields } from "../queries/usual-fields";
import { type DocumentAbout, draftDocument } from "../use-cases/draft-document";
import { issueDocument } from "../use-cases/issue-document";
import { replaceDocument } from "../use-cases/replace-document";
import { deleteDocument, saveDocument } from "../use-cases/save-document";
import { voidDocument } from "../use-cases/void-document";
import { doneState, parseForm, refusedState, withActor } from "./door";
import { dayOf, isTicked, textOf } from "./form-values";
import { verificationAddress } from "./site-address";

/** Which document: its id, and its kind for the fields of its form. */
export interface DocumentKey {
  id: string;
  kind: DocumentKind;
}

const pathOf = (id: string) => `/van-ban/${id}`;

/** Begins a document, or goes to the draft that is there. */
export async function startDocument(kind: DocumentKind, about: DocumentAbout, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, at) =>
    draftDocument(actor, kind, about, at, (tx, issuerId) => usualFields({ tx, actor, at }, kind, about, issuerId)),
  );
  if (!result.ok) return refusedState(result.error, formData);
  redirect(pathOf(result.value.id));
}

function typedFields(kind: DocumentKind, formData: FormData): Result<DocumentFields> {
  const values = DOCUMENT_KIND[kind].fields.map(({ name, input }) => {
    if (input === "day") return [name, dayOf(formData, name)];
    if (input === "tick") return [name, isTicked(formData, name) ? "on" : ""];
    return [name, textOf(formData, name)];
  });
  return parseForm(documentFieldsSchema(kind), Object.fromEntries(values));
}

async function save({ id, kind }: DocumentKey, formData: FormData): Promise<Result<{ version: number; at: Date }>> {
  const seen = parseForm(documentSeenSchema, { version: textOf(formData, "version") });
  const fields = typedFields(kind, formData);
  if (!seen.ok) return seen;
  if (!fields.ok) return fields;
  return withActor(async (actor, at) => {
    const saved = await saveDocument(actor, { id, version: seen.value.version }, fields.value, at);
    return saved.ok ? { ok: true, value: { version: saved.value.version, at } } : saved;
  });
}

/** Saves a draft as it stands; the page answers with the preview of it. */
export async function saveDocumentDraft(key: DocumentKey, _: FormState, formData: FormData): Promise<FormState> {
  const saved = await save(key, formData);
  if (!saved.ok) return refusedState(saved.error, formData);
  revalidatePath(pathOf(key.id));
  return doneState(`Đã lưu dự thảo lúc ${formatTime(saved.value.at)}.`);
}

/** Saves a draft and, by the button "issue", issues it. */
export async function saveOrIssueDocument(key: DocumentKey, state: FormState, formData: FormData): Promise<FormState> {
  if (formData.get("intent") !== "issue") return saveDocumentDraft(key, state, formData);
  if (!isTicked(formData, "confirmed")) {
    const message = "Hãy đối chiếu bản xem trước và đánh dấu xác nhận trước khi ban hành.";
    return refusedState({ code: "invalid", message, fields: { confirmed: message } }, formData);
  }
  const saved = await save(key, formData);
  if (!saved.ok) return refusedState(saved.error, formData);
  const verifiedAt = await verificationAddress();
  const seen = { id: key.id, version: saved.value.version };
  const issued = await withActor((actor, at) => issueDocument(actor, seen, at, composeDocument, verifiedAt));
  revalidatePath("/", "layout");
  if (!issued.ok) return refusedState(issued.error, formData);
  redirect(pathOf(key.id));
}

/** Deletes a draft and goes back to where it was begun. */
export async function deleteDocumentDraft(
  key: DocumentKey,
  version: number,
  back: string,
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const result = await withActor((actor, at) => deleteDocument(actor, { id: key.id, version }, at));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(back);
}

/** Voids an issued document that nobody has signed. */
export async function voidIssuedDocument(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(voidSchema, { reason: textOf(formData, "reason") });
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, at) => voidDocument(actor, id, form.value.reason, at));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  redirect(pathOf(id));
}

/** Begins the document that replaces an issued one. */
export async function replaceIssuedDocument(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, at) => replaceDocument(actor, id, at));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(pathOf(result.value.id));
}
