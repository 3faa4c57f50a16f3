"use client";

import type { ComponentProps } from "react";
import { cx } from "@/components/ui/cx";
import { Field, type FieldTexts } from "./field";
import { useField } from "./form-context";

interface TextareaProps extends FieldTexts, Omit<ComponentProps<"textarea">, "name" | "children"> {
  name: string;
  fieldClassName?: string;
}

/** Several lines of text; grows with its content where the browser can. */
export function Textarea(props: TextareaProps) {
  const { label, hint, error, required, labelHidden, fieldClassName, className, rows = 3, ...textarea } = props;
  const field = useField({ ...textarea, hint, error });
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
      <textarea
        {...textarea}
        {...field.aria}
        {...(textarea.value === undefined && { defaultValue: field.value })}
        id={field.id}
        rows={rows}
        required={required}
        className={cx("control field-sizing-content max-h-96", className)}
      />
    </Field>
  );
}
