/** The set of official documents: what each is about, who issues it, under which number, and what is typed by hand. Source: documents.md, "The other documents". */
import { CHAIRED, CONFIRMED, DAY, type DocumentField, GROUNDS, LETTER_HEAD, PREPARED, RECIPIENTS, SIGNER } from "./document-fields";
import type { DocumentType } from "./numbering";
import { printDay } from "./tables";

export const DOCUMENT_KINDS = [
  "registration",
  "unitTable",
  "report",
  "committeeMinutes",
  "appraisalSheet",
  "certificate",
  "tabledList",
  "matrix",
  "sessionMinutes",
  "summaryReport",
  "launch",
  "reminder",
  "letter",
  "selfClassification",
  "levelNotice",
  "levelDecision",
  "commendation",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface DocumentKindFacts {
  title: string;
  about: "dossier" | "meeting" | "cycle" | "round" | "sheet";
  issuer: "unit" | "body";
  /** Type of its number; null for papers without one (phiếu, danh sách, bảng), which are only dated. */
  type: DocumentType | null;
  /** Minutes bear the day of their meeting; everything else a day of signing that is typed. */
  dated: "signing" | "meeting";
  fields: readonly DocumentField[];
}

const UNIT_PAPER = { about: "dossier", issuer: "unit", dated: "signing" } as const;
const BODY_PAPER = { about: "cycle", issuer: "body", dated: "signing" } as const;

export const DOCUMENT_KIND: Record<DocumentKind, DocumentKindFacts> = {
  registration: {
    ...UNIT_PAPER,
    title: "Bản đăng ký",
    type: null,
    fields: [DAY, GROUNDS, { name: "agreedOn", label: "Ngày họp Ban Chấp hành thống nhất", input: "day" }, ...SIGNER, RECIPIENTS],
  },
  unitTable: {
    ...UNIT_PAPER,
    title: "Bảng tổng hợp",
    type: null,
    fields: [DAY, PREPARED, ...CONFIRMED, ...SIGNER],
  },
  report: {
    ...UNIT_PAPER,
    title: "Báo cáo kết quả",
    type: "BC",
    fields: [
      DAY,
      { name: "advantages", label: "I.1. Thuận lợi", input: "text" },
      { name: "difficulties", label: "I.2. Khó khăn", input: "text" },
      { name: "leadership", label: "II. Công tác lãnh đạo, triển khai", input: "text", required: true },
      { name: "limits", label: "IV.1. Hạn chế", input: "text" },
      { name: "causes", label: "IV.2. Nguyên nhân", input: "text" },
      { name: "requests", label: "V. Đề nghị", input: "text" },
      { name: "direction", label: "VI. Phương hướng", input: "text", required: true },
      PREPARED,
      ...CONFIRMED,
      ...SIGNER,
      RECIPIENTS,
    ],
  },
  committeeMinutes: {
    ...UNIT_PAPER,
    title: "Biên bản họp Ban Chấp hành",
    type: "BB",
    dated: "meeting",
    fields: [...CHAIRED, { name: "conclusion", label: "Kết luận", input: "text", required: true }, RECIPIENTS],
  },
  appraisalSheet: {
    about: "dossier",
    issuer: "body",
    dated: "signing",
    title: "Phiếu thẩm định",
    type: null,
    fields: [
      DAY,
      { name: "remarks", label: "Nhận xét chung", input: "text" },
      { name: "reviewerPosition", label: "Chức vụ người thẩm định", input: "line" },
      { name: "reviewerName", label: "Họ tên người thẩm định", input: "line", required: true },
      ...SIGNER,
    ],
  },
  certificate: {
    about: "dossier",
    issuer: "body",
    dated: "signing",
    title: "Giấy chứng nhận",
    type: null,
    fields: [DAY, ...SIGNER],
  },
  tabledList: {
    ...BODY_PAPER,
    title: "Danh sách trình Ban Thường vụ",
    type: null,
    fields: [DAY, PREPARED, ...SIGNER],
  },
  matrix: {
    ...BODY_PAPER,
    title: "Bảng tổng hợp từng tiêu chí (ma trận)",
    type: null,
    fields: [DAY, PREPARED, ...SIGNER],
  },
  sessionMinutes: {
    about: "meeting",
    issuer: "body",
    title: "Biên bản họp Ban Thường vụ",
    type: "BB",
    dated: "meeting",
    fields: [...CHAIRED, RECIPIENTS],
  },
  summaryReport: {
    ...BODY_PAPER,
    title: "Báo cáo tổng hợp gửi cấp trên",
    type: "BC",
    fields: [
      DAY,
      { name: "leadership", label: "I. Công tác lãnh đạo, triển khai", input: "text", required: true },
      { name: "limits", label: "III. Hạn chế, nguyên nhân", input: "text" },
      { name: "direction", label: "IV. Phương hướng", input: "text", required: true },
      { name: "requests", label: "IV. Đề xuất, kiến nghị", input: "text" },
      ...SIGNER,
      RECIPIENTS,
    ],
  },
  launch: {
    ...BODY_PAPER,
    title: "Công văn triển khai",
    type: "CV",
    fields: [
      ...LETTER_HEAD,
      GROUNDS,
      { name: "text", label: "Lời dẫn", input: "text" },
      { name: "tasks", label: "Nội dung đề nghị", input: "lines", required: true, hint: "Mỗi dòng một việc; số thứ tự tự đánh." },
      ...SIGNER,
      RECIPIENTS,
    ],
  },
  reminder: {
    ...BODY_PAPER,
    title: "Công văn nhắc",
    type: "CV",
    fields: [
      ...LETTER_HEAD,
      { name: "what", label: "Việc đến hạn", input: "line", required: true },
      { name: "deadline", label: "Thời hạn đã ghi", input: "line", required: true },
      { name: "text", label: "Nội dung thêm", input: "text" },
      ...SIGNER,
      RECIPIENTS,
    ],
  },
  selfClassification: {
    ...UNIT_PAPER,
    about: "sheet",
    title: "Báo cáo tự đánh giá, xếp loại",
    type: "BC",
    fields: [
      DAY,
      GROUNDS,
      { name: "strengths", label: "I. Ưu điểm, kết quả đạt được", input: "text", required: true },
      { name: "limits", label: "II. Hạn chế", input: "text", required: true },
      { name: "causes", label: "II. Nguyên nhân", input: "text" },
      { name: "direction", label: "Phương hướng, biện pháp khắc phục", input: "text", required: true },
      ...SIGNER,
      RECIPIENTS,
    ],
  },
  levelNotice: {
    ...BODY_PAPER,
    about: "round",
    title: "Thông báo kết quả xếp loại",
    type: "TB",
    fields: [DAY, GROUNDS, ...SIGNER, RECIPIENTS],
  },
  levelDecision: {
    ...BODY_PAPER,
    about: "round",
    title: "Quyết định xếp loại chất lượng",
    type: "QĐ",
    fields: [
      DAY,
      { ...GROUNDS, required: true },
      { name: "executors", label: "Đơn vị chịu trách nhiệm thi hành", input: "line", hint: "Để trống thì ghi câu thường dùng." },
      ...SIGNER,
      RECIPIENTS,
    ],
  },
  letter: {
    ...BODY_PAPER,
    title: "Công văn",
    type: "CV",
    fields: [...LETTER_HEAD, { name: "text", label: "Nội dung", input: "text", required: true }, ...SIGNER, RECIPIENTS],
  },
  commendation: {
    ...BODY_PAPER,
    title: "Tờ trình khen thưởng thi đua",
    type: "TTr",
    fields: [
      DAY,
      { name: "addressees", label: "Kính gửi", input: "lines", required: true, hint: "Mỗi dòng một nơi nhận." },
      GROUNDS,
      { name: "text", label: "I. Nhận xét thêm về phong trào thi đua", input: "text" },
      ...SIGNER,
      RECIPIENTS,
    ],
  },
};

/** "Báo cáo kết quả số 01-BC/ĐTN", "Phiếu thẩm định ngày 20/11/2024"; a draft by its kind alone. `signedOn` is an ISO day. */
export function documentName(document: { kind: DocumentKind; numberText: string; signedOn: string | null }): string {
  const { title } = DOCUMENT_KIND[document.kind];
  if (document.numberText) return `${title} số ${document.numberText}`;
  return document.signedOn ? `${title} ngày ${printDay(document.signedOn)}` : title;
}

/** Kinds of which one draws up as many as one likes; of the others one draft stands for a dossier, a session, a year. */
export function isLetter(kind: DocumentKind): boolean {
  return DOCUMENT_KIND[kind].type === "CV";
}

/** Text of a draft by field name; a field nobody typed is absent. */
export type DocumentFields = Record<string, string>;

/** Splits a field of entries, one a line. */
export function fieldLines(fields: DocumentFields, name: string): string[] {
  return (fields[name] ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What a draft needs before it can be issued, by field; `today` is the ISO day, `day` the ISO day that it would bear. */
export function documentProblems(
  kind: DocumentKind,
  fields: DocumentFields,
  bounds: { day: string | null; today: string },
): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const { name, label, required } of DOCUMENT_KIND[kind].fields)
    if (required && (fields[name] ?? "").trim() === "") problems[name] = `Cần ghi: ${label.replace(/^[IVX]+(\.\d)?\. /u, "")}.`;
  const { day, today } = bounds;
  if (day !== null && day > today) problems.signedOn = "Ngày ký không được sau hôm nay.";
  return problems;
}
