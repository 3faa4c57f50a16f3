import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";

export interface FieldTexts {
  label: ReactNode;
  /** Grey sentence under the label: what is asked, why, threshold, last year's value. */
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** Label for screen readers only, where the sentence around the control already says it. */
  labelHidden?: boolean;
}

interface FieldProps extends FieldTexts {
  /** Id of the control inside; the control carries `aria-describedby` of `${id}-hint` and `${id}-error`. */
  id: string;
  children: ReactNode;
  className?: string;
}

/** Label, hint and error around one control. */
export function Field({ id, label, hint, error, required, labelHidden, children, className }: FieldProps) {
  return (
    <div className={cx("min-w-0", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "mb-1 block font-semibold"}>
        {label}
        {required && <RequiredMark />}
      </label>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </div>
  );
}

/** The star of a field that must be filled; the control's own `required` tells screen readers. */
export function RequiredMark() {
  return (
    <span aria-hidden="true" className="text-bad">
      {" "}
      *
    </span>
  );
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={`${id}-hint`} className="mb-1.5 text-[0.9375rem] text-muted">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="mb-1.5 flex items-start gap-1.5 font-semibold text-bad">
      <Icon name="circle-alert" className="mt-0.5" />
      <span>
        <span className="sr-only">Lỗi: </span>
        {children}
      </span>
    </p>
  );
}
