"use client";

import type { ComponentProps } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Field, type FieldTexts } from "./field";
import { useField } from "./form-context";

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

interface SelectProps extends FieldTexts, Omit<ComponentProps<"select">, "name" | "children"> {
  name: string;
  options: readonly Option[];
  /** First, empty choice ("Chọn đơn vị"). */
  placeholder?: string;
  fieldClassName?: string;
}

/** A choice from a known list. */
export function Select(props: SelectProps) {
  const { label, hint, error, required, labelHidden, fieldClassName, className, options, placeholder, ...select } = props;
  const field = useField({ ...select, hint, error });
  return (
    <Field
      id={field.id}
      label={label}
      hint={hint}
      error={field.error}
      required={required}
      labelHidden={labelHidden}
      className={fieldClassName}
    >
      <span className="relative block">
        <select
          key={select.value === undefined ? String(field.value) : undefined}
          {...select}
          {...field.aria}
          {...(select.value === undefined && { defaultValue: field.value })}
          id={field.id}
          required={required}
          className={cx("control appearance-none pr-10", className)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" className="pointer-events-none absolute top-3 right-3 text-muted" />
      </span>
    </Field>
  );
}
