import "server-only";
import { findByCode, type PaperRef, type VerifiedPaper } from "../db/verification";
import type { DocumentContent } from "../domain/document";
import { DOCUMENT_KIND } from "../domain/document-kinds";
import { STANDING_LABEL } from "../domain/labels";
import { fileKindText, isDoubtful, publicSignerText, signatureCheckText } from "../domain/signature";
import type { Standing } from "../domain/verification-code";
import { formatDay, formatInstant } from "../format";

type Tone = "good" | "warn" | "bad";
const TONE: Record<Standing, Tone> = { inForce: "good", replaced: "warn", partlyWithdrawn: "warn", withdrawn: "bad", voided: "bad" };

/** What the public page tells of a document, printed; `files`: its signed files, newest first. */
export interface Verification {
  id: string;
  type: string;
  numberText: string;
  day: string;
  issuer: string;
  holders: string[];
  subject: string;
  standing: { tone: Tone; label: string; details: string[] };
  contentHash: string;
  signedFile: { kind: string; at: string; signatures: { signer: string; at: string; check: string; doubtful: boolean }[] } | null;
  signedHashes: string[];
  content: DocumentContent;
}

/** Gives what anybody may know of the document that bears a code, null where none does (and for null, which no document bears). At most four statements. */
export async function readVerification(code: string | null): Promise<Verification | null> {
  const paper = await findByCode(code ?? "");
  if (!paper) return null;
  const { id, kind, numberText, issuer, holders, subject, content, sha256: contentHash, signed } = paper;
  return {
    ...{ id, numberText, issuer, holders, subject, content, contentHash },
    type: kind === "recognition" || kind === "withdrawal" ? "Quyết định" : DOCUMENT_KIND[kind].title,
    day: formatDay(paper.day),
    standing: { tone: TONE[paper.standing], label: STANDING_LABEL[paper.standing], details: standingDetails(paper) },
    signedFile: signedFileOf(paper),
    signedHashes: signed.map((file) => file.sha256),
  };
}

function standingDetails({ standing, replacedBy, withdrawnBy }: VerifiedPaper): string[] {
  if (standing === "voided") return ["Số của văn bản được giữ lại trong sổ, văn bản không có giá trị."];
  const replaced = replacedBy.map((ref) => `Bị thay thế bởi văn bản ${printRef(ref)}.`);
  const withdrawn = withdrawnBy.map((ref) => `Bị thu hồi bởi quyết định ${printRef(ref)}${ofUnits(ref)}.`);
  return [...replaced, ...withdrawn];
}

function printRef({ numberText, day }: PaperRef): string {
  return [numberText && `số ${numberText}`, day && `ngày ${formatDay(day)}`].filter(Boolean).join(" ");
}

function ofUnits({ units }: PaperRef): string {
  return units.length === 0 ? "" : ` đối với: ${units.join("; ")}`;
}

function signedFileOf({ signed: [newest] }: VerifiedPaper): Verification["signedFile"] {
  if (!newest) return null;
  const signatures = newest.signatures.signatures.map((signature) => ({
    signer: publicSignerText(signature),
    at: signature.at ? formatInstant(new Date(signature.at)) : "",
    check: signatureCheckText(signature),
    doubtful: isDoubtful(signature),
  }));
  return { kind: fileKindText(newest.fileType, newest.signatures), at: formatInstant(newest.uploadedAt), signatures };
}
