/** Where the product and the Phần mềm Quản lý đoàn viên differ about a unit. Source: classification.md ("The national software"). */
import { isDoneThere, type SoftwareCheck, type SoftwareStatement } from "./software-step";

export const DIFFERENCES = ["onlyThere", "onlyHere", "result", "date"] as const;
export const RECONCILIATIONS = [...DIFFERENCES, "notRead", "neither", "agrees"] as const;
/**
 * Done there and not stated here; stated here and not done there; đạt or không đạt there against the Đề xuất here; two days; never read there;
 * not done on either side; alike.
 */
export type Reconciliation = (typeof RECONCILIATIONS)[number];

export const RECONCILIATION_LABEL: Record<Reconciliation, string> = {
  onlyThere: "Chỉ có trên Phần mềm",
  onlyHere: "Chỉ đơn vị khai",
  result: "Kết quả khác nhau",
  date: "Ngày khác nhau",
  notRead: "Chưa đọc được",
  neither: "Hai bên đều chưa",
  agrees: "Khớp",
};

/** In addresses. */
export const RECONCILIATION_SLUG: Record<Reconciliation, string> = {
  onlyThere: "chi-phan-mem",
  onlyHere: "chi-don-vi",
  result: "ket-qua",
  date: "ngay",
  notRead: "chua-doc",
  neither: "chua-hoan-thanh",
  agrees: "khop",
};

/** What is known of a unit on both sides. `eligible`: the Đề xuất; null before a report. */
export interface BothSides {
  stated: SoftwareStatement;
  check: SoftwareCheck | null;
  eligible: boolean | null;
}

/** Says how the two sides stand; more than one where both result and day differ. Never empty. */
export function reconcile({ stated, check, eligible }: BothSides): Reconciliation[] {
  if (!check) return ["notRead"];
  const done = isDoneThere(check.outcome);
  const kinds: Reconciliation[] = [];
  if (done && !stated.complete) kinds.push("onlyThere");
  if (!done && stated.complete) kinds.push("onlyHere");
  if ((check.outcome === "met" && eligible === false) || (check.outcome === "notMet" && eligible === true)) kinds.push("result");
  if (done && stated.complete && check.completedOn !== null && check.completedOn !== stated.doneOn) kinds.push("date");
  if (kinds.length > 0) return kinds;
  return [done ? "agrees" : "neither"];
}

/** Says whether one of the kinds is a difference that somebody has to look at. */
export function differs(kinds: readonly Reconciliation[]): boolean {
  return kinds.some((kind) => (DIFFERENCES as readonly string[]).includes(kind));
}
