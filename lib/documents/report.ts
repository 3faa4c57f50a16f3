/** Báo cáo kết quả of a unit: six parts, figures and comparison filled in, the Bảng tổng hợp as its appendix. Source: documents.md; letter, point 4. */
import type { DocumentBlock, DocumentContent } from "../domain/document";
import { VERDICT_LABEL } from "../domain/labels";
import type { DossierParts } from "../domain/parts";
import type { UnitTable, UnitTableRow } from "../domain/unit-table";
import {
  column,
  heading,
  type Issue,
  officialDocument,
  PROGRAMME,
  printCount,
  printNumber,
  printShortDate,
  says,
  typedOrRoom,
  typedParagraphs,
} from "./content";
import { organName, organWithName, signatureOf } from "./signing";
import { type UnitTableSigners, unitTableAppendix } from "./unit-table";

/** What is typed by hand; line breaks part paragraphs, empty texts leave no gap. */
export interface ReportTexts {
  advantages: string;
  difficulties: string;
  leadership: string;
  limits: string;
  causes: string;
  requests: string;
  direction: string;
}

export interface ReportInput extends Issue {
  unitName: string;
  upperName: string;
  branchCount: number | null;
  memberCount: number | null;
  table: UnitTable;
  parts: DossierParts;
  registeredOn: string | null;
  dataDate: string | null;
  texts: ReportTexts;
  signers: UnitTableSigners;
  recipients: string[];
}

/** Content of the report; `number` null makes it a draft. */
export function reportDocument(input: ReportInput): DocumentContent {
  const { year, table, signers } = input;
  const organ = organWithName(signers.signer.organ, input.unitName);
  const number = printNumber(input.number, "BC", input.body);
  return officialDocument(input, "BC", {
    typeName: "BÁO CÁO",
    subject: [`Kết quả xây dựng ${PROGRAMME} năm ${year}`],
    addressees: [`Ban Thường vụ ${input.upperName}`],
    blocks: [
      ...situation(input),
      ...leadership(input),
      ...results(table),
      ...comparison(input),
      ...conclusion(input),
      heading(`VI. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM ${year + 1}`),
      ...typedOrRoom(input.texts.direction),
      says(`Trên đây là báo cáo kết quả xây dựng ${PROGRAMME} năm ${year} của ${organ}./.`),
    ],
    signatures: [signatureOf(signers.signer)],
    recipients: input.recipients,
    appendices: [unitTableAppendix(table, `(Kèm theo Báo cáo số ${number} ${printShortDate(input.day, year)} của ${organ})`, signers)],
  });
}

function situation({ unitName, branchCount, memberCount, dataDate, year, texts }: ReportInput): DocumentBlock[] {
  const counts = [branchCount === null ? "" : `${branchCount} chi đoàn`, memberCount === null ? "" : `${memberCount} đoàn viên`];
  const size = counts.filter(Boolean).join(", ");
  const typed = [...titled("1. Thuận lợi", texts.advantages), ...titled("2. Khó khăn", texts.difficulties)];
  const on = dataDate ? `Tính đến ${printShortDate(dataDate, year)}, ` : "";
  return [
    heading("I. ĐẶC ĐIỂM TÌNH HÌNH"),
    ...(size === "" ? [] : [says(`${on}${unitName} có ${size}.`)]),
    ...(size === "" && typed.length === 0 ? typedOrRoom("") : typed),
  ];
}

function titled(title: string, text: string): DocumentBlock[] {
  const paragraphs = typedParagraphs(text);
  return paragraphs.length === 0 ? [] : [heading(title), ...paragraphs];
}

function leadership({ registeredOn, year, parts, texts }: ReportInput): DocumentBlock[] {
  const registered = registeredOn
    ? `Đơn vị đăng ký xây dựng ${PROGRAMME} năm ${year} vào ${printShortDate(registeredOn, year)}.`
    : `Đơn vị không có bản đăng ký xây dựng ${PROGRAMME} cho năm ${year}.`;
  const { doneOn } = parts.software;
  const software = doneOn
    ? [says(`Đơn vị hoàn thành việc đánh giá trên Phần mềm Quản lý đoàn viên vào ${printShortDate(doneOn, year)}.`)]
    : [];
  return [heading("II. CÔNG TÁC LÃNH ĐẠO, TRIỂN KHAI THỰC HIỆN"), says(registered), ...typedParagraphs(texts.leadership), ...software];
}

function results(table: UnitTable): DocumentBlock[] {
  const blocks = table.groups.flatMap((group, index): DocumentBlock[] => [
    heading(`${index + 1}. Nội dung ${group.code}: ${group.name}`),
    ...(group.summary === "" ? [] : [says(`${group.summary.replace(/^Nội dung \S+: đ/u, "Đ")} số tiêu chí áp dụng.`)]),
    ...group.rows.map((row) => says(resultSentence(row))),
  ]);
  return [heading("III. KẾT QUẢ THỰC HIỆN 3 NỘI DUNG"), ...blocks];
}

function resultSentence(row: UnitTableRow): string {
  const result = inSentence(row.result || "chưa có số liệu");
  const target = row.target ? `; chỉ tiêu đăng ký: ${inSentence(row.target)}` : "";
  const verdict = row.selfVerdict && row.selfVerdict !== row.result ? `; ${row.selfVerdict.toLocaleLowerCase("vi")}` : "";
  return `- ${row.tt}. ${row.name}: ${result}${target}${verdict}.`;
}

/** "Có" as "có" inside a sentence; "UBND …" stays. */
function inSentence(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? `${text.charAt(0).toLocaleLowerCase("vi")}${text.slice(1)}` : text;
}

const REACHED: string[] = [VERDICT_LABEL.met];
const SET_ASIDE: string[] = [VERDICT_LABEL.notApplicable];

function comparison({ table, texts }: ReportInput): DocumentBlock[] {
  const rows = table.groups.flatMap((group) => group.rows);
  const count = (verdict: string) => rows.filter((row) => row.selfVerdict === verdict).length;
  const short = rows.filter((row) => !REACHED.includes(row.selfVerdict) && !SET_ASIDE.includes(row.selfVerdict));
  const parts = [
    `${count(VERDICT_LABEL.met)} tiêu chí đạt hoặc vượt chỉ tiêu đăng ký`,
    `${count(VERDICT_LABEL.metThreshold)} tiêu chí đạt ngưỡng nhưng chưa đạt chỉ tiêu đăng ký`,
    `${count(VERDICT_LABEL.notMet)} tiêu chí không đạt`,
    ...(count(VERDICT_LABEL.notApplicable) > 0 ? [`${count(VERDICT_LABEL.notApplicable)} tiêu chí không phát sinh`] : []),
  ];
  return [
    heading("IV. SO SÁNH VỚI CHỈ TIÊU ĐĂNG KÝ, HẠN CHẾ, NGUYÊN NHÂN"),
    says(`Trong ${rows.length} tiêu chí có: ${parts.join("; ")}.`),
    ...(short.length === 0 ? [] : [says("Các tiêu chí chưa đạt chỉ tiêu đăng ký:"), shortTable(short)]),
    ...titled("1. Hạn chế", texts.limits),
    ...titled("2. Nguyên nhân", texts.causes),
  ];
}

function shortTable(rows: readonly UnitTableRow[]): DocumentBlock {
  return {
    kind: "table",
    columns: [
      column("TT", 11, "centre"),
      column("Tiêu chí", 50),
      column("Chỉ tiêu", 16, "centre"),
      column("Kết quả", 20, "centre"),
      column("Tỷ lệ (%)", 16, "centre"),
      column("Nguyên nhân", 47),
    ],
    rows: rows.map((row) => ({ cells: [row.tt, row.name, row.target, row.result, row.ratio, row.note] })),
  };
}

function conclusion({ table, parts, texts, year, signers }: ReportInput): DocumentBlock[] {
  const { minutes, opinion } = parts;
  const organ = organName(signers.signer.organ);
  const vote =
    minutes.heldOn && minutes.votesFor !== null && minutes.present !== null
      ? [
          says(
            `Cuộc họp ${organ} ${printShortDate(minutes.heldOn, year)} thống nhất kết quả tự đánh giá với ${printCount(minutes.votesFor)}/${printCount(minutes.present)} phiếu tán thành.`,
          ),
        ]
      : [];
  const said = opinion.text.trim();
  return [
    heading("V. TỰ ĐÁNH GIÁ, ĐỀ NGHỊ"),
    ...table.conclusion.map((text) => says(text.replace(/^Đề xuất:/u, "Tự đánh giá:"))),
    ...vote,
    ...(said === "" ? [] : [says(`Ý kiến của cấp ủy${opinion.position ? ` (${opinion.position})` : ""}: ${said.replace(/\.?$/u, ".")}`)]),
    ...typedParagraphs(texts.requests),
  ];
}
