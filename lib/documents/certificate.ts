/** Giấy chứng nhận for one recognised unit: a landscape sheet. */
import type { DocumentContent } from "../domain/document";
import { type Issue, officialDocument, PROGRAMME, printNumber, printShortDate } from "./content";
import { organWithName, type Signer, signatureOf } from "./signing";

export interface CertificateInput extends Issue {
  unitName: string;
  /** The decision that recognises: `number` and `day` of the issue are its own, too. */
  decision: { number: number | null; day: string | null };
  signer: Signer;
}

/** Content of the certificate; `day` null makes it a draft. */
export function certificateDocument(input: CertificateInput): DocumentContent {
  const { body, year, decision, signer, unitName } = input;
  const organ = organWithName(signer.organ, body.name);
  const number = printNumber(decision.number, "QĐ", body);
  return officialDocument(input, null, {
    landscape: true,
    framed: true,
    typeName: "GIẤY CHỨNG NHẬN",
    subject: [],
    blocks: [
      { kind: "centred", text: organ.toUpperCase() },
      { kind: "paragraph", text: "Chứng nhận", align: "centre" },
      { kind: "centred", text: unitName.toUpperCase(), large: true },
      { kind: "centred", text: `Đạt ${PROGRAMME} năm ${year}` },
      {
        kind: "paragraph",
        align: "centre",
        text: [{ text: `(Theo Quyết định số ${number} ${printShortDate(decision.day, year)} của ${organ})`, italic: true }],
      },
    ],
    signatures: [signatureOf(signer)],
  });
}
