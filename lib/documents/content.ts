/** Pieces that every official document is built from: number, place and date, header of a body, căn cứ. */
import type { DocumentBlock, DocumentColumn, DocumentContent } from "../domain/document";
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
  return `${place}, ${printLongDate(day, year)}`;
}

/** "ngày 09 tháng 02 năm 2024", or room for it. */
export function printLongDate(day: string | null, year: number): string {
  return day ? formatLongDay(day) : `ngày${BLANK}tháng${BLANK}năm ${year}`;
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

/** What every document is issued with; number and day are null until it is. */
export interface Issue {
  body: IssuingBody;
  /** Year of work that the document is about. */
  year: number;
  number: number | null;
  /** ISO day of signing. */
  day: string | null;
}

/** What a document says below its header. */
export type DocumentText = Pick<DocumentContent, "typeName" | "subject" | "blocks" | "signatures"> &
  Partial<Pick<DocumentContent, "landscape" | "framed" | "addressees" | "recipients" | "appendices">> & { about?: string };

/** Puts a document together. `type` null for papers without a number of their own (phiếu, danh sách, biểu): they are drafts until they are dated. */
export function officialDocument(issue: Issue, type: DocumentType | null, text: DocumentText): DocumentContent {
  const { about = "", ...rest } = text;
  const header = officialHeader(issue.body, type ?? "BC", issue);
  return {
    draft: type === null ? issue.day === null : issue.number === null,
    header: { ...header, about, number: type === null ? "" : header.number },
    addressees: [],
    recipients: [],
    appendices: [],
    ...rest,
  };
}

/** A column of a table: title, width in millimetres, alignment. */
export function column(title: string, width: number, align: DocumentColumn["align"] = "left"): DocumentColumn {
  return { title, width, align };
}

/** Gives one paragraph for each line of a text typed by hand; nothing for an empty one. */
export function typedParagraphs(text: string): DocumentBlock[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "").map((line) => ({ kind: "paragraph", text: line }));
}

/** As typedParagraphs; room to write in by hand where nothing was typed, so that no heading stands over nothing. */
export function typedOrRoom(text: string): DocumentBlock[] {
  const typed = typedParagraphs(text);
  return typed.length > 0 ? typed : [says("……")];
}

/** Gives "Vắng mặt: …." of names typed on one or several lines; nothing for none. */
export function namedLine(title: string, text: string): DocumentBlock[] {
  const names = text
    .trim()
    .split(/\s*\r?\n\s*/)
    .join("; ");
  return names === "" ? [] : [says(`${title}: ${names.replace(/\.$/u, "")}.`)];
}

/** Gives how many of the members ("ủy viên Ban Chấp hành") were there and who was not; "……" for counts not known yet. */
export function attendance(meeting: { present: number | null; total: number | null; absent: string }, members: string): DocumentBlock[] {
  const { present, total, absent } = meeting;
  if (present === null || total === null) return [says("Có mặt: ……/…… đồng chí."), ...namedLine("Vắng mặt", absent)];
  const missing = total - present;
  const away =
    absent.trim() === "" ? (missing > 0 ? [says(`Vắng mặt: ${printCount(missing)} đồng chí.`)] : []) : namedLine("Vắng mặt", absent);
  return [says(`Tổng số: ${printCount(total)} ${members}; có mặt: ${printCount(present)}/${printCount(total)} đồng chí.`), ...away];
}

/** Gives a paragraph. */
export function says(text: string): DocumentBlock {
  return { kind: "paragraph", text };
}

/** Gives a heading in bold. */
export function heading(text: string): DocumentBlock {
  return { kind: "heading", text };
}

/** The programme as documents name it. */
export const PROGRAMME = 'Đoàn cơ sở "3 chủ động"';

/** "01", "15", "124": a count of units as documents write it. */
export function printCount(count: number): string {
  return String(count).padStart(2, "0");
}
