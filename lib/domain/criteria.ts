/** Criteria sets as data: 3 nội dung, each with its criteria; versions per unit type; which set a dossier uses never changes. */
import { z } from "zod";
import { CRITERION_KINDS, formatHundredths, formatTarget } from "./measure";

export const UNIT_TYPES = ["coQuan", "xaPhuong", "truongHoc", "doanhNghiep", "lucLuongVuTrang"] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

const text = (max: number) => z.string().trim().max(max, `Tối đa ${max} ký tự`);

/** One tiêu chí. `threshold` in hundredths (null only for kind text); `points` in hundredths, for thi đua only. */
export const criterionSchema = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d\.\d{1,2}$/, "Mã tiêu chí có dạng 1.1"),
  name: text(500).min(1, "Cần có nội dung tiêu chí"),
  kind: z.enum(CRITERION_KINDS, "Hãy chọn cách tính"),
  unit: text(40),
  threshold: z.number().int().min(0).max(2_000_000_000).nullable(),
  mandatory: z.boolean(),
  points: z.number("Nhập số điểm").int().min(0).max(10_000, "Tối đa 100 điểm"),
  howMeasured: text(500),
  evidenceHint: text(500),
  notApplicableAllowed: z.boolean(),
  notApplicableWhen: text(300),
  computedBySystem: z.boolean(),
  /** What stands over the denominator: "đoàn viên", "hồ sơ", "chi đoàn". Empty for kinds other than percent. */
  countedThing: text(60).default(""),
});
export type Criterion = z.infer<typeof criterionSchema>;

export const criteriaGroupSchema = z.object({
  code: z.string().regex(/^\d$/),
  name: text(300).min(1, "Cần có tên nội dung"),
  criteria: z.array(criterionSchema).min(1, "Mỗi nội dung cần ít nhất một tiêu chí").max(40, "Mỗi nội dung có tối đa 40 tiêu chí"),
});
export type CriteriaGroup = z.infer<typeof criteriaGroupSchema>;

/** The content of one version of a set. Refuses doubled codes, codes outside their nội dung, and a missing threshold. */
export const criteriaContentSchema = z
  .object({
    groups: z.array(criteriaGroupSchema).min(1).max(9),
    /** False for lực lượng vũ trang: evidence is a document number and a confirmation only (programme.md). */
    uploadsAllowed: z.boolean().default(true),
  })
  .superRefine((content, context) => {
    const seen = new Set<string>();
    content.groups.forEach((group, g) => {
      group.criteria.forEach((criterion, c) => {
        const path = ["groups", g, "criteria", c];
        if (seen.has(criterion.code))
          context.addIssue({ code: "custom", path: [...path, "code"], message: `Mã ${criterion.code} bị trùng` });
        seen.add(criterion.code);
        if (!criterion.code.startsWith(`${group.code}.`)) {
          context.addIssue({ code: "custom", path: [...path, "code"], message: `Mã ${criterion.code} không thuộc nội dung ${group.code}` });
        }
        if (criterion.kind !== "text" && criterion.threshold === null) {
          context.addIssue({ code: "custom", path: [...path, "threshold"], message: "Cần có ngưỡng tối thiểu" });
        }
        if (criterion.kind === "percent" && (criterion.threshold ?? 0) > 10_000) {
          context.addIssue({ code: "custom", path: [...path, "threshold"], message: "Ngưỡng không được vượt quá 100 %" });
        }
      });
    });
  });
export type CriteriaContent = z.infer<typeof criteriaContentSchema>;

/** Gives every criterion of a set in printed order. */
export function criteriaOf(content: CriteriaContent): Criterion[] {
  return content.groups.flatMap((group) => group.criteria);
}

/** Gives the criterion with `code`, or undefined. */
export function criterionByCode(content: CriteriaContent, code: string): Criterion | undefined {
  return criteriaOf(content).find((criterion) => criterion.code === code);
}

/** Gives the total of points in hundredths. */
export function totalPoints(content: CriteriaContent): number {
  return criteriaOf(content).reduce((sum, criterion) => sum + criterion.points, 0);
}

/** One difference between two versions of a set; `before`/`after` are printed values. */
export interface CriteriaChange {
  code: string;
  field: keyof Criterion | "criterion" | "group" | "order" | "uploads";
  before: string;
  after: string;
}

const COMPARED = [
  "name",
  "kind",
  "unit",
  "threshold",
  "mandatory",
  "points",
  "howMeasured",
  "evidenceHint",
  "notApplicableAllowed",
  "notApplicableWhen",
  "computedBySystem",
  "countedThing",
] as const satisfies readonly (keyof Criterion)[];

function printed(criterion: Criterion, field: (typeof COMPARED)[number]): string {
  const value = criterion[field];
  if (field === "threshold") return formatTarget(criterion.kind, criterion.threshold);
  if (typeof value === "boolean") return value ? "Có" : "Không";
  return field === "points" ? formatHundredths(criterion.points) : String(value ?? "");
}

function orderOf(group: CriteriaGroup | undefined, kept: CriteriaContent): string {
  return (group?.criteria ?? [])
    .filter((criterion) => criterionByCode(kept, criterion.code))
    .map((criterion) => criterion.code)
    .join(", ");
}

/** Lists what changed from `before` to `after`: groups renamed or reordered, criteria added, removed, and each changed field. */
export function diffCriteria(before: CriteriaContent, after: CriteriaContent): CriteriaChange[] {
  const changes: CriteriaChange[] = [];
  if (before.uploadsAllowed !== after.uploadsAllowed) {
    const [was, is] = [before, after].map((content) => (content.uploadsAllowed ? "Có" : "Không"));
    changes.push({ code: "", field: "uploads", before: was ?? "", after: is ?? "" });
  }
  for (const group of after.groups) {
    const old = before.groups.find((candidate) => candidate.code === group.code);
    if (old?.name !== group.name) changes.push({ code: group.code, field: "group", before: old?.name ?? "", after: group.name });
    const [was, is] = [orderOf(old, after), orderOf(group, before)];
    if (was !== is) changes.push({ code: group.code, field: "order", before: was, after: is });
  }
  for (const criterion of criteriaOf(after)) {
    const old = criterionByCode(before, criterion.code);
    if (!old) {
      changes.push({ code: criterion.code, field: "criterion", before: "", after: criterion.name });
      continue;
    }
    for (const field of COMPARED) {
      const [was, is] = [printed(old, field), printed(criterion, field)];
      if (was !== is) changes.push({ code: criterion.code, field, before: was, after: is });
    }
  }
  for (const criterion of criteriaOf(before)) {
    if (!criterionByCode(after, criterion.code))
      changes.push({ code: criterion.code, field: "criterion", before: criterion.name, after: "" });
  }
  return changes;
}
