import { ROLE_LABEL } from "@/lib/domain/labels";
import type { Role } from "@/lib/domain/permissions";
import { formatDay } from "@/lib/format";

/** Words for the values that events carry; a key without a word is printed as it is. */
const KEY_LABEL: Record<string, string> = {
  name: "tên",
  user: "người",
  users: "những người",
  role: "vai trò",
  code: "mã",
  year: "năm",
  from: "từ ngày",
  to: "đến ngày",
  until: "đến",
  mode: "cách ghi",
  decision: "quyết định",
  changes: "thay đổi",
  window: "việc",
  reason: "lý do",
  version: "bản",
  what: "phần",
  dossiers: "số hồ sơ lập",
  days: "số ngày",
  fields: "ô",
  file: "tệp",
  units: "số đơn vị",
  item: "mục",
  number: "số",
  title: "tên văn bản",
  heldOn: "ngày họp",
  present: "có mặt",
  total: "tổng số",
  place: "địa điểm",
  part: "phần",
  lateDays: "số ngày trễ",
  sha256: "mã băm",
};
const VALUE_LABEL: Record<string, Record<string, string>> = {
  role: ROLE_LABEL satisfies Record<Role, string>,
  mode: { newVersion: "thay đổi từ một ngày", correction: "sửa sai sót" },
  window: { registration: "đăng ký", report: "báo cáo tự đánh giá" },
};

function valueText(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.join("; ");
  if (typeof value === "boolean") return value ? "có" : "không";
  const text = String(value ?? "");
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text);
  return VALUE_LABEL[key]?.[text] ?? text;
}

/** Prints what an event carries: "tên: Sở Y tế", one per value; empty ones are left out. */
export function detailTexts(details: readonly { key: string; value: unknown }[]): string[] {
  return details
    .map(({ key, value }) => ({ key, text: valueText(key, value) }))
    .filter(({ text }) => text !== "")
    .map(({ key, text }) => `${KEY_LABEL[key] ?? key}: ${text}`);
}
