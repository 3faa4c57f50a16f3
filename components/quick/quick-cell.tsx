import type { KeyboardEvent } from "react";
import type { FillField } from "@/lib/domain/fill-sheet";
import type { CriterionKind } from "@/lib/domain/measure";

interface QuickCellProps {
  code: string;
  field: FillField;
  /** Heading of the column. */
  title: string;
  kind: CriterionKind;
  value: string;
  error?: string;
  onText: (text: string) => void;
  onLeave: () => void;
}

const LONG: readonly FillField[] = ["solution", "reason", "explanation", "text"];
const SHORT: readonly FillField[] = ["dueText", "person"];

/** One cell to fill in; what is wrong stands at the cell. */
export function QuickCell({ code, field, title, kind, value, error, onText, onLeave }: QuickCellProps) {
  const id = `o-${code.replace(".", "-")}-${field}`;
  const shared = {
    id,
    "aria-label": `${title} của tiêu chí ${code}`,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": error ? `${id}-error` : undefined,
    "data-cell": "",
    onBlur: onLeave,
  };
  return (
    <>
      {field === "notApplicable" ? (
        <span className="flex min-h-11 items-center justify-center">
          <input
            {...shared}
            type="checkbox"
            className="tick"
            checked={value !== ""}
            onChange={(event) => onText(event.target.checked ? "on" : "")}
          />
        </span>
      ) : LONG.includes(field) ? (
        <textarea
          {...shared}
          rows={1}
          maxLength={4000}
          value={value}
          onChange={(event) => onText(event.target.value)}
          className="control min-w-48"
        />
      ) : (
        <input
          {...shared}
          value={value}
          maxLength={200}
          autoComplete="off"
          inputMode={
            field === "target" && kind !== "yesno" ? "decimal" : field === "numerator" || field === "denominator" ? "numeric" : undefined
          }
          placeholder={kind === "yesno" && (field === "target" || field === "yesno") ? "Có" : undefined}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={goDown}
          className={`control ${SHORT.includes(field) ? "min-w-36" : "min-w-20 text-right"}`}
        />
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 font-semibold text-[0.875rem] text-bad">
          <span className="sr-only">Lỗi: </span>
          {error}
        </p>
      )}
    </>
  );
}

/** Enter goes to the cell below, as in a spreadsheet. */
function goDown(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const cell = event.currentTarget.closest("td");
  const row = cell?.closest("tr");
  if (!cell || !row?.parentElement) return;
  for (let next = row.nextElementSibling; next; next = next.nextElementSibling) {
    const below = next.children[cell.cellIndex]?.querySelector<HTMLElement>("[data-cell]");
    if (!below) continue;
    below.focus();
    return;
  }
}
