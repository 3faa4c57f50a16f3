/** Schema of an official document's draft: every field a text, as typed; what is needed before it is issued says lib/domain/document-kinds.ts. */
import { z } from "zod";
import type { FieldInput } from "../domain/document-fields";
import { DOCUMENT_KIND, type DocumentKind } from "../domain/document-kinds";
import { dayOrEmptyField } from "./day";

const MOST: Record<Exclude<FieldInput, "day">, number> = { line: 300, text: 20_000, lines: 8000, tick: 2, by: 2 };

function fieldSchema(input: FieldInput) {
  if (input === "day") return dayOrEmptyField("Ngày chưa đúng, ví dụ 25/11/2024");
  const most = MOST[input];
  return z.string().trim().max(most, `Tối đa ${most} ký tự`).default("");
}

/** Gives the schema of a kind's fields; days are ISO or empty. */
export function documentFieldsSchema(kind: DocumentKind) {
  return z.object(Object.fromEntries(DOCUMENT_KIND[kind].fields.map(({ name, input }) => [name, fieldSchema(input)])));
}

export const documentSeenSchema = z.object({ version: z.coerce.number().int().min(1) });

/** Why an issued document is voided. */
export const voidSchema = z.object({ reason: z.string().trim().min(1, "Cần ghi lý do hủy.").max(1000, "Tối đa 1000 ký tự") });
