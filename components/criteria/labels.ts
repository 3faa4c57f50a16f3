import type { CriteriaChange } from "@/lib/domain/criteria";
import { KIND_LABEL } from "@/lib/domain/labels";
import type { CriterionKind } from "@/lib/domain/measure";

/** What changed between two versions of a set, in words. */
export const CHANGE_LABEL: Record<CriteriaChange["field"], string> = {
  criterion: "Tiêu chí",
  group: "Tên nội dung",
  order: "Thứ tự",
  uploads: "Cho đính kèm tệp",
  code: "Mã",
  name: "Nội dung tiêu chí",
  kind: "Cách tính",
  unit: "Đơn vị tính",
  threshold: "Ngưỡng tối thiểu",
  mandatory: "Bắt buộc",
  points: "Điểm",
  howMeasured: "Cách xác định",
  evidenceHint: "Minh chứng",
  notApplicableAllowed: "Được chọn không phát sinh",
  notApplicableWhen: "Không phát sinh khi",
  computedBySystem: "Hệ thống tự tính",
  countedThing: "Đối tượng đếm",
};

/** A printed value of a change; the kind of a criterion gets its word. */
export function changeText(change: CriteriaChange, side: "before" | "after"): string {
  const value = change[side];
  return change.field === "kind" && value in KIND_LABEL ? KIND_LABEL[value as CriterionKind] : value;
}
