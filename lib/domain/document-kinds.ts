/** The set of official documents: what each is about, who issues it, under which number, and what is typed by hand. Source: documents.md, "The other documents". */
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
  "commendation",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** How a field is typed: one line, a paragraph text, a list with one entry a line, a day, a box to tick, one of two words. */
export type FieldInput = "line" | "text" | "lines" | "day" | "tick" | "by";

export interface DocumentField {
  name: string;
  label: string;
  input: FieldInput;
  hint?: string;
  /** The document cannot be issued without it. */
  required?: boolean;
}

export interface DocumentKindFacts {
  title: string;
  about: "dossier" | "meeting" | "cycle" | "round";
  issuer: "unit" | "body";
  /** Type of its number; null for papers without one (phiếu, danh sách, bảng), which are only dated. */
  type: DocumentType | null;
  /** Minutes bear the day of their meeting; everything else a day of signing that is typed. */
  dated: "signing" | "meeting";
  fields: readonly DocumentField[];
}

const PER_LINE = "Mỗi dòng một mục, không cần gạch đầu dòng và dấu chấm phẩy.";
const DAY: DocumentField = { name: "signedOn", label: "Ngày ký", input: "day", required: true };
const RECIPIENTS: DocumentField = { name: "recipients", label: "Nơi nhận", input: "lines", hint: PER_LINE };
const SIGNER: readonly DocumentField[] = [
  {
    name: "signerPosition",
    label: "Chức vụ người ký",
    input: "line",
    required: true,
    hint: "Cấp phó ký với chức vụ của mình, không ghi KT.",
  },
  { name: "signerName", label: "Họ tên người ký", input: "line", required: true },
  { name: "signerBy", label: "Hình thức ký", input: "by" },
  { name: "acting", label: "Quyền Bí thư (ghi Q. trước chức vụ)", input: "tick" },
];
const CHAIRED: readonly DocumentField[] = [
  { name: "from", label: "Bắt đầu lúc", input: "line", hint: "Ví dụ: 8 giờ 00", required: true },
  { name: "until", label: "Kết thúc lúc", input: "line", hint: "Ví dụ: 9 giờ 30", required: true },
  { name: "venue", label: "Địa điểm", input: "line", required: true },
  { name: "absent", label: "Vắng mặt", input: "text", hint: "Mỗi dòng một đồng chí, kèm lý do." },
  { name: "guests", label: "Mời dự", input: "text" },
  { name: "chairPosition", label: "Chức vụ chủ tọa", input: "line", required: true },
  { name: "chairName", label: "Họ tên chủ tọa", input: "line", required: true },
  { name: "secretaryPosition", label: "Chức vụ thư ký", input: "line" },
  { name: "secretaryName", label: "Họ tên thư ký", input: "line", required: true },
  { name: "discussion", label: "Ý kiến thảo luận", input: "text" },
];
const PREPARED: DocumentField = { name: "preparedBy", label: "Người lập biểu", input: "line" };
const CONFIRMED: readonly DocumentField[] = [
  { name: "confirmedPosition", label: "Cấp ủy xác nhận: chức vụ", input: "line" },
  { name: "confirmedName", label: "Cấp ủy xác nhận: họ tên", input: "line" },
];
const LETTER_HEAD: readonly DocumentField[] = [
  DAY,
  { name: "about", label: "V/v", input: "line", required: true, hint: "Không cần ghi “V/v” và dấu ngoặc kép." },
  { name: "addressees", label: "Kính gửi", input: "lines", required: true, hint: "Mỗi dòng một nơi nhận." },
  { name: "urgent", label: "Đóng dấu KHẨN", input: "tick" },
];

const UNIT_PAPER = { about: "dossier", issuer: "unit", dated: "signing" } as const;
const BODY_PAPER = { about: "cycle", issuer: "body", dated: "signing" } as const;

export const DOCUMENT_KIND: Record<DocumentKind, DocumentKindFacts> = {
  registration: {
    ...UNIT_PAPER,
    title: "Bản đăng ký",
    type: null,
    fields: [
      DAY,
      { name: "grounds", label: "Căn cứ", input: "lines", hint: PER_LINE },
      { name: "agreedOn", label: "Ngày họp Ban Chấp hành thống nhất", input: "day" },
      ...SIGNER,
      RECIPIENTS,
    ],
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
      { name: "grounds", label: "Căn cứ", input: "lines", hint: PER_LINE },
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
    title: "Báo cáo tự đánh giá, xếp loại tổ chức Đoàn",
    type: "BC",
    fields: [
      DAY,
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
    fields: [DAY, { name: "grounds", label: "Căn cứ", input: "lines", hint: PER_LINE }, ...SIGNER, RECIPIENTS],
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
      { name: "grounds", label: "Căn cứ", input: "lines", hint: PER_LINE },
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
