"use client";

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { FieldError, FieldHint, type FieldTexts, RequiredMark } from "./field";
import { useField } from "./form-context";

interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

interface RadioGroupProps extends FieldTexts {
  name: string;
  options: readonly RadioOption[];
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  /** Side by side, for two or three short choices. */
  inline?: boolean;
  id?: string;
  className?: string;
}

/** One of a few choices, all of them visible. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, label, hint, error, required, labelHidden, options, onValueChange, inline, className } = props;
  const field = useField(props);
  return (
    <fieldset id={field.id} aria-describedby={field.aria["aria-describedby"]} className={cx("min-w-0", className)}>
      <legend className={labelHidden ? "sr-only" : "mb-1 font-semibold"}>
        {label}
        {required && <RequiredMark />}
      </legend>
      {hint && <FieldHint id={field.id}>{hint}</FieldHint>}
      {(error ?? field.error) && <FieldError id={field.id}>{error ?? field.error}</FieldError>}
      <div className={cx("flex gap-x-6", inline ? "flex-wrap" : "flex-col")}>
        {options.map((option) => (
          <label key={option.value} className="flex min-h-11 items-center gap-3 py-1">
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={field.value === option.value}
              disabled={option.disabled}
              required={required}
              onChange={onValueChange && (() => onValueChange(option.value))}
              className="tick"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-[0.9375rem] text-muted">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
