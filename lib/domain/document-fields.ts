/** Fields that are typed into official documents, as several kinds ask for them. Source: documents.md. */

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

const PER_LINE = "Mỗi dòng một mục, không cần gạch đầu dòng và dấu chấm phẩy.";
/** Day of signing. */
export const DAY: DocumentField = { name: "signedOn", label: "Ngày ký", input: "day", required: true };
/** Căn cứ. */
export const GROUNDS: DocumentField = { name: "grounds", label: "Căn cứ", input: "lines", hint: PER_LINE };
/** Nơi nhận. */
export const RECIPIENTS: DocumentField = { name: "recipients", label: "Nơi nhận", input: "lines", hint: PER_LINE };
/** Who signs, and how. */
export const SIGNER: readonly DocumentField[] = [
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
/** A meeting: hours, place, who was away, chair and secretary. */
export const CHAIRED: readonly DocumentField[] = [
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
/** Who prepared a table. */
export const PREPARED: DocumentField = { name: "preparedBy", label: "Người lập biểu", input: "line" };
/** Who confirms for the cấp ủy. */
export const CONFIRMED: readonly DocumentField[] = [
  { name: "confirmedPosition", label: "Cấp ủy xác nhận: chức vụ", input: "line" },
  { name: "confirmedName", label: "Cấp ủy xác nhận: họ tên", input: "line" },
];
/** What stands above the text of a công văn. */
export const LETTER_HEAD: readonly DocumentField[] = [
  DAY,
  { name: "about", label: "V/v", input: "line", required: true, hint: "Không cần ghi “V/v” và dấu ngoặc kép." },
  { name: "addressees", label: "Kính gửi", input: "lines", required: true, hint: "Mỗi dòng một nơi nhận." },
  { name: "urgent", label: "Đóng dấu KHẨN", input: "tick" },
];
