/**
 * An official document as plain data: built once, frozen when issued, then rendered as a file or shown on a page.
 * It says what stands where, never sizes. Source: documents.md, "Elements".
 */
import { z } from "zod";

const runSchema = z.object({ text: z.string(), bold: z.boolean().optional(), italic: z.boolean().optional() });
/** A stretch of text in one style. */
export type Run = z.infer<typeof runSchema>;

/** Text of a paragraph or cell: plain, or in stretches of different style. */
const richTextSchema = z.union([z.string(), z.array(runSchema)]);
export type RichText = z.infer<typeof richTextSchema>;

const alignSchema = z.enum(["left", "centre", "right", "justify"]);
export type Align = z.infer<typeof alignSchema>;

/** `width` in millimetres; widths of a table are scaled to the width of the text. */
const columnSchema = z.object({ title: z.string(), width: z.number().positive(), align: alignSchema.default("left") });
export type DocumentColumn = z.infer<typeof columnSchema>;

/** A row: its cells, or one text over all columns (the row of a nội dung). */
const rowSchema = z.union([z.object({ cells: z.array(richTextSchema) }), z.object({ group: richTextSchema })]);
export type DocumentRow = z.infer<typeof rowSchema>;

const blockSchema = z.discriminatedUnion("kind", [
  /** The deciding body, or the second QUYẾT ĐỊNH: a centred bold line; `large` on a certificate. */
  z.object({ kind: z.literal("centred"), text: z.string(), large: z.boolean().optional() }),
  /** Căn cứ, one per line, without dash and ending; the renderer sets "-", ";" and the last ",". */
  z.object({ kind: z.literal("grounds"), lines: z.array(z.string()) }),
  z.object({ kind: z.literal("heading"), text: z.string() }),
  z.object({ kind: z.literal("paragraph"), text: richTextSchema, align: alignSchema.optional() }),
  /** "Điều 1." in bold, then its text. */
  z.object({ kind: z.literal("article"), label: z.string(), text: richTextSchema }),
  z.object({ kind: z.literal("table"), columns: z.array(columnSchema).min(1), rows: z.array(rowSchema) }),
]);
export type DocumentBlock = z.infer<typeof blockSchema>;

/** One place of signing. `authority` "TM. BAN THƯỜNG VỤ" (may be empty), `position` "BÍ THƯ", `name` empty until known. */
const signatureSchema = z.object({ authority: z.string(), position: z.string(), name: z.string() });
export type Signature = z.infer<typeof signatureSchema>;

/** Starts on a new page with page numbers of its own. */
const appendixSchema = z.object({
  label: z.string().default(""),
  title: z.string(),
  subtitle: z.string().default(""),
  landscape: z.boolean().default(false),
  blocks: z.array(blockSchema),
  signatures: z.array(signatureSchema).default([]),
});
export type Appendix = z.infer<typeof appendixSchema>;

/** Where a reader checks a document: `code` as printed, "ABCD-EFGH-JKLM", and the absolute address that the QR code holds. */
const verificationSchema = z.object({ code: z.string().min(1), url: z.url() });
export type Verification = z.infer<typeof verificationSchema>;

export const documentContentSchema = z.object({
  /** Marked DỰ THẢO in a box until it is issued. */
  draft: z.boolean(),
  /** Marked ĐÃ HỦY in a box where it is shown or saved after it was voided (asVoided); never stored, frozen content stays as it was. */
  voided: z.boolean().optional(),
  /** Turns the sheet of the document itself; appendices say it for themselves. */
  landscape: z.boolean().optional(),
  /** A frame around the sheet and a great title: certificates. */
  framed: z.boolean().optional(),
  header: z.object({
    upperBody: z.string(),
    body: z.string(),
    /** "Số: 12-QĐ/ĐTN". */
    number: z.string(),
    /** "V/v …" of a công văn, without quotation marks; empty otherwise. */
    about: z.string().default(""),
    /** "Cần Thơ, ngày 09 tháng 02 năm 2024". */
    placeDate: z.string(),
    /** KHẨN, MẬT …; empty otherwise. */
    mark: z.string().default(""),
  }),
  /** "QUYẾT ĐỊNH"; empty for a công văn. */
  typeName: z.string(),
  /** Trích yếu, one entry per line. */
  subject: z.array(z.string()),
  addressees: z.array(z.string()).default([]),
  blocks: z.array(blockSchema),
  signatures: z.array(signatureSchema),
  recipients: z.array(z.string()),
  appendices: z.array(appendixSchema).default([]),
  /** Printed small under nơi nhận; absent in drafts and in documents of before. */
  verification: verificationSchema.optional(),
});
export type DocumentContent = z.infer<typeof documentContentSchema>;

/** Gives frozen content as it is shown and saved after it was voided: the same, with a mark that nobody overlooks. */
export function asVoided(content: DocumentContent): DocumentContent {
  return { ...content, voided: true };
}

/** What stands in boxes under the number: the mark of the document itself, DỰ THẢO, ĐÃ HỦY. */
export function marksOf({ header, draft, voided }: Pick<DocumentContent, "header" | "draft" | "voided">): string[] {
  return [header.mark, draft ? "DỰ THẢO" : "", voided ? "ĐÃ HỦY" : ""].filter((mark) => mark !== "");
}

/** The name printed opposite every body. */
export const UNION_NAME = "ĐOÀN TNCS HỒ CHÍ MINH";

/** What stands under the QR code of a document: its code, and the address without "https://". */
export function verificationLines({ code, url }: Verification): string[] {
  return [`Mã xác minh: ${code}`, url.replace(/^https?:\/\//u, "")];
}

/** What the QR code says to those who listen. */
export function verificationAlt({ code }: Verification): string {
  return `Mã QR mở trang xác minh văn bản, mã ${code}`;
}

/** Gives text in stretches. */
export function runsOf(text: RichText): Run[] {
  return typeof text === "string" ? [{ text }] : text;
}

/** Prints căn cứ as lines: a dash before each, ";" after each, "," after the last. Endings already typed are replaced. */
export function groundLines(lines: readonly string[]): string[] {
  return lines.map(
    (line, index) =>
      `- ${line
        .trim()
        .replace(/^[-–]\s*/, "")
        .replace(/[;,.]+$/, "")}${index === lines.length - 1 ? "," : ";"}`,
  );
}

/** Prints nơi nhận: a dash before each, ";" after each, "." after the last. */
export function recipientLines(items: readonly string[]): string[] {
  return items.map(
    (item, index) =>
      `- ${item
        .trim()
        .replace(/^[-–]\s*/, "")
        .replace(/[;,.]+$/, "")}${index === items.length - 1 ? "." : ";"}`,
  );
}
