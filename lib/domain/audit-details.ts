/** What an event of the log carries, in words. */
import { OUTCOME_LABEL, PART_LABEL, ROLE_LABEL, VERDICT_LABEL } from "./labels";
import { printDay } from "./tables";
import { OPERATION_LABEL } from "./unit-change-words";

/** Words for the values that events carry; a key without a word is printed as it is. */
const KEY_LABEL: Record<string, string> = {
  after: "mới",
  answered: "đã trả lời",
  awards: "khen thưởng",
  before: "cũ",
  changes: "thay đổi",
  code: "mã",
  comment: "nhận xét",
  comments: "nhận xét",
  days: "số ngày",
  decision: "quyết định",
  decline: "không công nhận",
  doneOn: "hoàn thành ngày",
  dossiers: "số hồ sơ lập",
  eligible: "đủ điều kiện",
  fields: "ô",
  file: "tệp",
  from: "từ",
  heldOn: "ngày họp",
  inspectedOn: "ngày kiểm tra",
  item: "mục",
  items: "các mục",
  kind: "loại",
  lateDays: "số ngày trễ",
  leaver: "người bàn giao",
  left: "số giữ nguyên",
  mark: "ý kiến thẩm định",
  mode: "cách ghi",
  monitor: "cán bộ theo dõi",
  name: "tên",
  newcomer: "người nhận",
  next: "số tiếp theo",
  note: "ghi chú",
  number: "số",
  outcome: "kết quả",
  part: "phần",
  place: "địa điểm",
  present: "có mặt",
  quarter: "quý",
  reason: "lý do",
  recognise: "công nhận",
  replaces: "thay thế số",
  remedyDueOn: "khắc phục trước ngày",
  result: "kết quả",
  results: "số kết quả",
  role: "vai trò",
  sha256: "mã băm",
  sheets: "số phiếu lập",
  size: "dung lượng (byte)",
  supplement: "yêu cầu bổ sung",
  term: "nhiệm kỳ",
  title: "tên văn bản",
  to: "đến",
  total: "tổng số",
  type: "loại văn bản",
  unit: "đơn vị",
  units: "số đơn vị",
  until: "đến",
  user: "người",
  users: "những người",
  verdict: "kết luận",
  version: "bản",
  votesAgainst: "không tán thành",
  votesFor: "tán thành",
  votesOther: "ý kiến khác",
  what: "phần",
  window: "việc",
  operation: "việc",
  predecessors: "đơn vị trước",
  successors: "đơn vị sau",
  year: "năm",
};

/** Fields of entries and parts, as they stand in lists of what was saved. */
const FIELD_LABEL: Record<string, string> = {
  denominator: "mẫu số",
  doneOn: "ngày hoàn thành",
  dueText: "thời gian",
  explanation: "giải trình",
  heldOn: "ngày họp",
  notApplicable: "không phát sinh",
  number: "số văn bản",
  note: "ghi chú, lý do",
  numerator: "tử số, số lượng",
  person: "người phụ trách",
  position: "chức vụ",
  present: "số có mặt",
  proof: "căn cứ xác nhận",
  reason: "lý do",
  signedOn: "ngày ký",
  signer: "người ký",
  solution: "giải pháp",
  target: "chỉ tiêu",
  text: "nội dung",
  total: "tổng số",
  value: "kết quả",
  votesFor: "số tán thành",
  yesno: "có/không",
};
const VALUE_LABEL: Record<string, Record<string, string>> = {
  fields: FIELD_LABEL,
  item: PART_LABEL,
  items: PART_LABEL,
  kind: { recognition: "công nhận", withdrawal: "thu hồi", bigList: "bảng lớn", yearArchive: "hồ sơ năm", certificates: "giấy chứng nhận" },
  mark: { agree: "đồng ý", override: "kết luận khác", insufficient: "chưa đủ minh chứng" },
  mode: { newVersion: "thay đổi từ một ngày", correction: "sửa sai sót" },
  outcome: OUTCOME_LABEL,
  part: PART_LABEL,
  operation: OPERATION_LABEL,
  role: ROLE_LABEL,
  verdict: VERDICT_LABEL,
  window: { registration: "đăng ký", report: "báo cáo tự đánh giá" },
};
/** Ids of records say nothing to people. */
const HIDDEN = new Set(["evidence", "draft", "token"]);

function valueText(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => valueText(key, item)).join("; ");
  if (typeof value === "boolean") return value ? "có" : "không";
  const text = String(value ?? "");
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return printDay(text);
  return VALUE_LABEL[key]?.[text] ?? text;
}

/** Prints what an event carries: "tên: Sở Y tế", one per value; empty ones are left out. */
export function detailTexts(details: readonly { key: string; value: unknown }[]): string[] {
  return details
    .filter(({ key }) => !HIDDEN.has(key))
    .map(({ key, value }) => ({ key, text: valueText(key, value) }))
    .filter(({ text }) => text !== "")
    .map(({ key, text }) => `${KEY_LABEL[key] ?? key}: ${text}`);
}
