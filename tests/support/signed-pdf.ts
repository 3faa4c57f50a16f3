import { generateKeyPairSync } from "node:crypto";
import { plainAddPlaceholder } from "@signpdf/placeholder-plain";
import { P12Signer } from "@signpdf/signer-p12";
import { SignPdf } from "@signpdf/signpdf";
import forge from "node-forge";
import PDFDocument from "pdfkit";

/** Subject of a certificate for tests. */
export interface Subject {
  name: string;
  organisation?: string;
  title?: string;
}

/** A certificate of no known issuer, signed with its own key, as PKCS #12. */
export function certificateOf({ name, organisation, title }: Subject): Buffer {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const key = forge.pki.privateKeyFromPem(privateKey) as forge.pki.rsa.PrivateKey;
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = "01";
  certificate.validity.notBefore = new Date("2024-01-01T00:00:00Z");
  certificate.validity.notAfter = new Date("2034-01-01T00:00:00Z");
  const utf8 = forge.asn1.Type.UTF8 as unknown as forge.asn1.Class;
  const part = (type: string, value?: string) => (value ? [{ type, value, valueTagClass: utf8 }] : []);
  const subject = [...part("2.5.4.3", name), ...part("2.5.4.10", organisation), ...part("2.5.4.12", title)];
  certificate.setSubject(subject);
  // The signing library spoils an issuer with diacritics.
  certificate.setIssuer(part("2.5.4.3", "CA thu nghiem"));
  certificate.sign(key, forge.md.sha256.create());
  const p12 = forge.pkcs12.toPkcs12Asn1(key, [certificate], "", { algorithm: "3des" });
  return Buffer.from(forge.asn1.toDer(p12).getBytes(), "binary");
}

/** A small PDF of one page. */
export function plainPdf(text = "QUYET DINH", options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const pdf = new PDFDocument({ compress: false, ...options });
  const written: Buffer[] = [];
  const ended = new Promise<Buffer>((resolve) => {
    pdf.on("data", (bytes: Buffer) => written.push(bytes));
    pdf.on("end", () => resolve(Buffer.concat(written)));
  });
  if (options.autoFirstPage !== false) pdf.text(text);
  pdf.end();
  return ended;
}

export const SIGNED_AT = new Date("2024-11-26T03:15:00Z");

/** Signs a PDF as an incremental update. */
export function signPdf(pdf: Buffer, p12: Buffer, at = SIGNED_AT): Promise<Buffer> {
  const about = { reason: "Ban hanh", contactInfo: "", name: "", location: "", signingTime: at };
  return new SignPdf().sign(plainAddPlaceholder({ pdfBuffer: pdf, ...about }), new P12Signer(p12), at);
}
