/**
 * Reads the digital signatures of a PDF in a thread of its own, so that a hostile or huge file costs this thread and never the server. Plain
 * JavaScript because the thread starts from the file itself. In: the bytes. Out: a SignatureReport (lib/domain/signature.ts).
 * Only what the signature itself proves is judged: its bytes unchanged, made with the key of the certificate in it. Nobody's chain is followed.
 */
import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from "@cantoo/pdf-lib";
import { ContentInfo, SignedData } from "pkijs";

const MAX_SIGNATURES = 20;
const SIGNED_DATA = "1.2.840.113549.1.7.2";
const SIGNING_TIME = "1.2.840.113549.1.9.5";
const NAMES = { name: "2.5.4.3", organisation: "2.5.4.10", department: "2.5.4.11", title: "2.5.4.12" };
const NOBODY = { name: "", organisation: "", department: "", title: "" };

const bytes = Buffer.from(workerData.bytes);

/** Dictionaries of signatures, wherever in the file they stand: those of people, not time stamps of a whole document. */
function signatureDicts(document) {
  const found = [];
  const consider = (object) => {
    if (!(object instanceof PDFDict)) return;
    const value = object.get(PDFName.of("V"));
    if (value instanceof PDFDict) consider(value);
    const isSignature = object.lookup(PDFName.of("ByteRange")) instanceof PDFArray && contentsOf(object) !== null;
    const isTimeStamp = object.lookup(PDFName.of("SubFilter")) === PDFName.of("ETSI.RFC3161");
    if (isSignature && !isTimeStamp) found.push(object);
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) consider(object);
  return found;
}

function contentsOf(dict) {
  const contents = dict.lookup(PDFName.of("Contents"));
  return contents instanceof PDFHexString || contents instanceof PDFString ? contents.asBytes() : null;
}

/** The four numbers, where they start at 0, do not overlap and leave out exactly the hexadecimal text of the signature itself; else null. */
function rangeOf(dict, contents) {
  const range = dict
    .lookup(PDFName.of("ByteRange"))
    .asArray()
    .map((part) => (part instanceof PDFNumber ? part.asNumber() : Number.NaN));
  const [start, length, resumed, rest] = range;
  if (range.length !== 4 || !range.every((part) => Number.isSafeInteger(part) && part >= 0)) return null;
  if (start !== 0 || resumed < length + 2 || resumed + rest > bytes.length) return null;
  const gap = bytes.subarray(length, resumed).toString("latin1");
  if (!/^<[0-9a-f\s]*>$/i.test(gap)) return null;
  const left = Buffer.from(gap.slice(1, -1).replace(/\s/g, ""), "hex");
  return left.equals(Buffer.from(contents)) ? { length, resumed, end: resumed + rest } : null;
}

function subjectOf(certificate) {
  const text = (oid) => certificate?.subject.typesAndValues.find((part) => part.type === oid)?.value.valueBlock.value;
  return Object.fromEntries(Object.entries(NAMES).map(([key, oid]) => [key, tidy(text(oid))]));
}

function tidy(text) {
  if (typeof text !== "string") return "";
  return text
    .replace(/[\p{C}\s]+/gu, " ")
    .normalize("NFC")
    .trim()
    .slice(0, 200);
}

/** When it was signed by the signer's own clock: within the signature, or (PAdES) beside it in the dictionary. */
function timeOf(dict, signer) {
  const signed = signer?.signedAttrs?.attributes.find((attribute) => attribute.type === SIGNING_TIME)?.values[0]?.toDate?.();
  return printInstant(signed) ?? printInstant(dateOf(dict.lookup(PDFName.of("M"))));
}

function dateOf(text) {
  try {
    return text?.decodeDate?.();
  } catch {
    return undefined;
  }
}

function printInstant(at) {
  return at instanceof Date && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}

/** Data that stands inside the CMS would be checked instead of the file's: allowed only as the SHA-1 of the file's bytes (adbe.pkcs7.sha1). */
function carriesOther(cms, signed) {
  const inside = cms.encapContentInfo.eContent;
  return inside ? !Buffer.from(inside.getValue()).equals(createHash("sha1").update(signed).digest()) : false;
}

/** Other failures (no certificate, an algorithm that is not known here) prove nothing against the file. */
function checkOf({ signatureVerified, message }) {
  if (signatureVerified === true) return "intact";
  return signatureVerified === false || /digest doesn't match/.test(message) ? "changed" : "unreadable";
}

async function readOne(dict) {
  const contents = contentsOf(dict);
  const range = rangeOf(dict, contents);
  const covers = range?.end === bytes.length ? "whole" : "part";
  const unreadable = { ...NOBODY, at: timeOf(dict, null), covers, check: "unreadable" };
  try {
    const info = ContentInfo.fromBER(contents);
    if (info.contentType !== SIGNED_DATA) return unreadable;
    const cms = new SignedData({ schema: info.content });
    const at = timeOf(dict, cms.signerInfos[0]);
    const signed = range ? Buffer.concat([bytes.subarray(0, range.length), bytes.subarray(range.resumed, range.end)]) : Buffer.alloc(0);
    const data = new Uint8Array(signed).buffer;
    const result = await cms.verify({ signer: 0, data, extendedMode: true }).catch((error) => error);
    const check = range === null || carriesOther(cms, signed) ? "changed" : checkOf(result);
    return { ...subjectOf(result.signerCertificate), at, covers, check };
  } catch {
    return unreadable;
  }
}

const UNREADABLE = { state: "unreadable", signatures: [] };

async function read() {
  const options = { ignoreEncryption: true, updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
  const document = await PDFDocument.load(bytes, options);
  const dicts = signatureDicts(document);
  if (dicts.length > MAX_SIGNATURES) return UNREADABLE;
  if (dicts.length === 0) return document.isEncrypted || document.getPageCount() === 0 ? UNREADABLE : { state: "none", signatures: [] };
  const signatures = [];
  for (const dict of dicts) signatures.push(await readOne(dict));
  return { state: "signed", signatures };
}

parentPort?.postMessage(await read().catch(() => UNREADABLE));
