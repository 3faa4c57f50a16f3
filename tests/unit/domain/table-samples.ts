import { DEFAULT_RULE, type Gate, propose } from "../../../lib/domain/assessment";
import { type CriteriaContent, criteriaContentSchema } from "../../../lib/domain/criteria";
import { type EntryValue, emptyEntry } from "../../../lib/domain/dossier";
import type { ResultValue } from "../../../lib/domain/measure";
import type { UnitTableInput } from "../../../lib/domain/unit-table";

export const NBSP = "\u00a0";
export const GATES_HOLD: Record<Gate, boolean> = { G1: true, G2: true, G3: true, G4: true, G5: true };

export function criterion(code: string, kind: "percent" | "count" | "yesno" | "text", threshold: number | null, more: object = {}) {
  return {
    code,
    name: `Tiêu chí ${code}`,
    kind,
    unit: kind === "percent" ? "%" : "lần",
    threshold,
    mandatory: false,
    points: 400,
    howMeasured: "",
    evidenceHint: "",
    notApplicableAllowed: false,
    notApplicableWhen: "",
    computedBySystem: false,
    ...more,
  };
}

export const content: CriteriaContent = criteriaContentSchema.parse({
  groups: [
    {
      code: "1",
      name: "Nội dung một",
      criteria: [
        criterion("1.9", "percent", 9500, { mandatory: true }),
        criterion("1.4", "percent", 10_000, { notApplicableAllowed: true }),
      ],
    },
    { code: "2", name: "Nội dung hai", criteria: [criterion("2.4", "count", 100, { mandatory: true }), criterion("2.10", "yesno", 100)] },
    { code: "3", name: "Nội dung ba", criteria: [criterion("3.1", "text", null)] },
  ],
});

export function entry(code: string, target: number | null, result: Partial<ResultValue>, more: Partial<EntryValue> = {}): EntryValue {
  return {
    ...emptyEntry(code),
    target,
    hasTarget: true,
    result: { numerator: null, denominator: null, text: "", notApplicable: false, ...result },
    ...more,
  };
}

export function entriesOf(...list: EntryValue[]): Map<string, EntryValue> {
  return new Map(list.map((item) => [item.code, item]));
}

export const FULL = entriesOf(
  entry("1.9", 9500, { numerator: 59, denominator: 62 }),
  entry("1.4", 10_000, { notApplicable: true }, { reason: "không có hồ sơ nào" }),
  entry("2.4", 300, { numerator: 2 }, { reason: "một công trình chuyển sang năm sau" }),
  entry("2.10", 100, { numerator: 1 }),
  entry("3.1", null, { text: "=1+1 cấp ủy nhất trí" }),
);

export function input(entries: ReadonlyMap<string, EntryValue>, more: Partial<UnitTableInput> = {}): UnitTableInput {
  return {
    unitName: "Đoàn cơ sở Sở Y tế",
    bodyName: "Đoàn Khối",
    year: 2024,
    content,
    entries,
    evidence: [],
    reported: true,
    registeredOn: "2023-11-15",
    dataDate: "2024-10-31",
    proposal: propose(content, DEFAULT_RULE, entries, GATES_HOLD),
    ...more,
  };
}
