/** Digital signatures as they were read in a signed file: who, when, of how much. Whether to trust the certificate's issuer is not judged here. */
import { z } from "zod";

const signatureSchema = z.object({
  /** Subject of the signing certificate: common name, organisation (O), part of it (OU), title. Empty where it says nothing. */
  name: z.string(),
  organisation: z.string(),
  department: z.string(),
  title: z.string(),
  /** Instant (ISO) that the signer's own machine wrote; null where it wrote none. */
  at: z.string().nullable(),
  /** Whole file, or an earlier part of it to which something was added after. */
  covers: z.enum(["whole", "part"]),
  /** Signed bytes unchanged and the signature that of the certificate; changed; or not of a kind that can be checked. */
  check: z.enum(["intact", "changed", "unreadable"]),
});
export type ReadSignature = z.infer<typeof signatureSchema>;

/** `none`: a scan, or a PDF without digital signature; `unreadable`: a PDF of which nothing can be said (encrypted, broken, too large a structure). */
export const signatureReportSchema = z.object({ state: z.enum(["none", "signed", "unreadable"]), signatures: z.array(signatureSchema) });
export type SignatureReport = z.infer<typeof signatureReportSchema>;

/** Printed wherever signatures are shown: nobody vouched for the issuer of the certificate. */
export const CHAIN_NOT_CHECKED = "Chưa kiểm tra chuỗi chứng thư.";

const CHECK_TEXT: Record<ReadSignature["check"], string> = {
  intact: "phần được ký còn nguyên vẹn",
  changed: "phần được ký ĐÃ BỊ SỬA sau khi ký",
  unreadable: "không đọc được chữ ký này",
};

/** Gives what the file is in one phrase: "bản quét", "PDF có 2 chữ ký số". */
export function fileKindText(fileType: string, { state, signatures }: SignatureReport): string {
  if (state === "signed") return `PDF có ${signatures.length} chữ ký số`;
  if (state === "unreadable") return "PDF không đọc được chữ ký số";
  return fileType === "application/pdf" ? "bản quét PDF, không có chữ ký số" : "bản quét";
}

/** Gives who signed, for people of the union: name, title, organisation as in the certificate. */
export function signerText({ name, title, department, organisation }: ReadSignature): string {
  return words([name, title, department, organisation]) || "chứng thư không ghi tên";
}

/** Gives who signed, for the public page: organisation and title only, no person's name. */
export function publicSignerText({ name, title, department, organisation }: ReadSignature): string {
  const beside = [title, department].filter((text) => text !== name);
  return words([...beside, organisation]) || "chứng thư không ghi tổ chức";
}

/** Gives what the signature is worth: intact or not, whole file or a part. */
export function signatureCheckText({ check, covers }: ReadSignature): string {
  if (check !== "intact") return CHECK_TEXT[check];
  return `${CHECK_TEXT.intact}; ${covers === "whole" ? "phủ toàn bộ tệp" : "tệp được ghi thêm sau khi ký, phần ghi thêm không thuộc chữ ký này"}`;
}

/** Says whether anything about the signature calls for a second look. */
export function isDoubtful({ check, covers }: ReadSignature): boolean {
  return check !== "intact" || covers !== "whole";
}

function words(texts: readonly string[]): string {
  return texts.filter((text, index) => text !== "" && texts.indexOf(text) === index).join(", ");
}
