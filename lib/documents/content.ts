/** Pieces that every official document is built from: number, place and date, header of a body, căn cứ. */
import type { DocumentContent } from "../domain/document";
import { type DocumentType, formatDocumentNumber } from "../domain/numbering";
import { formatDay, formatLongDay } from "../format";

/** Room to write in by hand; it neither shrinks nor breaks. */
const BLANK = "\u00a0".repeat(6);

/** The body that issues, as it was on the day: all of it data of the unit. */
export interface IssuingBody {
  /** "Đoàn Khối Cơ quan Dân Chính Đảng TP Cần Thơ". */
  name: string;
  /** First header line, "THÀNH ĐOÀN CẦN THƠ"; a line break in it stays. */
  headerUpper: string;
  /** Second header line, "BCH ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG"; a line break in it stays. */
  headerName: string;
  /** "ĐTN". */
  documentCode: string;
  place: string;
}

/** "12-QĐ/ĐTN"; room for the number while it is a draft. */
export function printNumber(number: number | null, type: DocumentType, body: Pick<IssuingBody, "documentCode">, drafter = ""): string {
  if (number !== null) return formatDocumentNumber({ number, type, body: body.documentCode, drafter });
  return `${BLANK}-${type}/${body.documentCode}${drafter ? `-${drafter}` : ""}`;
}

/** "Cần Thơ, ngày 09 tháng 02 năm 2024"; room for day and month while there is no date. `day` ISO, `year` for the blank. */
export function printPlaceDate(place: string, day: string | null, year: number): string {
  return `${place}, ${day ? formatLongDay(day) : `ngày${BLANK}tháng${BLANK}năm ${year}`}`;
}

/** "ngày 09/02/2024", or room for it. */
export function printShortDate(day: string | null, year: number): string {
  return day ? `ngày ${formatDay(day)}` : `ngày${BLANK}/${BLANK}/${year}`;
}

/** What a document of `body` has in its header; number and day are null in a draft. */
export function officialHeader(
  body: IssuingBody,
  type: DocumentType,
  issue: { number: number | null; day: string | null; year: number },
): DocumentContent["header"] {
  return {
    upperBody: body.headerUpper,
    body: body.headerName,
    number: `Số: ${printNumber(issue.number, type, body)}`,
    about: "",
    placeDate: printPlaceDate(body.place, issue.day, issue.year),
    mark: "",
  };
}

/** "01", "15", "124": a count of units as documents write it. */
export function printCount(count: number): string {
  return String(count).padStart(2, "0");
}
