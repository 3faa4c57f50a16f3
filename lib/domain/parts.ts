/** What belongs to a self-assessment beside the criteria: the items of gates G3 and G4, addressed like criteria by a short key. */

export const PARTS = ["bien-ban", "y-kien-cap-uy", "phan-mem"] as const;
export type Part = (typeof PARTS)[number];

/** Narrows an item key (criterion code or part) to a part. */
export function isPart(item: string): item is Part {
  return (PARTS as readonly string[]).includes(item);
}

/** The three items as stored with the dossier; dates are ISO calendar days. */
export interface DossierParts {
  minutes: { number: string; heldOn: string | null; present: number | null; total: number | null; votesFor: number | null };
  opinion: { text: string; signer: string; position: string; signedOn: string | null };
  software: { doneOn: string | null; proof: string };
}

/** Says which items are complete: minutes with date, attendance and vote; opinion with text and signer; software with date and proof. */
export function completeParts(parts: DossierParts, files: ReadonlySet<string>): Record<Part, boolean> {
  const { minutes, opinion, software } = parts;
  return {
    "bien-ban": minutes.heldOn !== null && minutes.present !== null && minutes.total !== null && minutes.votesFor !== null,
    "y-kien-cap-uy": opinion.text.trim() !== "" && opinion.signer.trim() !== "" && opinion.position.trim() !== "",
    "phan-mem": software.doneOn !== null && (software.proof.trim() !== "" || files.has("phan-mem")),
  };
}

/** Says whether anything is typed in one of the three items. */
export function hasParts(parts: DossierParts): boolean {
  return Object.values(parts).some((part) => Object.values(part).some((value) => value !== null && value !== ""));
}

/** Says what is wrong with the numbers of the minutes: more people present than members, more votes than people present. Null where nothing is. */
export function minutesProblem(minutes: DossierParts["minutes"]): string | null {
  const { present, total, votesFor } = minutes;
  if (present !== null && total !== null && present > total) return "Số người dự họp không được lớn hơn tổng số ủy viên.";
  if (present !== null && votesFor !== null && votesFor > present) return "Số phiếu tán thành không được lớn hơn số người dự họp.";
  return null;
}
