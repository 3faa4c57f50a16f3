/** A decision before and after it is issued: its editable parts, its căn cứ, what it still needs. Source: documents.md, "Quyết định công nhận". */
import { z } from "zod";
import type { ReferenceDocument } from "./cycle";
import { documentContentSchema } from "./document";
import { DOCUMENT_TYPE_NAME, type DocumentType, parseDocumentNumber } from "./numbering";
import { printDay } from "./tables";

export const DECISION_KINDS = ["recognition", "withdrawal"] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

const lines = z.array(z.string());

/** The parts of a draft that are edited as text; `references` holds the numbers of the ticked documents of the cycle. */
export const draftContentSchema = z.object({
  groundsBefore: lines,
  references: lines,
  groundsAfter: lines,
  executors: z.string(),
  recipients: lines,
});
export type DraftContent = z.infer<typeof draftContentSchema>;

/** One unit of the attached list, as it stood: `groups` "8/9" per nội dung. */
const listedUnitSchema = z.object({
  dossierId: z.string(),
  unitId: z.string(),
  name: z.string(),
  unitType: z.string(),
  memberCount: z.number().int().nullable(),
  groups: lines,
  note: z.string(),
});
export type ListedUnit = z.infer<typeof listedUnitSchema>;

/** What is frozen and hashed when a decision is issued. */
export const issuedContentSchema = draftContentSchema.extend({ units: z.array(listedUnitSchema), document: documentContentSchema });
export type IssuedContent = z.infer<typeof issuedContentSchema>;

/** Everything that the printed decision says; number and day are null in a draft. */
export interface DecisionFacts {
  kind: DecisionKind;
  body: { name: string; headerUpper: string; headerName: string; documentCode: string; place: string };
  year: number;
  number: number | null;
  day: string | null;
  grounds: string[];
  units: ListedUnit[];
  signer: { position: string; name: string };
  executors: string;
  recipients: string[];
  /** The decision that a withdrawal takes back from; null for a recognition. */
  withdrawn: { number: number; day: string } | null;
  reason: string;
  /** The decision that this one replaces; null or absent where it replaces none. */
  replaces?: { number: number; day: string } | null;
}

/** Prints a reference document of the cycle as a căn cứ: "Căn cứ Hướng dẫn số 58-HD/… ngày 17/10/2023 của … …". */
export function groundOf(reference: ReferenceDocument): string {
  const type = parseDocumentNumber(reference.number)?.type ?? "";
  const name = type in DOCUMENT_TYPE_NAME ? DOCUMENT_TYPE_NAME[type as DocumentType] : "văn bản";
  const issuer = reference.issuer ? ` của ${reference.issuer}` : "";
  return `Căn cứ ${name} số ${reference.number} ngày ${printDay(reference.date)}${issuer} ${reference.title}`;
}

/** Gives every căn cứ in printed order: before, the ticked documents in the cycle's order, after. */
export function groundsOf(content: DraftContent, references: readonly ReferenceDocument[]): string[] {
  const ticked = references.filter((reference) => content.references.includes(reference.number)).map(groundOf);
  return [...content.groundsBefore, ...ticked, ...content.groundsAfter];
}

const BEFORE: Record<DecisionKind, string> = { recognition: "ngày họp", withdrawal: "ngày của quyết định bị thu hồi" };

/** What a draft needs before it can be issued, by field of its form; `today` and `notBefore` (the session, the withdrawn or replaced decision) are ISO days. */
export function issueProblems(
  draft: Pick<DecisionFacts, "kind" | "grounds" | "units" | "signer" | "recipients" | "reason" | "replaces"> & { day: string },
  bounds: { today: string; notBefore: string | null },
): Record<string, string> {
  const problems: Record<string, string> = {};
  if (draft.day > bounds.today) problems.decidedOn = "Ngày ký không được sau hôm nay.";
  else if (bounds.notBefore && draft.day < bounds.notBefore) {
    const earlier = draft.replaces ? "ngày của quyết định bị thay thế" : BEFORE[draft.kind];
    problems.decidedOn = `Ngày ký không được trước ${earlier} (${printDay(bounds.notBefore)}).`;
  }
  if (draft.signer.position.trim() === "") problems.signerPosition = "Cần có chức vụ của người ký.";
  if (draft.signer.name.trim() === "") problems.signerName = "Cần có họ tên người ký.";
  if (draft.kind === "withdrawal" && draft.reason.trim() === "") problems.reason = "Thu hồi cần có lý do bằng văn bản.";
  if (draft.grounds.length === 0) problems.groundsBefore = "Cần ít nhất một căn cứ.";
  if (draft.units.length === 0) problems.units = "Hãy chọn ít nhất một đơn vị.";
  if (draft.recipients.length === 0) problems.recipients = "Cần có nơi nhận.";
  return problems;
}
