/** What a spreadsheet program itself refuses while typing: the limits of the forms, in words that say what would be right. The server checks everything again. */
import type { DataValidation } from "exceljs";
import type { Criterion } from "../../domain/criteria";
import type { FillField } from "../../domain/fill-sheet";
import { formatTarget } from "../../domain/measure";

type Measured = Pick<Criterion, "kind" | "threshold" | "unit">;

const MOST = 2_000_000_000;
const LONG_TEXT = 4000;
const SHORT_TEXT = 200;

function rule(limit: Partial<DataValidation>, title: string, says: string, hint = says): DataValidation {
  return {
    type: "custom",
    formulae: [],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: title,
    error: says,
    showInputMessage: true,
    promptTitle: title,
    prompt: hint,
    ...limit,
  } as DataValidation;
}

function listOf(words: readonly string[], title: string, says: string): DataValidation {
  return rule({ type: "list", formulae: [`"${words.join(",")}"`] }, title, says);
}

/** Gives the limit of a field for a criterion, or null where a form would take anything. */
export function limitOf(field: FillField, criterion: Measured): DataValidation | null {
  if (field === "target") return targetLimit(criterion);
  if (field === "numerator" || field === "denominator") {
    const from = field === "denominator" ? 1 : 0;
    return rule(
      { type: "whole", operator: "between", formulae: [from, MOST] },
      field === "denominator" ? "Tổng số" : "Số đạt được",
      `Ghi số nguyên từ ${from} trở lên${criterion.kind === "count" ? ` (${criterion.unit})` : ""}, không ghi %, không ghi chữ.`,
    );
  }
  if (field === "yesno") return listOf(["Có", "Không"], "Có hoặc Không", "Chọn “Có” hoặc “Không”.");
  if (field === "notApplicable")
    return listOf(["x"], "Không phát sinh", "Chọn “x” nếu trong năm không phát sinh và ghi lý do; nếu có phát sinh thì để trống.");
  const most = field === "dueText" || field === "person" ? SHORT_TEXT : LONG_TEXT;
  return {
    ...rule({ type: "textLength", operator: "lessThanOrEqual", formulae: [most] }, "Quá dài", `Tối đa ${most} ký tự.`),
    showInputMessage: false,
  };
}

function targetLimit({ kind, threshold, unit }: Measured): DataValidation | null {
  const least = (threshold ?? 0) / 100;
  const printed = formatTarget(kind, threshold ?? 0).replace("\u00a0", " ");
  if (kind === "text") return null;
  if (kind === "yesno")
    return listOf(threshold ? ["Có"] : ["Có", "Không"], "Chỉ tiêu", threshold ? "Chọn “Có”." : "Chọn “Có” hoặc “Không”.");
  if (kind === "count") {
    return rule(
      { type: "whole", operator: "between", formulae: [least, MOST] },
      "Chỉ tiêu",
      `Ghi số nguyên từ ${printed} ${unit} trở lên (ngưỡng tối thiểu), không ghi chữ.`,
    );
  }
  return rule(
    { type: "decimal", operator: "between", formulae: [least, 100] },
    "Chỉ tiêu (%)",
    least >= 100
      ? "Ghi 100 (ngưỡng tối thiểu là 100 %), không cần ghi dấu %."
      : `Ghi số từ ${printed.replace(" %", "")} (ngưỡng tối thiểu) đến 100, không cần ghi dấu %.`,
  );
}
