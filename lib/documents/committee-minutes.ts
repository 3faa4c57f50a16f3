/** Biên bản họp Ban Chấp hành on the self-assessment, with its vote and two signatures. Source: documents.md, "The other documents". */
import type { DocumentContent } from "../domain/document";
import { formatFraction } from "../domain/measure";
import {
  attendance,
  heading,
  type Issue,
  namedLine,
  officialDocument,
  PROGRAMME,
  printCount,
  printLongDate,
  says,
  typedOrRoom,
  typedParagraphs,
} from "./content";
import { chairSignature, membersOf, organWithName, type Signer, titledSignature, titleOf } from "./signing";

export interface CommitteeMinutesInput extends Issue {
  unitName: string;
  /** Place of the meeting and its hours, as typed: "Hội trường Sở", "8 giờ 00", "9 giờ 30". */
  venue: string;
  from: string;
  until: string;
  present: number | null;
  total: number | null;
  /** Members away with their reasons, and guests, one per line. */
  absent: string;
  guests: string;
  chair: Signer;
  secretary: { position: string; name: string };
  /** Discussion as typed. */
  discussion: string;
  /** "Nội dung 1: đạt 8/9 = 88,9 %" …; the Đề xuất as sentences. */
  results: string[];
  votesFor: number | null;
  conclusion: string;
  recipients: string[];
}

/** Content of the minutes; the day of the header is the day of the meeting. */
export function committeeMinutes(input: CommitteeMinutesInput): DocumentContent {
  const { year, chair, secretary, present, votesFor } = input;
  const organ = organWithName(chair.organ, input.unitName);
  const voted = votesFor !== null && present !== null ? votes(votesFor, present) : "Số phiếu tán thành: ……/……";
  return officialDocument(input, "BB", {
    typeName: "BIÊN BẢN",
    subject: [`Họp ${organ}`, `xét kết quả tự đánh giá ${PROGRAMME} năm ${year}`],
    blocks: [
      says(`Thời gian: ${input.from || "……"}, ${printLongDate(input.day, year)}.`),
      says(`Địa điểm: ${input.venue || "……"}.`),
      heading("I. THÀNH PHẦN"),
      ...attendance(input, membersOf(chair.organ)),
      ...namedLine("Mời dự", input.guests),
      says(`Chủ tọa: đồng chí ${chair.name || "……"}, ${titleOf(chair)}.`),
      says(`Thư ký: đồng chí ${secretary.name || "……"}${secretary.position ? `, ${secretary.position}` : ""}.`),
      heading("II. NỘI DUNG"),
      says(`Cuộc họp xem xét kết quả thực hiện các chỉ tiêu đã đăng ký và tự đánh giá ${PROGRAMME} năm ${year}:`),
      ...input.results.map((text) => says(`- ${text}`)),
      ...typedParagraphs(input.discussion),
      heading("III. BIỂU QUYẾT"),
      says(voted),
      heading("IV. KẾT LUẬN"),
      ...typedOrRoom(input.conclusion),
      says(`Cuộc họp kết thúc lúc ${input.until || "……"} cùng ngày. Biên bản đã được thông qua trước cuộc họp./.`),
    ],
    signatures: [titledSignature("Thư ký", secretary), chairSignature(chair)],
    recipients: input.recipients,
  });
}

/** "Số phiếu tán thành: 08/09 (88,9 %); không tán thành hoặc có ý kiến khác: 01/09." */
function votes(votesFor: number, present: number): string {
  const of = printCount(present);
  const others = present > votesFor ? `; không tán thành hoặc có ý kiến khác: ${printCount(present - votesFor)}/${of}` : "";
  const share = present > 0 ? ` (${formatFraction(votesFor, present)})` : "";
  return `Số phiếu tán thành: ${printCount(votesFor)}/${of}${share}${others}.`;
}
